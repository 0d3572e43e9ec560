/// A place in the student version of a lesson where an answer is written.
public struct AnswerSlot: Sendable, Hashable {
    /// What is written there.
    public enum Kind: Sendable, Hashable {
        /// Swift, in a fence `swift spec`.
        case code
        /// Steps, in a fence `derivation`.
        case derivation
        /// Marks in a task list, whose items have these texts.
        case marks([String])
        /// A number or a formula, in a fence `answer`.
        case typed
        /// Sentences.
        case words
    }

    /// The task, by its number among the lesson's.
    public var task: Int
    /// The task's identifier.
    public var id: String
    /// What is written there.
    public var kind: Kind
    /// Its number among the slots of the task, from 1.
    public var number: Int
    /// The heading of the task, as its line stands in the lesson.
    var heading: String
    /// What stands between its marks before a student writes.
    var blank: [String]

    private var name: String { number == 1 ? id : "\(id) (\(number))" }
    /// The line that it begins after.
    var opening: String { "<!-- answer: \(name) -->" }
    /// The line that ends it.
    var closing: String { "<!-- end of answer: \(name) -->" }
    /// How the lines begin that open any slot.
    static let anyOpening = "<!-- answer: "
}
