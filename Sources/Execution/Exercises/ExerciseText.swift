internal import Lessons

/// The Swift texts of an exercise: an answer, and the tests that call it.
///
/// An answer is a module of its own, `Answer`, and its file holds declarations alone. The tests are a program that
/// imports it; they are compiled once against what the starter declares, and linked with each answer.
public enum ExerciseText {
    /// The module of every answer.
    public static let answerModule = "Answer"

    /// An answer made of cells of a lesson.
    static func answer(_ cells: [Cell], of lesson: Lesson) -> String {
        text(["import LessonKit"], cells, of: lesson)
    }

    /// An answer from elsewhere, whose lines are counted from 1 in a file called so.
    public static func answer(_ code: String, named file: String) -> String {
        "import LessonKit\n\(ProgramText.location(file, 1))\n\(code)\n"
    }

    /// The tests of a group.
    static func tests(_ cells: [Cell], of lesson: Lesson) -> String {
        let imports = ["import LessonKit", "import ExerciseKit", "@testable import \(answerModule)"]
        return text(imports, cells, of: lesson) + "#sourceLocation()\nTestProgram.run()\n"
    }

    private static func text(_ imports: [String], _ cells: [Cell], of lesson: Lesson) -> String {
        let code = cells.flatMap { cell in
            [ProgramText.location(lesson.fileName, cell.firstLine), ProgramText.withoutLastNewline(cell.code)]
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
