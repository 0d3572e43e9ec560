public import Diagnostics

/// What a reader is asked to do: an exercise, a quick check or a question.
public struct Task: Sendable {
    /// What is asked for.
    public enum Kind: Sendable {
        case exercise(Exercise)
        case quickCheck(QuickCheck)
        case question(Question)
    }

    /// Its identifier.
    public var id: String
    /// The index of its section.
    public var section: Int
    /// Where its heading stands.
    public var place: Place
    /// What is asked for.
    public var kind: Kind

    /// A task; the parameters are the properties.
    public init(id: String, section: Int, place: Place, kind: Kind) {
        self.id = id
        self.section = section
        self.place = place
        self.kind = kind
    }
}

/// A question answered in words and graded by a person; sections are given by index.
public struct Question: Sendable {
    /// The sections of the hints, in order.
    public var hints: [Int] = []
    /// The section of the model answer, if there is one.
    public var answer: Int?
    /// What it is worth.
    public var points = 1.0

    /// A question with nothing in it.
    public init() {}
}
