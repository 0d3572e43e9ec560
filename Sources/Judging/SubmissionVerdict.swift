/// What became of what one student handed in.
public struct SubmissionVerdict: Sendable, Hashable {
    /// Whether it could be graded; a low score is no reason that it could not.
    public enum Status: String, Sendable, Hashable, Codable {
        /// Every task has a verdict.
        case graded
        /// Nothing that was handed in could be read: there is no score, which is no zero.
        case unreadable
        /// The grader failed, or a test of the author's: some task has no verdict, which is no zero.
        case graderFailed = "grader-failed"
    }

    /// Who.
    public var student: String
    /// Whether it could be graded.
    public var status: Status
    /// The verdicts of the tasks, in the lesson's order.
    public var tasks: [TaskVerdict]
    /// What is to be said of what was handed in, in a sentence each.
    public var remarks: [String]

    /// A verdict; the parameters are the properties.
    public init(student: String, status: Status, tasks: [TaskVerdict], remarks: [String]) {
        self.student = student
        self.status = status
        self.tasks = tasks
        self.remarks = remarks
    }

    /// What it earns for certain.
    public var score: Double { tasks.reduce(0) { $0 + $1.score } }
    /// What all tasks are worth.
    public var possible: Double { tasks.reduce(0) { $0 + $1.possible } }
    /// The points that a person still decides on.
    public var pending: Double { tasks.reduce(0) { $0 + $1.pending } }
}
