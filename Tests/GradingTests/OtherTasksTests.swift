import Diagnostics
import Grading
import Judging
import Lessons
import Parsing
import Testing

@Suite("quick checks and derivations")
struct OtherTasksTests {
    private static let text = """
        ---
        title: Checks
        ---

        # Checks

        ## Which? {#which .check computed="d(sin(x^2))/dx" points=2}

        - [x] `cos(x^2) * 2x`
          Outer times inner, which is secret.
        - [ ] `cos(x^2)`
          The inner derivative is missing.
        - [ ] `cos(2x)`

        ## How much? {#much .check computed="swift 0.5 * 0.5"}

        ```answer {tolerance=1e-6}
        0.25
        ```

        Because a secret says so.

        ## What is it? {#what .check computed="d(sin(x^2))/dx" points=2}

        ```answer
        2x*cos(x^2)
        ```

        ## Derive it {#derive .exercise points=4}

        ```derivation
        let z = w*x + b
        let a = sigma(z)
        let L = (a - y)^2 / 2
        required: chain rule
        wanted: without derivatives
        ```

        ### Solution {.solution}

        ```derivation
        let z = w*x + b
        let a = sigma(z)
        let L = (a - y)^2 / 2
        dL/dw = dL/da * da/dz * dz/dw    [chain rule]
              = (a - y) * sigma'(z) * x  [derivatives]
        ```

        ## End

        """

    private static let lesson = parse(SourceText(file: "01-checks.md", text), id: "checks").lesson

    private func check(_ number: Int) throws -> QuickCheck {
        guard case .quickCheck(let check) = OtherTasksTests.lesson.tasks[number].kind else {
            throw Missing()
        }
        return check
    }

    private func derive(_ steps: String) throws -> TaskVerdict {
        let task = OtherTasksTests.lesson.tasks[3]
        guard case .exercise(let exercise) = task.kind else { throw Missing() }
        let asked = DerivationTask(exercise, of: OtherTasksTests.lesson)
        return judge(derivation: steps, file: "ada.md", firstLine: 10, of: asked, task: task, title: "Derive it")
    }

    private struct Missing: Error {}

    // MARK: Quick checks

    @Test("gives points for the author's marks and for no others", arguments: [0, 1, 2, 3, 4, 5, 6, 7])
    func judgesMarks(bits: Int) throws {
        let marks = (0..<3).map { bits & 1 << $0 != 0 }
        let check = try check(0)
        let verdict = judge(marks: marks, of: check, task: OtherTasksTests.lesson.tasks[0], title: "Which?")
        #expect(verdict.score == (bits == 1 ? 2 : 0))
        #expect(verdict.status == (bits == 1 ? .passed : .failed))
    }

    @Test(
        "reads a number as people write it, and no other",
        arguments: [
            ("0.25", true), (".25", true), ("1/4", true), ("2.5e-1", true), (" 0.250000001 ", true), ("0.2501", false),
            ("-0.25", false), ("nan", false), ("inf", false), ("1/0", false), ("a quarter", false), ("", false),
        ]
    )
    func judgesNumbers(text: String, isRight: Bool) throws {
        let verdict = judge(typed: text, of: try check(1), task: OtherTasksTests.lesson.tasks[1], title: "")
        #expect((verdict.status == .passed) == isRight, "\(verdict)")
    }

    @Test(
        "takes a formula in any form, but not the question itself",
        arguments: [
            ("cos(x^2)*x*2", true), ("x*cos(x^2) + cos(x^2)*x", true), ("d(sin(x^2))/dx", false),
            ("D(sin(x^2), x)", false), ("2x*cos(x^2) + 0*d(x)/dx", false), ("cos(x^2)", false), ("0/0", false),
        ]
    )
    func judgesFormulas(text: String, isRight: Bool) throws {
        let verdict = judge(typed: text, of: try check(2), task: OtherTasksTests.lesson.tasks[2], title: "")
        #expect((verdict.status == .passed) == isRight, "\(verdict)")
    }

    @Test("leaves no mark, no computed value and no explanation in the student version")
    func hidesAnswers() {
        let text = assign(OtherTasksTests.lesson).text
        for secret in ["[x]", "computed", "secret", "inner derivative", "0.25", "sigma'(z) * x"] {
            #expect(!text.contains(secret), "\(secret)")
        }
        #expect(text.contains("- [ ] `cos(x^2) * 2x`"))
        #expect(text.contains("## Which? {#which .check points=2}"))
    }

    // MARK: Derivations

    @Test("gives all points for another right way")
    func judgesRightDerivations() throws {
        let verdict = try derive("dL/dw = dL/da * da/dz * dz/dw [chain rule]\n = x * (a - y) * a * (1 - a)\n")
        #expect(verdict.score == 4 && verdict.status == .passed, "\(verdict)")
    }

    @Test("lets a slip cost once, and says where it is and what it is")
    func judgesSlips() throws {
        let steps =
            "dL/dw = dL/da * da/dz * dz/dw [chain rule]\n = 2 * (a - y) * sigma'(z) * x\n = 2*x*(a - y)*sigma'(z)"
        let verdict = try derive(steps)
        #expect(verdict.score == 2 && verdict.status == .failed, "\(verdict)")
        #expect(verdict.message.contains("Line 11") && verdict.message.contains("factor 2"), "\(verdict.message)")
    }

    @Test(
        "gives little or nothing for what is true and not asked for",
        arguments: [
            "dL/dw = dL/dw", "x = x", "dL/dw = dL/dw\n = dL/dw\n = dL/dw", "dL/db = dL/da * da/dz * dz/db [chain rule]",
            "dL/dw = (a - y) * 17 * x", "let y = a\ndL/dw = 0", "given x = 0\ndL/dw = 0", "wanted: in w\ndL/dw = dL/dw",
            "", "dL/dw = 0 [assumption]\n = 0*x [chain rule]\n = 0*x*(a - y) [algebra]",
        ]
    )
    func judgesNothing(steps: String) throws {
        let verdict = try derive(steps)
        #expect(verdict.score == 0 && verdict.status != .passed, "\(verdict)")
    }

    @Test(
        "takes no credit from what starts elsewhere, says nothing new, or does not hold",
        arguments: [
            ("dL/dw = dL/da * da/dz * dz/dw [chain rule]\nx = x + 0", 2.0),
            ("dL/dw = dL/dw * 1\ndL/db = dL/da * da/dz * dz/db [chain rule]\nx = x + 0", 0),
            ("dL/dw = dL/dw * 1\nx = x + 0", 0), ("dL/dw = dL/dw * 1\n = 17", 0), ("dL/dw = dL/dw + 0\n = 17/1", 0),
            ("dL/dw = dL/da * da/dz * dz/dw [chain rule]\ndL/dw = 17", 2),
            ("dL/dw = 0*dL/da*da/dz*dz/dw [chain rule]\n = 0*(a-y)*x [derivatives]\n = 0*a*x*y [algebra]", 0),
        ]
    )
    func takesNoCreditElsewhere(steps: String, score: Double) throws {
        let verdict = try derive(steps)
        #expect(verdict.score == score && verdict.status != .passed, "\(verdict)")
    }

    @Test("bounds what it reads")
    func isBounded() throws {
        let long = "dL/dw = " + String(repeating: "(", count: 5_000) + "x" + String(repeating: ")", count: 5_000)
        let many = "dL/dw = dL/da * da/dz * dz/dw\n" + String(repeating: " = x\n", count: 1_500)
        // Each name stands for twice as much as the one before.
        let names = (0..<12).map { "let q\($0 + 1) = sin(q\($0)) + cos(q\($0))\n" }.joined()
        let doubled = "let q0 = x\n" + names + "dL/dw = q12\n" + String(repeating: " = q12 + 1\n", count: 90)
        for text in [long, many, doubled, String(repeating: "x", count: 100_000)] {
            let verdict = try derive(text)
            #expect(verdict.score == 0)
            #expect(verdict.message.utf8.count < 5_000)
        }
    }
}
