internal import Artifacts
internal import Diagnostics
public import Lessons

/// A lesson's results as text, for a terminal.
public enum Transcripts {
    /// What each cell printed and showed, and how it ended.
    public static func text(_ checked: CheckedLesson) -> String {
        var text = ""
        for (cell, run) in zip(checked.lesson.cells, checked.executed.runs) where cell.role == .lesson {
            text += "── line \(cell.place.line): \(firstLine(cell))\n"
            for output in run.outputs {
                switch output {
                case .text(let printed): text += printed.hasSuffix("\n") ? printed : printed + "\n"
                case .artifact(let artifact): text += self.text(artifact)
                }
            }
            switch run.ending {
            case .finished: break
            case .failedAsExpected(let message): text += "fails, as it should: \(message)\n"
            case .failed: text += "failed\n"
            case .notRun(let reason): text += "not run: \(reason)\n"
            }
        }
        return text
    }

    private static func firstLine(_ cell: Cell) -> String {
        cell.code.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }

    static func text(_ artifact: Artifact) -> String {
        switch artifact {
        case .value(let value): return "\(value.name) = \(value.value)\n"
        case .table(let table): return grid(table.title, table.columns, table.rows.map { $0.map(text) })
        case .chart(let chart): return chartText(chart)
        case .comparison(let comparison): return self.text(comparison)
        case .derivation(let derivation):
            let lines = derivation.steps.map { step in
                "  = \(step.formula)" + (step.rule.map { "  [\($0)]" } ?? "") + "  " + self.text(step.finding)
            }
            let title = derivation.title.map { [$0] } ?? []
            return (title + [derivation.start] + lines).joined(separator: "\n") + "\n"
        case .claim(let claim): return self.text(claim)
        case .claims(let claims): return claims.title + "\n" + claims.claims.map { self.text($0) }.joined()
        case .graph(let graph): return self.text(graph)
        case .network(let network): return self.text(network)
        }
    }

    private static func text(_ claim: ShownClaim) -> String {
        let title = claim.title.map { $0 + ": " } ?? ""
        return "\(title)\(claim.left) = \(claim.right)  \(text(claim.finding))\n"
    }

    private static func text(_ finding: ShownDerivation.Finding) -> String {
        let witness = finding.witness.map {
            ": at \($0.point.joined(separator: ", ")) it is \($0.left) and \($0.right)"
        }
        return finding.verdict + (witness ?? "") + (finding.slipText.map { "; \($0)" } ?? "")
    }

    private static func text(_ comparison: GradientComparison) -> String {
        let rows = comparison.rows.map { row in
            [
                row.name, "\(row.gradient)", "\(row.numeric)", "\(row.uncertainty)", "\(row.absoluteError)",
                row.verdict,
            ]
        }
        let columns = ["input", "backpropagation", "numeric", "uncertainty", "difference", "verdict"]
        let table = grid(comparison.title, columns, rows)
        let worst = comparison.rows.count < comparison.count ? "the worst \(comparison.rows.count) rows; " : ""
        let counts = "\(worst)\(comparison.matching) of \(comparison.count) match, "
        let passes = "\(comparison.forwardPasses) forward, \(comparison.backwardPasses) backward passes\n"
        return table + counts + passes + (comparison.diagnosis.map { "diagnosis: \($0)\n" } ?? "")
    }

    private static func text(_ cell: Table.Cell) -> String {
        switch cell {
        case .number(let number): "\(number)"
        case .integer(let number): "\(number)"
        case .text(let text): text
        }
    }

    static func grid(_ title: String?, _ columns: [String], _ rows: [[String]]) -> String {
        let widths = columns.indices.map { column in
            ([columns] + rows).map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        let lines = ([columns] + rows).map { row in
            zip(row, widths).map { text, width in text + String(repeating: " ", count: width - text.count) }.joined(
                separator: "  "
            )
        }
        return ([title].compactMap(\.self) + lines).joined(separator: "\n") + "\n"
    }
}
