import Diagnostics
import Lessons
import Parsing
import TestSupport
import Testing

/// Whatever the bytes: parsing ends, says the same again, and every place lies in the source.
@Suite struct FuzzTests {
    static let pieces = [
        "---\n", "title: A\n", "seed: 1\n", "# ", "## H {.exercise #h}", "{.solution}", "{.tests}", "{.check}", "{#a",
        "}", "{",
        "k=\"v\"", "\n", "\n\n", "\r\n", "```swift spec", " {echo=false}", "```output {tolerance=1}", "```math",
        "```\n", "~~~\n",
        "$", "$$", "$$\n", "\\", "`swift a`", "`", "| a | b |\n", "|-|:-:|\n", "|", "> ", "> [!NOTE]\n", "- ", "- [x] ",
        "1. ",
        "    ", "\t", "[](#a)", "[](b.md#c)", "[", "](d)", "<div>\n", "<!--", "-->", "*", "_", "é", "😀", "e\u{301}",
        "\u{2}0\u{3}",
        "\u{0}", "\u{FEFF}", " ", "text", "===\n", "price $5", "[e]: $f$\n",
    ]

    static let lesson = """
        ---
        title: "Ä: lesson"
        objectives: [a, "b c"]
        seed: 3
        ---

        # Loss $L_1$ {#loss .big}

        The value `swift loss.value` of *$x_1$* and [](#eq), $5 and `code`.

        $$
        a
        + b
        $$ {#eq}

        > [!NOTE]
        > In a | quote `swift b`
        > | c | d |
        > |---|:-:|
        > | `swift e \\| f` | $g$ | h |

        - ```swift spec {#cell caption="C $x$" timeout=3}
          let x = 1
          ```
          ```output {tolerance=1e-3}
          1
          ```

        ## Exercise {#one .exercise}

        ```swift spec
        func f() {}
        ```

        ### Solution {.solution}

        ### Check {.check}

        - [x] é😀 $y$
        - [ ] no

        """

    private func check(_ bytes: [UInt8], _ isLesson: Bool = true) {
        let source = SourceText(file: "t.md", bytes: bytes)
        let (lesson, diagnostics) = parse(source, id: "t", isLesson: isLesson)
        let places =
            diagnostics.flatMap { [$0.place] + $0.notes.map(\.place) }.compactMap { $0 }
            + lesson.cells.map(\.place) + lesson.anchors.map(\.place) + lesson.tasks.map(\.place)
            + lesson.sections.map(\.place) + lesson.front.prerequisites.map(\.place)
        for place in places {
            // An empty file has a first line to complain of.
            let isInside = (1...max(1, source.lines.count)).contains(place.line)
            #expect(isInside && place.column <= source.line(place.line).count + 1, "\(place) \(bytes)")
        }
        for cell in lesson.cells {
            #expect(source.lines.indices.contains(cell.lines.lowerBound - 1) || cell.margins.isEmpty, "\(bytes)")
        }
        let again = parse(source, id: "t", isLesson: isLesson)
        #expect(again.diagnostics == diagnostics, "\(bytes)")
        #expect(again.lesson.body == lesson.body, "\(bytes)")
    }

    @Test(arguments: 0..<4)
    func readsRandomBytes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for count in 0..<150 {
            check((0..<count * 2).map { _ in UInt8.random(in: 0...255, using: &random) })
            let signs = Array("$`{}[]()#|>-*_\\\n\n \"=".utf8)
            check((0..<count).map { _ in signs.randomElement(using: &random) ?? 0 }, false)
        }
    }

    @Test(arguments: 0..<8)
    func readsRandomPieces(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }
            check(Array(text.joined().utf8), Bool.random(using: &random))
        }
    }

    @Test func readsEveryBeginningOfALesson() {
        let bytes = Array(Self.lesson.utf8)
        for end in stride(from: 0, through: bytes.count, by: 3) { check(Array(bytes[..<end])) }
    }

    @Test(arguments: 0..<4)
    func readsChangedLessons(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<75 {
            var bytes = Array(Self.lesson.utf8)
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.remove(at: at)
                case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 2: bytes.insert(contentsOf: (Self.pieces.randomElement(using: &random) ?? "").utf8, at: at)
                default: bytes.removeSubrange(at..<min(bytes.count, at + 20))
                }
            }
            check(bytes)
        }
    }

    @Test func complainsOfNothingInASoundLesson() {
        let sound = Self.lesson.replacing(" | h |", with: " |").replacing("### Solution {.solution}", with: Self.parts)
        let diagnostics = parse(SourceText(file: "t.md", sound), id: "t").diagnostics
        #expect(diagnostics.isEmpty, "\(diagnostics.map(DiagnosticPrinter.editorLine))")
    }

    static let parts = """
        ### Solution {.solution}

        ```swift spec
        ```

        ### Tests {.tests}

        ```swift spec
        ```
        """
}
