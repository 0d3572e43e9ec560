internal import FoundationEssentials
public import Judging
internal import Lessons

/// What `grade` says with `--format json`.
public struct GradeReport: Encodable, Sendable {
    struct Submission: Encodable, Sendable {
        var student: String
        var score: Double
        var possible: Double
        /// The points that a person still decides on.
        var pending: Double
        var status: String
        var exercises: [Exercise]
        var remarks: [String]
    }

    struct Exercise: Encodable, Sendable {
        var id: String
        var score: Double
        var possible: Double
        var pending: Double
        var status: Status
        var message: String
        var tests: [Test]
    }

    struct Test: Encodable, Sendable {
        var name: String
        var points: Double
        var score: Double
        var status: Status
        var visibility: String
        var message: String
    }

    var lesson: String
    var submissions: [Submission]

    /// The report of some verdicts on a lesson's submissions.
    public init(lesson: String, _ verdicts: [SubmissionVerdict]) {
        self.lesson = lesson
        submissions = verdicts.map { verdict in
            Submission(
                student: verdict.student,
                score: verdict.score,
                possible: verdict.possible,
                pending: verdict.pending,
                status: verdict.status.rawValue,
                exercises: verdict.tasks.map(Exercise.init),
                remarks: verdict.remarks
            )
        }
    }

    /// The report as JSON, its keys in alphabetical order.
    public func json() throws -> String { try ReportJSON.text(self) }
}

extension GradeReport.Exercise {
    fileprivate init(_ task: TaskVerdict) {
        self.init(
            id: task.id,
            score: task.score,
            possible: task.possible,
            pending: task.pending,
            status: task.status,
            message: task.message,
            tests: task.tests.map { test in
                GradeReport.Test(
                    name: test.name,
                    points: test.points,
                    score: test.score,
                    status: test.status,
                    visibility: test.visibility.rawValue,
                    message: test.message
                )
            }
        )
    }
}

/// How reports are written as JSON.
enum ReportJSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
