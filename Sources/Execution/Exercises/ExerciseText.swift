internal import Lessons

/// The Swift texts of an exercise: an answer, and the tests that call it.
///
/// An answer is a module of its own, `Answer`, and its file holds declarations alone. The tests are a program that
/// imports it; they are compiled once against what the starter declares, and linked with each answer.
enum ExerciseText {
    /// The module of every answer.
    static let answerModule = "Answer"
    /// The file that an answer is compiled from.
    static let answerFile = "answer.swift"

    /// An answer.
    static func answer(_ pieces: [AnswerText.Piece]) -> String { text(["import LessonKit"], pieces) }

    /// The tests of a group.
    static func tests(_ cells: [Cell], of lesson: Lesson) -> String {
        let imports = ["import LessonKit", "import ExerciseKit", "@testable import \(answerModule)"]
        let pieces = AnswerText(cells, of: lesson).pieces
        return text(imports, pieces) + "#sourceLocation()\nTestProgram.run()\n"
    }

    private static func text(_ imports: [String], _ pieces: [AnswerText.Piece]) -> String {
        let code = pieces.flatMap { piece in
            [ProgramText.location(piece.file, piece.firstLine), ProgramText.withoutLastNewline(piece.code)]
        }
        return (imports + code).joined(separator: "\n") + "\n"
    }

    /// Whether a text declares types of its own.
    ///
    /// Code compiled against one declaration of a type must not be linked with another: then the tests are compiled
    /// anew for each answer.
    static func declaresTypes(_ code: String) -> Bool {
        let pieces = CodePieces(code)
        return !pieces.isBalanced
            || pieces.pieces.contains { piece in
                guard piece.depth == 0, case .word(let word) = piece.kind else { return false }
                return ["struct", "class", "enum", "actor", "protocol", "typealias", "extension"].contains(word)
            }
    }
}
