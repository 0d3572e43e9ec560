import Diagnostics
import Lessons
import Parsing
import Testing
import Typesetting

@testable import Rendering

/// What stands around a lesson: the policy, the words, permalinks, footnotes, the search's index.
@Suite struct FurnitureTests {
    private func checked(_ body: String) -> CheckedLesson {
        let text = "---\ntitle: A lesson\n---\n" + body
        let lesson = parse(SourceText(file: "Lessons/01-a.md", text), id: "a").lesson
        let runs = lesson.cells.map { _ in CellRun(.finished) }
        return CheckedLesson(
            executed: ExecutedLesson(lesson: lesson, runs: runs, diagnostics: []),
            checks: [],
            diagnostics: []
        )
    }

    private func page(_ body: String, language: String = "en") throws -> Page {
        let lesson = checked(body)
        return render(
            lesson,
            at: 0,
            of: CourseOutline(settings: CourseSettings(title: "Course", language: language), lessons: [lesson]),
            labels: Labels([lesson], language: language),
            typesetter: try Typesetter(katex: "/usr/share/javascript/katex")
        )
    }

    // MARK: Policy

    @Test func writesNothingThatThePolicyRefuses() throws {
        let html = try page("## Part\n\n$$\\frac{a}{b}$$ {#eq}\n\nText $x^2$ and [](#eq).\n\n| a |\n|:-:|\n| $b$ |\n")
            .html
        #expect(html.contains("default-src 'none'; style-src 'self'; script-src 'self'"))
        #expect(!html.contains(" style="))
        #expect(!html.contains("<script>"))
        #expect(!html.contains(" onclick="))
    }

    @Test func movesTheStylesOfFormulasToClasses() {
        var styles = FormulaStyles()
        let html = styles.classed(
            "<span class=\"strut\" style=\"height:1em;top:2em;\"></span><i style=\"top:2em;\">style=</i>"
        )
        let names = styles.rules.keys.sorted { styles.rules[$0, default: ""] < styles.rules[$1, default: ""] }
        #expect(names.count == 2)
        #expect(
            html == "<span class=\"\(names[0]) strut\"></span><i class=\"\(names[1])\">style=</i>"
        )
        let css = FormulaStyles.stylesheet(styles.rules)
        #expect(css.contains(".katex .\(names[0]){height:1em!important;top:2em!important}\n"))
    }

    @Test func givesTheSameClassToTheSameDeclarationsOnEveryPage() {
        var first = FormulaStyles()
        var second = FormulaStyles()
        let html = first.classed("<b style=\"top:1em\">")
        _ = second.classed("<b style=\"left:1em\">")
        #expect(second.classed("<b style=\"top:1em\">") == html)
    }

    // MARK: Colours

    @Test func letsAReaderChooseDarkAndLight() {
        let css = ChosenTheme.expanded(
            "a { b: c; }\n@media (prefers-color-scheme: dark) {\n  :root { --x: 1; }\n  .y, .z i { c: d; }\n}\ne { f: g; }\n"
        )
        let light = ":root:not([data-theme=\"light\"])"
        let dark = ":root[data-theme=\"dark\"]"
        #expect(css.contains("a { b: c; }") && css.contains("e { f: g; }"))
        #expect(css.contains("@media screen and (prefers-color-scheme: dark) {\n\(light) { --x: 1; }"))
        #expect(css.contains("\(light) .y, \(light) .z i { c: d; }"))
        #expect(css.contains("@media screen {\n\(dark) { --x: 1; }"))
        #expect(css.contains("\(dark) .y, \(dark) .z i { c: d; }"))
        #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
    }

    /// A stylesheet that asks in another way would not follow a reader's choice.
    @Test func asksForDarkColoursInOneWayOnly() {
        let css = String(decoding: Stylesheet.contents, as: UTF8.self)
        let asked = css.ranges(of: "prefers-color-scheme").count
        #expect(asked > 0)
        #expect(css.ranges(of: "@media screen and (prefers-color-scheme: dark) {").count == asked)
    }

    // MARK: Words

    @Test func speaksTheLanguageOfTheCourse() throws {
        let html = try page("> [!NOTE]\n> N.\n\n$$x$$ {#eq}\n\n[](#eq)\n\n## Teil\n", language: "de-AT").html
        #expect(html.contains("<html lang=\"de-AT\">"))
        #expect(html.contains(">Gleichung (1)</a>"))
        #expect(html.contains("Zum Inhalt springen"))
        #expect(html.contains("<p class=\"callout-title\">Hinweis</p>"))
        #expect(!html.contains("Skip to"))
    }

    // MARK: Links

    @Test func linksHeadingsToThemselves() throws {
        let html = try page("## The $x$ “part” {#part}\n").html
        #expect(html.contains("<a class=\"permalink\" href=\"#part\" aria-label=\"Link to “The x “part””\">"))
    }

    @Test func numbersFootnotesAsTheyAreCalledAndLinksBack() throws {
        let html = try page("A[^b] B[^a] C[^b].\n\n[^a]: First.\n[^b]: Second.\n").html
        let second = try #require(html.firstRange(of: "Second."))
        let first = try #require(html.firstRange(of: "First."))
        #expect(second.lowerBound < first.lowerBound)
        #expect(html.contains("id=\"_call-1-2\" href=\"#_footnote-1\""))
        for target in ["_call-1-1", "_call-1-2", "_call-2-1"] {
            #expect(html.contains("class=\"footnote-back\" href=\"#\(target)\""), "\(target)")
        }
        #expect(!(try page("No note.\n").html.contains("footnotes")))
    }

    // MARK: Search

    @Test func indexesWhatAReaderSees() {
        let body = """
            Opening.

            ## Part $\\sigma$ {#part}

            Text of *words* and `name`.

            ```swift spec
            let centralDifference = 1
            ```

            ```swift spec {echo=false}
            let hidden = 1
            ```

            ## Try {#try .exercise}

            ### Answer {.solution}

            Secret.

            ### Checks {.tests}

            Secret.
            """
        let script = String(decoding: SearchIndex([checked(body)]).script, as: UTF8.self)
        #expect(script.hasPrefix("globalThis.lecternIndex = {\"lessons\":[[\"a\",\"A lesson\"]],"))
        #expect(script.contains("[0,\"\",\"A lesson\",\"Opening.\"]"))
        #expect(script.contains("[0,\"part\",\"Part σ\",\"Text of words and name. let centralDifference = 1\"]"))
        #expect(!script.contains("Secret") && !script.contains("hidden"))
    }

    @Test(arguments: [
        ([1, 2, 3], 6, Int.max), ([1, 2, 3], 5, 2), ([10, 10], 10, 5), ([1, 100, 100], 21, 10), ([], 5, .max),
    ])
    func cutsTheLongestSectionsOfALargeCourse(_ lengths: [Int], _ budget: Int, _ limit: Int) {
        #expect(SearchIndex.limit(lengths, budget: budget) == limit)
    }

    @Test func staysWithinItsBudget() {
        let body = (1...40).map { "## Part \($0)\n\n" + String(repeating: "wörd ", count: 100) }.joined(
            separator: "\n\n"
        )
        let index = SearchIndex([checked(body)], budget: 4000)
        #expect(index.sections == 41)
        #expect(index.shortened == 40)
        #expect(index.script.count < 4000 + 41 * 40)
    }

    @Test(arguments: [
        ("\\frac{\\partial L}{\\partial w_1}", "∂ L / ∂ w_1"), ("\\sigma'(z)", "σ'(z)"),
        ("\\begin{aligned} a &= b \\\\ c \\end{aligned}", "a = b c"), ("\\lVert x \\rVert", "‖ x ‖"),
        ("\\text{loss} \\le 3\\%", "loss ≤ 3%"), ("\\unknown{x}", "unknown x"),
    ])
    func writesFormulasAsText(_ tex: String, _ text: String) {
        #expect(FormulaText.plain(tex) == text)
    }
}
