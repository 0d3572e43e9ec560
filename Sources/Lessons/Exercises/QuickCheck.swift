public import Diagnostics

/// A question with items to mark, or with an answer to type, whose right answer the build computes.
public struct QuickCheck: Sendable {
    /// An answer to choose.
    public struct Item: Sendable {
        /// Whether the author marked it as right.
        public var isMarked: Bool
        /// Its text without markup, without the explanation.
        public var text: String
        /// What of it is compared: its first code span or formula, or the text.
        public var value: String
        /// Its value as TeX, where it is a formula.
        public var tex: String?
        /// Where it stands.
        public var place: Place
        /// The lines of its explanation, if it has one.
        public var explanation: ClosedRange<Int>?

        /// An item; the parameters are the properties.
        public init(isMarked: Bool, text: String, value: String, place: Place, explanation: ClosedRange<Int>?) {
            self.isMarked = isMarked
            self.text = text
            self.value = value
            self.place = place
            self.explanation = explanation
        }
    }

    /// An answer to type, from a fence `answer`.
    public struct Typed: Sendable {
        /// The right answer, as its author writes it.
        public var text: String
        /// How far a number may be off, relative to the larger of 1 and its size.
        public var tolerance: Double
        /// Where the fence stands.
        public var place: Place
        /// The lines of the fence.
        public var lines: ClosedRange<Int>
        /// The lines of the explanation after it, if there is one.
        public var explanation: ClosedRange<Int>?
        /// The child of the document that it is.
        public var child: Int

        /// An answer; the parameters are the properties.
        public init(
            text: String,
            tolerance: Double,
            place: Place,
            lines: ClosedRange<Int>,
            explanation: ClosedRange<Int>?,
            child: Int
        ) {
            self.text = text
            self.tolerance = tolerance
            self.place = place
            self.lines = lines
            self.explanation = explanation
            self.child = child
        }
    }

    /// What the right answer is computed from.
    public enum Computed: Sendable, Hashable {
        /// An expression of the lesson's program, by its cell.
        case swift(cell: Int)
        /// A formula.
        case formula(String)
    }

    /// The answers to choose from, in order.
    public var items: [Item]
    /// The answer to type, where there is nothing to choose.
    public var typed: Typed?
    /// What the right answer is computed from; nil where its author does not say.
    public var computed: Computed?
    /// Where it is said.
    public var computedPlace: Place?
    /// What it is worth.
    public var points = 1.0

    /// A quick check with items.
    public init(items: [Item], typed: Typed? = nil) {
        self.items = items
        self.typed = typed
    }
}
