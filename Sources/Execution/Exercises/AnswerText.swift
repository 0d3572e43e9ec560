internal import Lessons

/// The text of an answer to an exercise of code, in pieces, each with where it was written.
public struct AnswerText: Sendable, Hashable {
    /// A piece of code.
    public struct Piece: Sendable, Hashable {
        /// The code.
        public var code: String
        /// What its file is called.
        public var file: String
        /// The line of its first line there.
        public var firstLine: Int

        /// A piece; the parameters are the properties.
        public init(code: String, file: String, firstLine: Int) {
            self.code = code
            self.file = file
            self.firstLine = firstLine
        }
    }

    /// The pieces, in order.
    public var pieces: [Piece]

    /// An answer in pieces.
    public init(_ pieces: [Piece]) { self.pieces = pieces }

    /// An answer that stands in a lesson.
    init(_ cells: [Cell], of lesson: Lesson) {
        pieces = cells.map { Piece(code: $0.code, file: lesson.fileName, firstLine: $0.firstLine) }
    }

    /// A message in the lines of whoever wrote the pieces.
    ///
    /// What the compiler finds at the very end, such as a brace that is missing, stands in no piece for it.
    func placed(_ message: CompilerMessage) -> CompilerMessage {
        guard message.file.hasPrefix("/"), message.file.hasSuffix("/" + ExerciseText.answerFile), let last = pieces.last
        else { return message }
        var message = message
        message.file = last.file
        message.line = last.firstLine + ProgramText.withoutLastNewline(last.code).count { $0.isNewline }
        message.column = 1
        return message
    }
}
