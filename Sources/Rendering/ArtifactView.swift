internal import Artifacts

/// What a block shows, laid out.
enum ArtifactView {
    static func html(_ artifact: Artifact, _ texts: inout TextSetter) -> HTML {
        switch artifact {
        case .value(let value): html(value, &texts)
        case .table(let table): html(table, &texts)
        case .comparison(let comparison): html(comparison, &texts)
        }
    }

    private static func html(_ value: NamedValue, _ texts: inout TextSetter) -> HTML {
        .tag(
            "p",
            ["class": "value"],
            [
                .tag("span", ["class": "name"], texts.html(value.name)), .text(" = "),
                .tag("span", ["class": "number"], Numbers.minus(value.value)),
            ]
        )
    }

    // MARK: Tables

    private static func html(_ table: Table, _ texts: inout TextSetter) -> HTML {
        let numeric = table.columns.indices.map { column in
            table.rows.contains { $0.element(column)?.isNumber == true }
                && table.rows.allSatisfy { row in row.element(column).map { $0.isNumber || $0 == .text("") } ?? true }
        }
        let header = table.columns.enumerated().map { index, column in
            HTML.tag(
                "th",
                numeric[index] ? ["scope": "col", "class": "numeric"] : ["scope": "col"],
                texts.html(column)
            )
        }
        let rows = table.rows.map { row in
            HTML.tag(
                "tr",
                [:],
                row.enumerated().map { index, cell in
                    HTML.tag("td", numeric.element(index) == true ? ["class": "numeric"] : [:], content(cell, &texts))
                }
            )
        }
        return frame(table.title, header, rows, footer: [], &texts)
    }

    private static func content(_ cell: Table.Cell, _ texts: inout TextSetter) -> [HTML] {
        switch cell {
        case .number(let number): [Numbers.html(number)]
        case .integer(let number): [.text(Numbers.minus(String(number)))]
        case .text(let text): texts.html(text)
        }
    }

    private static func frame(
        _ title: String?,
        _ header: [HTML],
        _ rows: [HTML],
        footer: [HTML],
        _ texts: inout TextSetter
    ) -> HTML {
        var parts: [HTML] = []
        if let title { parts.append(.tag("caption", [:], texts.html(title))) }
        parts.append(.tag("thead", [:], [.tag("tr", [:], header)]))
        parts.append(.tag("tbody", [:], rows))
        return .tag("div", ["class": "table", "tabindex": "0"], [.tag("table", ["class": "data"], parts)] + footer)
    }

    // MARK: Comparisons

    private static func html(_ comparison: GradientComparison, _ texts: inout TextSetter) -> HTML {
        let gradient = comparison.backwardPasses > 0 ? "Backpropagation" : "Claimed"
        let columns = ["Input", gradient, "Numeric", "Abs. error", "Rel. error"]
        var header = columns.enumerated().map { index, column in
            HTML.tag("th", index > 0 ? ["scope": "col", "class": "numeric"] : ["scope": "col"], column)
        }
        header.append(.tag("th", ["scope": "col", "class": "verdict"], "Verdict"))
        let rows = comparison.rows.map { row in
            let numbers = [
                Numbers.html(row.gradient), Numbers.html(row.numeric), Numbers.html(row.absoluteError, digits: 2),
                Numbers.html(row.relativeError, digits: 2),
            ]
            return HTML.tag(
                "tr",
                [:],
                [.tag("th", ["scope": "row"], texts.html(row.name))]
                    + numbers.map { .tag("td", ["class": "numeric"], [$0]) }
                    + [
                        .tag(
                            "td",
                            ["class": row.matches ? "verdict holds" : "verdict fails"],
                            (row.matches ? "✓ " : "✗ ") + row.verdict
                        )
                    ]
            )
        }
        return frame(comparison.title, header, rows, footer: [summary(comparison, &texts)], &texts)
    }

    private static func summary(_ comparison: GradientComparison, _ texts: inout TextSetter) -> HTML {
        let matching = comparison.rows.filter(\.matches).count
        let passes = [(comparison.forwardPasses, "forward"), (comparison.backwardPasses, "backward")]
            .filter { $0.0 > 0 }.map { ", \($0.0) \($0.1) \($0.0 == 1 ? "pass" : "passes")" }.joined()
        let worst = comparison.rows.map(\.uncertainty).max() ?? 0
        let verdict = comparison.holds ? "checked" : "does not hold"
        let how = HTML.tag(
            "p",
            [:],
            [
                .text(
                    "Central differences at two steps, extrapolated to step 0. A gradient matches if it is within ten "
                        + "times the numeric one's own uncertainty, here at most "
                ),
                Numbers.html(worst, digits: 2), .text(". The passes were counted by the engine."),
            ]
        )
        let reasons = comparison.rows.filter { !$0.matches }.map { row in
            HTML.tag("p", [:], texts.html(row.name) + [.text(": \(row.reason).")])
        }
        return .tag(
            "details",
            ["class": comparison.holds ? "check" : "check fails"],
            [.tag("summary", "\(verdict): \(matching) of \(comparison.rows.count) match\(passes)")] + reasons + [how]
        )
    }
}

extension Table.Cell {
    fileprivate var isNumber: Bool {
        if case .text = self { false } else { true }
    }
}
