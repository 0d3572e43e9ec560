import Foundation
import Testing

@Suite("tasks on the page")
struct TaskPageTests {
    private static let lesson = """
        ---
        title: Tasks
        ---

        # Tasks

        ```swift spec
        let half = 0.5
        ```

        ## Which? {#which .check computed="d(sin(x^2))/dx" points=2}

        - [x] `cos(x^2) * 2x`
          The outer derivative, kept-back-one.
        - [ ] `cos(x^2)`
          It lacks something, kept-back-two.

        ## How much? {#much .check computed="swift half * (1 - half)"}

        ```answer {tolerance=1e-6}
        0.25
        ```

        Because kept-back-three.

        ## Why? {#why .question points=3}

        Why is that?

        ### Hint {.hint}

        Think of a nudge.

        ### Answer {.answer}

        Since kept-back-four.

        ## Twice {#twice .exercise}

        Write `twice`.

        ```swift spec
        func twice(_ x: Double) -> Double { 0 }
        ```

        ### Solution {.solution}

        ```swift spec
        func twice(_ x: Double) -> Double { x + x /* kept-back-five */ }
        ```

        ### What is tested {.tests}

        ```swift spec
        test("doubles a number", points: 2) { draw in observe("twice x", twice(draw.number())) }
        ```

        ### What else {.tests .hidden}

        ```swift spec
        test("doubles a large one") { draw in observe("kept-back-six", twice(draw.number(in: 1e6...1e7))) }
        ```

        ### Squared {.wrong}

        ```swift spec
        func twice(_ x: Double) -> Double { x * x /* kept-back-seven */ }
        ```

        ```output
        Twice x is
        ```

        """

    private static let secrets = ["one", "two", "three", "four", "five", "six", "seven"].map { "kept-back-" + $0 }

    /// All that a build writes, as one text.
    private func written(_ course: Course, _ kind: String) throws -> String {
        let built = try Lectern.run(["build", "--to", kind, "-o", kind], in: course.path)
        try #require(built.code == 0, "\(built.error)")
        return course.contents(kind).sorted { $0.key < $1.key }
            // Styles and scripts are the same for every course.
            .filter { !$0.key.hasPrefix("assets/") || $0.key.hasSuffix("search-index.js") }
            .map { String(decoding: $0.value, as: UTF8.self) }.joined(separator: "\n")
    }

    @Test("keeps every byte of solutions back where the author says so")
    func keepsSolutionsBack() throws {
        let hidden = TaskPageTests.lesson.replacing("title: Tasks\n", with: "title: Tasks\nsolutions: hidden\n")
        let course = try Course(hidden)
        for text in [try written(course, "html"), try written(course, "ipynb")] {
            for secret in TaskPageTests.secrets + ["0.25", "data-right=\"\"", "data-item", "[x]"] {
                #expect(!text.contains(secret), Comment(rawValue: secret))
            }
            #expect(text.contains("Think of a nudge."))
        }
        #expect(try course.read("html/lesson.html").contains("The answer is kept back"))
    }

    @Test("shows solutions with what was proved of them, and neither hidden tests nor wrong answers")
    func showsSolutions() throws {
        let course = try Course(TaskPageTests.lesson)
        let page = try {
            _ = try written(course, "html"); return try course.read("html/lesson.html")
        }()
        for secret in ["one", "two", "three", "four", "five"] { #expect(page.contains("kept-back-" + secret)) }
        for secret in ["six", "seven"] { #expect(!page.contains("kept-back-" + secret)) }
        #expect(page.contains("it passes 2 tests with the inputs of 11 seeds"))
        #expect(page.contains("a wrong answer fails"))
        #expect(page.contains("doubles a number") && page.contains("doubles a large one"))
        #expect(page.contains("<fieldset class=\"quick-check\""))
        #expect(page.contains("data-number=\"0.25\""))
        #expect(page.contains("3 points") && page.contains("2 points"))
        let index = try course.read("html/assets/search-index.js")
        for secret in TaskPageTests.secrets { #expect(!index.contains(secret), "\(secret)") }
    }

    @Test("fails where a marked answer is not the computed one, at its line")
    func provesAnswers() throws {
        let wrong = TaskPageTests.lesson.replacing("`cos(x^2)`\n", with: "`2*x*cos(x*x)`\n").replacing(
            "0.25",
            with: "0.24"
        )
        let checked = try Course(wrong).lectern("check", "--format", "editor")
        #expect(checked.code == 1)
        #expect(checked.error.contains("01-lesson.md:15:1: error: An answer that is not marked differs"))
        #expect(checked.error.contains("01-lesson.md:20:1: error: The marked answer is the computed one, 0.25"))
    }
}
