/// What a student answers, task by task, taken out of what was handed in.
public struct Submission: Sendable {
    /// A piece of text that a student wrote, and where.
    public struct Piece: Sendable, Hashable {
        /// The text.
        public var text: String
        /// The name of its file.
        public var file: String
        /// The line of its first line.
        public var firstLine: Int
    }

    /// An answer to a task.
    public enum Answer: Sendable, Hashable {
        /// Swift, in one piece or several.
        case code([Piece])
        /// Steps of a derivation.
        case derivation([Piece])
        /// Which items of a quick check are marked, in the lesson's order.
        case marks([Bool])
        /// A number or a formula.
        case typed(Piece)
        /// Sentences.
        case words(Piece)
    }

    /// Who.
    public var student: String
    /// The answers, by the task's number among the lesson's.
    public var answers: [Int: Answer] = [:]
    /// What is to be said of what was handed in: what was ignored, in a sentence each.
    public var remarks: [String] = []
    /// Whether anything could be read at all.
    public var isReadable = true
}
