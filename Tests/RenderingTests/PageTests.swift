import Artifacts
import Diagnostics
import Lessons
import Parsing
import Testing
import Typesetting

@testable import Rendering

/// Pages made of lessons as their authors write them, with results as execution gives them.
@Suite struct PageTests {
    /// The page of a lesson whose cells ran and gave `outputs`, by cell.
    private func page(_ body: String, title: String = "A lesson", outputs: [Int: [CellRun.Output]] = [:]) throws -> Page
    {
        let text = "---\ntitle: \(title)\n---\n" + body
        let lesson = parse(SourceText(file: "Lessons/01-a.md", text), id: "a").lesson
        let runs = lesson.cells.map { CellRun(.finished, outputs: outputs[$0.index] ?? []) }
        let executed = ExecutedLesson(lesson: lesson, runs: runs, diagnostics: [])
        let checked = CheckedLesson(executed: executed, checks: [], diagnostics: [])
        return render(
            checked,
            at: 0,
            of: CourseOutline(settings: CourseSettings(title: "Course"), lessons: [checked]),
            labels: Labels([checked]),
            typesetter: try Typesetter(katex: "/usr/share/javascript/katex")
        )
    }

    @Test func showsCodeAndWhatItPrinted() throws {
        let html = try page("```swift spec\nprint(1 < 2)\n```\n", outputs: [0: [.text("true\n")]]).html
        #expect(
            html.contains(
                "<code class=\"language-swift\">print(<span class=\"number\">1</span> &lt; <span class=\"number\">2</span>)</code>"
            )
        )
        #expect(html.contains("<samp>true</samp>"))
    }

    @Test func keepsTheSignAfterAFormulaWithIt() throws {
        let html = try page("Let $a$, and $b \\% c$; then $$d$$.\n").html
        #expect(html.contains(" and ") && !html.contains(", and"))
        #expect(html.contains("; then"))
    }

    @Test func saysThatCodeIsTooMuchToBeColoured() throws {
        let lists = String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
        let found = try page("Text.\n\n```swift\nlet a = \(lists)\n```\n\n```text\n\(lists)\n```\n").diagnostics
        #expect(found.map(\.rule) == ["code-plain"] && found.first?.place?.line == 6)
        #expect(found.first?.severity == .warning)
        #expect(try page("```swift\nlet a = [[1]]\n```\n").diagnostics.isEmpty)
    }

    @Test func putsTheValueOfAnExpressionIntoItsSentence() throws {
        let html = try page("It is `swift 6 * 7` now.\n", outputs: [0: [.text("42")]]).html
        #expect(html.contains("It is <span class=\"computed\" title=\"6 * 7\">42</span> now."))
    }

    @Test(arguments: [
        ("echo=false", "<code", false), ("output=false", "<samp>", false),
        ("fold=true", "<details class=\"fold\">", true),
        ("caption=\"C & D\"", "<figcaption><span class=\"label\">Listing 1. </span>C &amp; D</figcaption>", true),
    ])
    func followsTheOptionsOfABlock(_ option: String, _ text: String, _ isShown: Bool) throws {
        let html = try page("```swift spec {\(option)}\nprint(1)\n```\n", outputs: [0: [.text("1\n")]]).html
        #expect(html.contains(text) == isShown, "\(html)")
    }

    @Test func numbersEquationsAndTablesAndRefersToThem() throws {
        let table = Table(title: nil, columns: ["n"], rows: [[.integer(1)]])
        let html = try page(
            "$$x$$ {#eq-one}\n\n$$y$$ {#eq-two}\n\n```swift spec {#tbl}\n_\n```\n\n[](#eq-two), [](#tbl), [](#part)\n\n## Part\n",
            outputs: [0: [.artifact(.table(table))]]
        ).html
        #expect(html.contains("<a class=\"reference\" href=\"#eq-two\">Equation (2)</a>"))
        #expect(html.contains("<a class=\"reference\" href=\"#tbl\">Table 1</a>"))
        #expect(html.contains("<a class=\"reference\" href=\"#part\">Part</a>"))
        #expect(html.contains("<a class=\"equation-number\" href=\"#eq-two\" aria-label=\"Equation (2)\">(2)</a>"))
    }

    @Test func showsAComparisonWithItsPassesAndEveryDigitAtHand() throws {
        let row = GradientComparison.Row(
            name: "$w_1$",
            gradient: 0.123456789,
            numeric: 0.1234567,
            uncertainty: 1e-10,
            absoluteError: 8.9e-8,
            relativeError: 7.2e-7,
            matches: false,
            verdict: "mismatch",
            reason: "they differ"
        )
        let comparison = GradientComparison(
            title: "Slopes",
            rows: [row],
            count: 1,
            matching: 0,
            diagnosis: "the slope $\\sigma'$ is missing",
            forwardPasses: 9,
            backwardPasses: 1,
            holds: false,
            line: 5
        )
        let html = try page("```swift spec\n_\n```\n", outputs: [0: [.artifact(.comparison(comparison))]]).html
        #expect(html.contains("<span class=\"number\" title=\"0.123456789\">0.123457</span>"))
        #expect(html.contains("8.9 × 10<sup>−8</sup>"))
        #expect(html.contains("<td class=\"verdict fails\">✗ mismatch</td>"))
        #expect(html.contains("does not hold: 0 of 1 match, 9 forward passes, 1 backward pass"))
        #expect(html.contains("<math"), "the name is a formula")
        #expect(html.contains("<p class=\"diagnosis\">Diagnosis: the slope <"))
    }

    @Test func showsTheGroupsOfManyInputsAndTheWorstBehindTheVerdict() throws {
        let worst = GradientComparison.Row(
            name: "worst",
            gradient: 1,
            numeric: 1.5,
            uncertainty: 1e-10,
            absoluteError: 0.5,
            relativeError: 0.33,
            matches: false,
            verdict: "mismatch",
            reason: "they differ"
        )
        let comparison = GradientComparison(
            title: nil,
            rows: [worst],
            count: 785,
            matching: 784,
            groups: [.init(name: "first", count: 630, matching: 629, worst: worst)],
            errors: [.init(power: nil, count: 3), .init(power: -9, count: 781)],
            sample: "a sample",
            forwardPasses: 2,
            backwardPasses: 0,
            holds: false,
            line: 5
        )
        let html = try page("```swift spec\n_\n```\n", outputs: [0: [.artifact(.comparison(comparison))]]).html
        let whole = try #require(html.firstRange(of: "does not hold: 784 of 785 match (a sample), 2 forward passes"))
        let group = try #require(html.firstRange(of: "<th scope=\"row\">first</th><td class=\"numeric\">630</td>"))
        let row = try #require(html.firstRange(of: "<th scope=\"row\">worst</th>"))
        #expect(group.lowerBound < whole.lowerBound && whole.lowerBound < row.lowerBound)
        #expect(html.contains("<td class=\"numeric\">781</td>"))
    }

    @Test func saysWhereAFormulaIsWrong() throws {
        let page = try page("Text $a$ and $\\frac{1}$ here.\n\n```math\na\n\\nope\n```\n")
        let found = page.diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.rule)" }
        #expect(found == ["4:23 tex", "8:1 tex"])
    }

    /// Everything that an author or a program can put on a page, filled with what must not come through.
    @Test func escapesWhateverComesFromOutside() throws {
        let evil = "\"><script>alert(1)</script><a href='javascript:x'>"
        let row = GradientComparison.Row(
            name: evil,
            gradient: .nan,
            numeric: .infinity,
            uncertainty: 0,
            absoluteError: 0,
            relativeError: 0,
            matches: true,
            verdict: evil,
            reason: evil
        )
        let outputs: [CellRun.Output] = [
            .text(evil), .artifact(.value(NamedValue(name: evil, value: evil))),
            .artifact(.table(Table(title: evil, columns: [evil], rows: [[.text(evil)]]))),
            .artifact(
                .comparison(
                    GradientComparison(
                        title: evil,
                        rows: [row],
                        count: 2,
                        matching: 1,
                        groups: [.init(name: evil, count: 2, matching: 1, worst: row)],
                        errors: [.init(power: -3, count: 1)],
                        diagnosis: evil,
                        sample: evil,
                        forwardPasses: 0,
                        backwardPasses: 0,
                        holds: true,
                        line: 1
                    )
                )
            ),
        ]
        let quoted = evil.replacing("\"", with: "")
        let body = """
            ## Head {#x"><script>}

            ```swift spec {#y"><script> caption="\(quoted)"}
            let s = "\(evil)"
            ```

            `swift f("<script>")` and [](#z"><script>)
            """
        let html = try page(
            body,
            title: "'\(evil.replacing("'", with: "''"))'",
            outputs: [0: outputs, 1: [.text(evil)]]
        ).html
        #expect(!html.contains("<script>"), "\(html)")
        #expect(!html.contains("<a href='javascript"))
        #expect(!html.contains("href=\"javascript"))
    }

    @Test func framesTasksAndFoldsHintsAndLeavesTestsOut() throws {
        let html = try page(
            """
            ## Try {#try .exercise}

            Do it.

            ```swift spec
            let start = 0
            ```

            ### First {.hint}

            Think.

            ### Mine {.solution}

            ```swift spec
            let done = 1
            ```

            ### Checks {.tests}

            ```swift spec
            let secret = 2
            ```
            """
        ).html
        #expect(html.contains("<section class=\"task exercise-task\""))
        #expect(html.contains("<summary>First</summary>"))
        #expect(html.contains("<span class=\"keyword\">let</span> done = "))
        #expect(!html.contains("secret"))
    }

    @Test func showsADerivationThatNobodyCheckedAsItIsWritten() throws {
        let html = try page("```derivation\nlet L = x^2\nwanted: 2*x\n```\n").html
        #expect(html.contains("<code class=\"language-derivation\">let L = x^2\nwanted: 2*x</code>"), "\(html)")
    }

    @Test func linksTheLessonsBeforeAndAfter() throws {
        let lessons = ["a", "b", "c"].map { id in
            let lesson = parse(
                SourceText(file: "Lessons/\(id).md", "---\ntitle: Lesson \(id)\n---\n[](c.md)\n"),
                id: id
            ).lesson
            return CheckedLesson(
                executed: ExecutedLesson(lesson: lesson, runs: [], diagnostics: []),
                checks: [],
                diagnostics: []
            )
        }
        let outline = CourseOutline(settings: CourseSettings(), lessons: lessons)
        let typesetter = try Typesetter(katex: "/usr/share/javascript/katex")
        let html = render(lessons[1], at: 1, of: outline, labels: Labels(lessons), typesetter: typesetter).html
        #expect(html.contains("<a class=\"prev\" rel=\"prev\" href=\"a.html\">"))
        #expect(html.contains("<a class=\"next\" rel=\"next\" href=\"c.html\">"))
        #expect(html.contains("<a class=\"reference\" href=\"c.html\">Lesson c</a>"))
        #expect(renderIndex(outline, typesetter: typesetter).html.contains("<a href=\"b.html\">Lesson b</a>"))
    }
}
