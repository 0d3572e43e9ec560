public import Judging

/// A `results.json` as Gradescope's autograder specification has it.
public struct GradescopeReport: Encodable, Sendable {
    struct Test: Encodable, Sendable {
        var number: String
        var name: String
        var score: Double
        var maxScore: Double
        /// Absent where a person decides: Gradescope would show it as failed.
        var status: String?
        var output: String
        var outputFormat = "text"
        var visibility = "visible"

        enum CodingKeys: String, CodingKey {
            case number, name, score, status, output, visibility
            case maxScore = "max_score"
            case outputFormat = "output_format"
        }
    }

    /// Absent where something could not be graded: Gradescope then says so, and shows no zero.
    var score: Double?
    var output: String
    var outputFormat = "text"
    var visibility = "visible"
    var tests: [Test]

    enum CodingKeys: String, CodingKey {
        case score, output, visibility, tests
        case outputFormat = "output_format"
    }

    /// The report of one submission.
    public init(_ verdict: SubmissionVerdict) {
        let pending = verdict.pending > 0 ? ["\(Points.text(verdict.pending)) points wait for a person."] : []
        score = verdict.status == .graded ? verdict.score : nil
        output = (verdict.remarks.map { $0 + "." } + pending).joined(separator: "\n")
        tests = verdict.tasks.enumerated().flatMap { number, task in
            ReportCase.all(of: task).enumerated().map { index, entry in
                Test(
                    number: "\(number + 1).\(index + 1)",
                    name: "\(task.title): \(entry.name)",
                    score: entry.score,
                    maxScore: entry.possible,
                    status: entry.status == .passed ? "passed" : entry.status == .manual ? nil : "failed",
                    output: entry.status == .passed ? "" : "It \(entry.status.words).\n" + entry.message
                )
            }
        }
    }

    /// The report as JSON.
    public func json() throws -> String { try ReportJSON.text(self) }
}

/// Points as a person writes them.
enum Points {
    static func text(_ points: Double) -> String {
        let rounded = (points * 100).rounded() / 100
        let text = "\(rounded)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
