public import Artifacts
internal import Diagnostics

/// A statement with the verdict that the checker must give: one entry of the table in `cases.txt`.
///
/// The table is what the checker is tested on, and what a course can publish of it.
public struct StatedCase: Hashable, Sendable {
    /// What it is about, with others.
    public let group: String
    /// What is special about it.
    public let remark: String
    /// `proved`, `refuted` or `undecided`.
    public let expected: String
    /// The statement as the text of a derivation with one step.
    public let text: String

    /// The whole table, in its order.
    public static let all: [StatedCase] = read(String(decoding: PackageResources.cases_txt, as: UTF8.self))

    /// The groups of the table, in their order.
    public static let groups: [(title: String, cases: [StatedCase])] = {
        var groups: [(title: String, cases: [StatedCase])] = []
        for stated in all {
            if groups.last?.title != stated.group { groups.append((stated.group, [])) }
            groups[groups.count - 1].cases.append(stated)
        }
        return groups
    }()

    /// The statement as a derivation; nil if its text cannot be read.
    public var derivation: Derivation? {
        let (text, diagnostics) = DerivationText.parse(text)
        return diagnostics.containErrors ? nil : text.derivations.first
    }

    /// The statement as it goes to a page, with what is found of it now.
    public func shown(line: Int) -> ShownClaim? {
        guard let derivation, let step = derivation.steps.first, let finding = derivation.check().first else {
            return nil
        }
        return ShownClaim(
            title: remark,
            assumptions: derivation.shapesAsTeX + derivation.assumptions.tex,
            definitions: derivation.definitionsAsTeX,
            left: derivation.start.tex,
            right: step.formula.tex,
            expected: expected,
            finding: ShownDerivation.Finding(finding),
            line: line
        )
    }

    /// Blocks with an empty line between them: `# group`, or `verdict remark` and the lines of a derivation.
    private static func read(_ table: String) -> [StatedCase] {
        var (group, cases): (String, [StatedCase]) = ("", [])
        var block: [Substring] = []
        let lines: [Substring] = table.split(separator: "\n", omittingEmptySubsequences: false) + [""]
        for line in lines {
            if line.hasPrefix("# ") {
                group = String(line.dropFirst(2))
            } else if !line.isEmpty {
                block.append(line)
            } else if let head = block.first {
                let words = head.split(separator: " ", maxSplits: 1).map(String.init)
                let text = block.dropFirst().joined(separator: "\n")
                cases.append(StatedCase(group: group, remark: words.last ?? "", expected: words[0], text: text))
                block = []
            }
        }
        return cases
    }
}
