import Diagnostics
import Judging
import Lessons
import Parsing
import Testing

/// What a student is told of a step that does not hold.
struct DerivationWordsTests {
    private static let given = """
        given W: n x m, x: m, y: n
        let z = relu(W*x)
        let C = ‖z - y‖^2 / 2
        """

    private static let text = """
        ---
        title: Derive
        ---

        ## Derive it {#derive .exercise}

        ```derivation
        \(given)
        wanted: without derivatives
        ```

        ### Solution {.solution}

        ```derivation
        \(given)
        dC/dx = W^T * ((z - y) ⊙ step(W*x))
        ```

        """

    private func message(of step: String) throws -> String {
        let lesson = parse(SourceText(file: "01-derive.md", DerivationWordsTests.text), id: "derive").lesson
        let task = try #require(lesson.tasks.first)
        guard case .exercise(let exercise) = task.kind else { return "" }
        let asked = DerivationTask(exercise, of: lesson)
        return judge(derivation: step, file: "ada.md", firstLine: 7, of: asked, task: task, title: "").message
    }

    @Test func namesTheSlipBeforeTheNumbers() throws {
        let words = try message(of: "dC/dx = W^T * (z - y)")
        #expect(words.hasPrefix("Line 7: this does not follow: The slope relu'(W*x) is missing"), "\(words)")
        #expect(words.contains(" (at a point it is ") && words.contains(" in entry "), "\(words)")
        #expect(!words.contains("W[1,1]") && words.contains(", and the line before "), "\(words)")
    }

    @Test func namesTheSlipBeforeTheShapes() throws {
        let words = try message(of: "dC/dx = W * ((z - y) ⊙ step(W*x))")
        #expect(words.hasPrefix("Line 7: this does not follow: A transpose is missing: it is W^T, not W ("), "\(words)")
        #expect(words.contains("n rows"), "\(words)")
    }

    @Test func showsAPointOfFewNumbers() throws {
        let words = try message(of: "dC/dx = W^T * ((z - y) ⊙ step(W*x))\ns = 2*s")
        #expect(words.contains("Line 8: this does not follow: ") && words.contains("at s = "), "\(words)")
    }
}
