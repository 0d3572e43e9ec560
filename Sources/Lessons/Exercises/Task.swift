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

/// A question with items to mark, or with an answer to type.
public struct QuickCheck: Sendable {
    /// An answer to choose.
    public struct Item: Sendable {
        /// Whether the author marked it as right.
        public var isMarked: Bool
        /// Its text without markup, without the explanation.
        public var text: String
        /// Where it stands.
        public var place: Place

        /// An item; the parameters are the properties.
        public init(isMarked: Bool, text: String, place: Place) {
            self.isMarked = isMarked
            self.text = text
            self.place = place
        }
    }

    /// The answers to choose from, in order.
    public var items: [Item]

    /// A quick check with items.
    public init(items: [Item]) { self.items = items }
}

/// A question answered in words and graded by a person; sections are given by index.
public struct Question: Sendable {
    /// The sections of the hints, in order.
    public var hints: [Int] = []
    /// The section of the model answer, if there is one.
    public var answer: Int?

    /// A question with nothing in it.
    public init() {}
}
