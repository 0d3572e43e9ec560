public import Judging
internal import Lessons

/// Verdicts as a person reads them in a terminal.
public enum HumanReport {
    /// The report of some submissions.
    public static func text(_ verdicts: [SubmissionVerdict]) -> String {
        verdicts.map(text).joined(separator: "\n")
    }

    private static func text(_ verdict: SubmissionVerdict) -> String {
        var lines = ["\(plain(verdict.student)): \(heading(verdict))"]
        lines += verdict.remarks.map { "  note: " + plain($0) }
        for task in verdict.tasks { lines += self.lines(task) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func heading(_ verdict: SubmissionVerdict) -> String {
        let points = "\(Points.text(verdict.score)) of \(Points.text(verdict.possible)) points"
        let pending = verdict.pending > 0 ? ", \(Points.text(verdict.pending)) more wait for a person" : ""
        switch verdict.status {
        case .graded: return points + pending
        case .unreadable: return "not graded, and no zero: nothing could be read"
        case .graderFailed: return points + pending + "; the grader failed, and what it could not grade is no zero"
        }
    }

    private static func lines(_ task: TaskVerdict) -> [String] {
        let points = "\(Points.text(task.score))/\(Points.text(task.possible))"
        var lines = ["  \(sign(task.status)) \(plain(task.id)) \(points)" + words(task.status)]
        lines += indented(task.message, by: 6)
        for test in task.tests {
            let points = "\(Points.text(test.score))/\(Points.text(test.points))"
            let hidden = test.visibility == .hidden ? " (hidden)" : ""
            lines.append("    \(sign(test.status)) \(plain(test.name))\(hidden) \(points)" + words(test.status))
            lines += indented(test.message, by: 8)
        }
        return lines
    }

    private static func words(_ status: Status) -> String { status == .passed ? "" : "  " + status.words }

    private static func sign(_ status: Status) -> String {
        switch status {
        case .passed: "✓"
        case .manual: "…"
        default: "✗"
        }
    }

    private static func indented(_ text: String, by count: Int) -> [String] {
        text.split(whereSeparator: \.isNewline).map { String(repeating: " ", count: count) + plain(String($0)) }
    }

    /// A line without what would steer a terminal.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: "\u{FFFD}"
                    default: scalar
                    }
                }
            )
        )
    }
}
