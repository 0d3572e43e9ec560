import Diagnostics
import Lessons
import Markdown
import Parsing
import TestSupport
import Testing

/// What a lesson holds, as texts in `Goldens`.
@Suite struct LessonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var markdown: String

        init(_ name: String, _ markdown: String) {
            testDescription = name
            self.markdown = markdown
        }
    }

    @Test(arguments: cases)
    func reads(_ example: Case) throws {
        let (lesson, diagnostics) = parse(SourceText(file: "t.md", example.markdown), id: "t", isLesson: false)
        let lines = lesson.summary + diagnostics.inReadingOrder.map(DiagnosticPrinter.editorLine)
        let text = example.markdown + "---\n" + lines.map { $0 + "\n" }.joined()
        try Golden().expect(text, matches: example.testDescription)
    }

    @Test func usesEveryGolden() {
        #expect(Golden().names == Set(Self.cases.map(\.testDescription)))
    }

    static let cases = [
        Case(
            "reads the front matter",
            "---\ntitle: \"A: b\"\nsummary: |\n  c\n  d\nobjectives: [e, f]\nprerequisites:\n  - g\n  - \"h\"\nseed: 7\n---\n# I\n"
        ),
        Case("reads a number as a title", "---\ntitle: 1986\nobjectives: one\nsummary: ~\n---\n"),
        Case("leaves two rules alone", "---\n---\n\n---\na\n---\n"),
        Case(
            "reads the options of a block",
            "```swift spec {#a echo=false output=false fold=true caption=\"B ü\" timeout=0.5 error=true}\nc\n```\n\n~~~~ swift-spec\nd\n~~~~\n\n```swift\ne\n```\n"
        ),
        Case(
            "reads expected output",
            "```swift spec\nprint(1)\n```\n```output {tolerance=1e-6}\n1\n\n2\n```\n\n- ```swift spec\n  a\n  ```\n\n  ```output\n  b\n  ```\n"
        ),
        Case(
            "knows a cell's margins",
            "- ```swift spec\n  a\n\n  \tb\n\tc\n  ```\n\n> 1. ```swift spec\n>    d\n>    ```\n\n  ```swift spec\n e\n   f\n  ```\n"
        ),
        Case(
            "numbers blocks and expressions in one order",
            "`swift a`\n\n```swift spec\nb\n```\n\n| c |\n|---|\n| `swift d` |\n\n# `swift e`\n"
        ),
        Case("names sections", "# A b!\n\n## A b\n\n### Ünï 1\n\n## ?\n\n# A b {#a-b-2}\n\n$$x$$ {#c}\n\n# C\n"),
        Case("gives headings in quotations no section", "# A\n\n> # B\n\n- # C\n"),
        Case("reads an exercise", exercise),
        Case(
            "reads quick checks and questions",
            "# A {.check}\n\n- [ ] one\n- [x] $t$ `two`\n  because\n- three\n\n# B {.question}\n\n## C {.hint}\n\n## D {.answer}\n"
        ),
        Case(
            "keeps columns with other line ends",
            "# é `swift a`\r\n\r\n- ```swift spec\r\n  b\r\n  ```\r\n\r| c |\r|--|\r| `swift d` |\r"
        ),
        Case("runs no fence in a fence", "````\n```swift spec\na\n```\n````\n\n    ```swift spec\n    b\n    ```\n"),
    ]

    static let exercise = """
        # A {#a .exercise}

        Task.

        ```swift spec
        starter
        ```

        ## Hint {.hint}

        ```swift spec
        hint
        ```

        ## Solution {.solution}

        ```swift spec
        solution
        ```

        ## Tests {.tests}

        ```swift spec
        tests
        ```

        ## Wrong {.wrong}

        ```swift spec
        wrong
        ```

        ```output
        feedback
        ```

        # After

        ```swift spec
        after
        ```

        """
}

extension Lesson {
    /// Everything that parsing found, one thing a line.
    fileprivate var summary: [String] {
        var lines: [String] = []
        let place = { (place: Place) in "\(place.line):\(place.column)+\(place.length)" }
        if !front.title.isEmpty {
            let prerequisites = front.prerequisites.map { "\($0.name)@\(place($0.place))" }
            lines.append("title \(front.title.debugDescription) summary \((front.summary ?? "-").debugDescription)")
            lines.append("objectives \(front.objectives) prerequisites \(prerequisites) seed \(front.seed ?? 0)")
        }
        for section in sections {
            let parent = section.parent.map { " in \($0)" } ?? ""
            lines.append("section \(section.id) level \(section.level) \(section.classes) \(section.range)\(parent)")
        }
        for cell in cells {
            lines.append(
                "cell \(cell.form) \(cell.role) \(place(cell.place)) \(cell.margins) \(cell.code.debugDescription)"
            )
            let options = cell.options.summary
            if !options.isEmpty { lines.append("  options " + options.joined(separator: " ")) }
            if let output = cell.expectation {
                let tolerance = output.tolerance.map { "\($0)" } ?? "-"
                lines.append(
                    "  output \(place(output.place)) \(output.margins) \(tolerance) \(output.text.debugDescription)"
                )
            }
        }
        lines += anchors.map { "anchor \($0.id) \($0.kind) \(place($0.place))" }
        return lines + tasks.map { "task \($0.id) section \($0.section) \($0.kind.summary)" }
    }
}

extension BlockOptions {
    fileprivate var summary: [String] {
        let flags = [
            (!echo, "no-echo"), (!output, "no-output"), (fold, "fold"), (mustFail, "must-fail"),
        ].filter(\.0).map(\.1)
        let values = [id.map { "#\($0)" }, caption?.debugDescription, timeout.map { "\($0)s" }]
        return flags + values.compactMap { $0 }
    }
}

extension Task.Kind {
    fileprivate var summary: String {
        switch self {
        case .exercise(let exercise):
            "exercise starter \(exercise.starter) hints \(exercise.hints) solution \(exercise.solution)"
                + " tests \(exercise.tests.map { "\($0.cells) \($0.visibility.rawValue)" })"
                + " wrong \(exercise.wrong.map { "\($0.cells)" })"
        case .quickCheck(let check):
            "check "
                + check.items.map { item in
                    (item.isMarked ? "x" : "-") + item.text.debugDescription + " as " + item.value.debugDescription
                        + (item.explanation.map { " explained \($0)" } ?? "")
                }.joined(separator: " ")
        case .question(let question): "question hints \(question.hints) answer \(question.answer ?? -1)"
        }
    }
}
