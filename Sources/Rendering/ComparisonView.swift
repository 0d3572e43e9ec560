internal import Artifacts

/// A comparison of gradients, laid out.
///
/// A few inputs have a row each. Of many, the groups have one, and what is worst is behind the verdict.
enum ComparisonView {
    static func html(_ comparison: GradientComparison, _ texts: inout TextSetter) -> HTML {
        let isWhole = comparison.rows.count == comparison.count || comparison.groups.isEmpty
        let (header, rows) =
            isWhole ? inputTable(comparison, &texts) : groupTable(comparison, &texts)
        var footer = [details(comparison, isWhole: isWhole, &texts)]
        if let diagnosis = comparison.diagnosis {
            footer.insert(
                .tag(
                    "p",
                    ["class": "diagnosis"],
                    [.text(texts.words.checks.diagnosis)] + texts.words.ofChecker(texts.html(diagnosis)) + [.text(".")]
                ),
                at: 0
            )
        }
        return ArtifactView.frame(comparison.title, header, rows, footer: footer, &texts)
    }

    // MARK: Tables

    private static func inputTable(
        _ comparison: GradientComparison,
        _ texts: inout TextSetter
    ) -> (header: [HTML], rows: [HTML]) {
        let words = texts.words.checks
        let gradient = comparison.backwardPasses > 0 ? words.backpropagated : words.claimed
        let rows = comparison.rows.map { row in
            let numbers = [
                Numbers.html(row.gradient), Numbers.html(row.numeric), Numbers.html(row.uncertainty, digits: 2),
                Numbers.html(row.absoluteError, digits: 2),
            ]
            return line(row.name, numbers, verdict: row.verdict, holds: row.matches, &texts)
        }
        let names = [gradient, words.numeric, words.uncertainty, words.difference]
        return (header(words.input, names, words), rows)
    }

    private static func groupTable(
        _ comparison: GradientComparison,
        _ texts: inout TextSetter
    ) -> (header: [HTML], rows: [HTML]) {
        let rows = comparison.groups.map { group in
            let numbers: [HTML] = [
                .text("\(group.count)"), .text("\(group.matching)"), Numbers.html(group.worst.absoluteError, digits: 2),
                Numbers.html(group.worst.uncertainty, digits: 2),
            ]
            let holds = group.matching == group.count
            return line(group.name, numbers, verdict: group.worst.verdict, holds: holds, &texts)
        }
        let words = texts.words.checks
        let columns = [words.inputs, words.match, words.worstDifference, words.itsUncertainty]
        return (header(words.gradientsOf, columns, words), rows)
    }

    private static func header(_ first: String, _ numeric: [String], _ words: Words.Checks) -> [HTML] {
        [.tag("th", ["scope": "col"], first)]
            + numeric.map { .tag("th", ["scope": "col", "class": "numeric"], $0) }
            + [.tag("th", ["scope": "col", "class": "verdict"], words.verdict)]
    }

    private static func line(
        _ name: String,
        _ numbers: [HTML],
        verdict: String,
        holds: Bool,
        _ texts: inout TextSetter
    ) -> HTML {
        let words = texts.words.checks.name(ofVerdict: verdict)
        let mark = HTML.tag("td", ["class": holds ? "verdict holds" : "verdict fails"], (holds ? "✓ " : "✗ ") + words)
        let cells = numbers.map { HTML.tag("td", ["class": "numeric"], [$0]) }
        return .tag("tr", [:], [.tag("th", ["scope": "row"], texts.html(name))] + cells + [mark])
    }

    // MARK: What opens

    private static func details(
        _ comparison: GradientComparison,
        isWhole: Bool,
        _ texts: inout TextSetter
    ) -> HTML {
        let words = texts.words.checks
        let passes = [(comparison.forwardPasses, words.forward), (comparison.backwardPasses, words.backward)]
            .filter { $0.0 > 0 }.map { ", " + $0.1($0.0) }.joined()
        let verdict = comparison.holds ? words.checked : words.doesNotHold
        let sample = comparison.sample.map { " (\($0))" } ?? ""
        let matching = words.matching("\(comparison.matching)", "\(comparison.count)")
        let summary = "\(verdict): \(matching)\(sample)\(passes)"
        var parts = [HTML.tag("summary", [:], texts.html(summary))]
        for row in comparison.rows.filter({ !$0.matches }).prefix(isWhole ? .max : 5) {
            let reason = texts.words.ofChecker([.text(row.reason + ".")])
            parts.append(.tag("p", [:], texts.html(row.name) + [.text(": ")] + reason))
        }
        if !isWhole {
            let (header, rows) = inputTable(comparison, &texts)
            parts.append(
                ArtifactView.frame(words.worstOf("\(comparison.count)"), header, rows, footer: [], &texts)
            )
            parts.append(errors(comparison.errors, &texts))
        }
        parts.append(method(comparison, words))
        return .tag("details", ["class": comparison.holds ? "check" : "check fails"], parts)
    }

    private static func errors(_ errors: [GradientComparison.Decade], _ texts: inout TextSetter) -> HTML {
        let words = texts.words.checks
        let rows = errors.map { decade in
            let size = decade.power.map { words.between("$10^{\($0)}$", "$10^{\($0 + 1)}$") } ?? "0"
            return HTML.tag(
                "tr",
                [:],
                [
                    .tag("th", ["scope": "row"], texts.html(size)),
                    .tag("td", ["class": "numeric"], "\(decade.count)"),
                ]
            )
        }
        let header = [
            HTML.tag("th", ["scope": "col"], words.relativeDifference),
            .tag("th", ["scope": "col", "class": "numeric"], words.inputs),
        ]
        return ArtifactView.frame(words.apart, header, rows, footer: [], &texts)
    }

    private static func method(_ comparison: GradientComparison, _ words: Words.Checks) -> HTML {
        let worst =
            (comparison.rows.map(\.uncertainty) + comparison.groups.map(\.worst.uncertainty)).max() ?? 0
        return .tag("p", [:], words.method.html(around: Numbers.html(worst, digits: 2)))
    }
}
