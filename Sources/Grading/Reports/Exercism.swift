public import Judging

/// A `results.json` as version 3 of Exercism's test runner interface has it.
public struct ExercismReport: Encodable, Sendable {
    struct Test: Encodable, Sendable {
        var name: String
        var status: String
        var message: String?
        var taskID: Int

        enum CodingKeys: String, CodingKey {
            case name, status, message
            case taskID = "task_id"
        }
    }

    var version = 3
    var status: String
    var message: String?
    var tests: [Test]

    /// The report of one submission.
    public init(_ verdict: SubmissionVerdict) {
        tests = verdict.tasks.enumerated().flatMap { number, task in
            ReportCase.all(of: task).map { entry in
                Test(
                    name: "\(task.title): \(entry.name)",
                    status: ExercismReport.status(entry.status),
                    message: entry.status == .passed ? nil : entry.message,
                    taskID: number + 1
                )
            }
        }
        let hasRun = tests.contains { $0.status != "error" }
        status = tests.allSatisfy { $0.status == "pass" } && !tests.isEmpty ? "pass" : hasRun ? "fail" : "error"
        message = hasRun ? nil : (verdict.remarks + verdict.tasks.map(\.message)).joined(separator: "\n")
    }

    private static func status(_ status: Status) -> String {
        switch status {
        case .passed: "pass"
        case .compileError, .missing, .manual: "error"
        case .failed, .crashed, .timeout, .memoryLimit, .outputLimit, .denied: "fail"
        }
    }

    /// The report as JSON.
    public func json() throws -> String { try ReportJSON.text(self) }
}
