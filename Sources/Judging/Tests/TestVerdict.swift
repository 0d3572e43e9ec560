public import Lessons

/// What a test says of an answer.
public struct TestVerdict: Sendable, Hashable {
    /// The test's name.
    public var name: String
    /// What it is worth.
    public var points: Double
    /// What the answer earns.
    public var score: Double
    /// What became of it.
    public var status: Status
    /// Who sees the test.
    public var visibility: TestGroup.Visibility
    /// What the student is told; empty for what passed.
    public var message: String

    /// A verdict; the parameters are the properties.
    public init(
        name: String,
        points: Double,
        score: Double,
        status: Status,
        visibility: TestGroup.Visibility,
        message: String
    ) {
        self.name = name
        self.points = points
        self.score = score
        self.status = status
        self.visibility = visibility
        self.message = message
    }
}
