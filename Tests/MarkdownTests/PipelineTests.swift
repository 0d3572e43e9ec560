import Diagnostics
import TestSupport
import Testing

@testable import Markdown

/// What holds of every text.
@Suite struct PipelineTests {
    /// Pieces of CommonMark that hold nothing that Lectern adds.
    static let pieces = [
        "a", " ", "\n", "\n\n", "*", "**", "_", "`", "``", "```\n", "~~~\n", "# ", "===\n", "---\n", "> ", "- ", "1. ",
        "\t",
        "    ", "<b>", "</b>", "<div>\n", "<!-- ", " -->", "<a href=\"b\">", "&amp;", "\\", "[", "]", "](c)", "]: /d\n",
        "<http://e.f>", "![", "  \n", "é", "😀", "\u{A0}", "+ ", "(", ")", "\"", "<", ">",
    ]

    @Test(arguments: 0..<8)
    func leavesCommonMarkAsItIs(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<150 {
            let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined()
            let source = SourceText(file: "t.md", text)
            let lines = source.lines.flatMap { (line: [UInt8]) -> [UInt8] in line + [0x0A] }
            let plain = Cmark.html(Cmark.parse(lines) { _ in nil })
            #expect(MarkdownDocument.parse(source).root.html == plain, "\(text.debugDescription)")
        }
    }

    @Test func writesWhatIsNestedDeepAsHTML() {
        let text = String(repeating: "> ", count: 120) + "*a* `b<c` $d<e$ `swift f<g`\n"
        let html = MarkdownDocument.parse(SourceText(file: "t.md", text)).root.html
        #expect(html.contains("<p><em>a</em> <code>b&lt;c</code> $d&lt;e$ `swift f&lt;g`</p>"))
    }

    @Test func placesAByteOfAFormula() {
        let lines = [Place(file: "t.md", line: 3, column: 5), Place(file: "t.md", line: 4, column: 1)]
        let math = Math(tex: "ab\ncd", display: true, lines: lines)
        #expect(math.place(at: 1) == Place(file: "t.md", line: 3, column: 6))
        #expect(math.place(at: 4) == Place(file: "t.md", line: 4, column: 2))
        #expect(math.place(at: 99) == lines[1])
    }

    @Test func givesTheTextWithoutMarkup() {
        let root = MarkdownDocument.parse(SourceText(file: "t.md", "# A *b* `c` $d$ `swift e`\nf\ng")).root
        #expect(root.children.map(\.plainText) == ["A b c d e", "f g"])
    }
}
