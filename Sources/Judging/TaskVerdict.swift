/// What became of one exercise, quick check or question of a submission.
public struct TaskVerdict: Sendable, Hashable {
    /// The task's identifier.
    public var id: String
    /// What is asked for, as its heading says it.
    public var title: String
    /// What it is worth.
    public var possible: Double
    /// What the answer earns for certain.
    public var score: Double
    /// The points that a person still decides on; they are no zero.
    public var pending: Double
    /// What became of it.
    public var status: Status
    /// What the student is told of the whole; empty where the parts say it all.
    public var message: String
    /// Its parts: the tests of code, the lines of a derivation.
    public var tests: [TestVerdict]

    /// A verdict; the parameters are the properties.
    public init(
        id: String,
        title: String,
        possible: Double,
        score: Double,
        pending: Double = 0,
        status: Status,
        message: String = "",
        tests: [TestVerdict] = []
    ) {
        self.id = id
        self.title = title
        self.possible = possible
        self.score = score
        self.pending = pending
        self.status = status
        self.message = message
        self.tests = tests
    }
}
