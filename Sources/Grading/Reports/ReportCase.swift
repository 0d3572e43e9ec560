internal import Judging

/// A line of the reports of other tools: a test of an exercise, or a task that has none.
struct ReportCase {
    /// What it is called.
    var name: String
    var score: Double
    var possible: Double
    var status: Status
    var message: String

    /// The lines of a task, in order.
    static func all(of task: TaskVerdict) -> [ReportCase] {
        guard !task.tests.isEmpty else {
            let (score, possible) = (task.score, task.possible)
            let status = task.status, message = task.message
            return [
                ReportCase(name: "the answer", score: score, possible: possible, status: status, message: message)
            ]
        }
        return task.tests.enumerated().map { index, test in
            // What is said of the whole is said once.
            let messages = [index == 0 ? task.message : "", test.message].filter { !$0.isEmpty }
            return ReportCase(
                name: test.name,
                score: test.score,
                possible: test.points,
                status: test.status,
                message: messages.joined(separator: "\n")
            )
        }
    }
}

extension Status {
    /// The status in words.
    var words: String {
        switch self {
        case .passed: "passed"
        case .failed: "failed"
        case .compileError: "does not compile"
        case .crashed: "crashed"
        case .timeout: "took too long"
        case .memoryLimit: "took too much memory"
        case .outputLimit: "wrote too much"
        case .denied: "was denied by the sandbox"
        case .missing: "is missing"
        case .manual: "waits for a person"
        }
    }
}
