import Diagnostics
import Grading
import Lessons
import Parsing
import Testing

/// A lesson with one exercise, one question and one quick check, for tests.
enum SmallLesson {
    static let text = """
        ---
        title: Small
        seed: 3
        ---

        # Small

        ## Double it {#double .exercise}

        Write `double`.

        ```swift spec
        func double(_ x: Double) -> Double {
            0
        }
        ```

        ### Hint {.hint}

        Add it to itself.

        ### Solution {.solution}

        ```swift spec
        func double(_ x: Double) -> Double {
            x + x // the secret way
        }
        ```

        ### Tests {.tests}

        ```swift spec
        test("doubles", points: 2) { draw in
            observe("the double", double(draw.number()))
        }
        ```

        ### More tests {.tests .hidden}

        ```swift spec
        test("doubles what nobody expects") { draw in
            observe("the double", double(draw.number(in: 1e9...2e9)))
        }
        ```

        ### Squared {.wrong}

        ```swift spec
        func double(_ x: Double) -> Double { x * x }
        ```

        ```output
        x
        ```

        ## Why? {#why .question points=3}

        Why does it work?

        ### Answer {.answer}

        Because of the model answer.

        ## The end

        Last words.

        """

    static func lesson(_ text: String = text) -> Lesson {
        parse(SourceText(file: "01-small.md", text), id: "small").lesson
    }

    static func assignment() -> Assignment { assign(lesson()) }

    /// What is read of a text that a student hands in.
    static func read(_ text: String, bytes: [UInt8]? = nil) -> Submission {
        let source = SourceText(file: "ada.md", bytes: bytes ?? Array(text.utf8))
        let file = SubmissionFile(kind: .markdown, stem: "ada", source: source)
        return Grading.read(HandedIn(student: "ada", files: [file]), for: assignment())
    }

    /// The student version with another text in the place of the starter's `0`.
    static func filled(_ body: String) -> String {
        assignment().text.replacing("    0\n", with: body)
    }
}

extension Submission {
    /// The code that is answered to the first task.
    var code: String? {
        guard case .code(let pieces)? = answers[0] else { return nil }
        return pieces.map(\.text).joined()
    }
}
