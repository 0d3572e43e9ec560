import Diagnostics
import Markdown
import Testing

/// Texts that take too long where time grows with the square of their length.
@Suite struct LongTextTests {
    struct Long: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String

        init(_ name: String, _ piece: String, _ count: Int, before: String = "", after: String = "") {
            testDescription = name
            text = before + String(repeating: piece, count: count) + after
        }

        init(_ name: String, _ pieces: [String], before: String = "", after: String = "") {
            testDescription = name
            text = before + pieces.joined(separator: " ") + after
        }
    }

    static let texts: [Long] = [
        Long("block quotations", ">", 50_000),
        Long("brackets", "[", 10_000),
        Long("lists", "- ", 5_000, after: "x"),
        Long("a long line", "ab ", 350_000),
        Long("emphasis", "*a* ", 50_000),
        Long("backticks", "`", 100_000),
        Long("runs of backticks", (1...900).map { String(repeating: "`", count: $0) }),
        Long("dollars", "$", 100_000),
        Long("prices", "$a ", 100_000),
        Long("formulas", "$a$ ", 50_000),
        Long("display math", "$$a ", 50_001),
        Long("unclosed display math", "$$\nx\n\n", 10_000),
        Long("references", "[](#a) ", 20_000),
        Long("broken references", "[](", 50_000),
        Long("comments", "<!--", 50_000),
        Long("instructions", "<?", 50_000),
        Long("tags", "<a ", 50_000),
        Long("targets", "![a](b", 30_000),
        Long("braces", "{ ", 50_000, before: "# ", after: "=}"),
        Long("attributes", (0..<20_000).map { "k\($0)=1" }, before: "# a {", after: "}"),
        Long(
            "a wide table",
            "x\n",
            20_000,
            before: String(repeating: "a|", count: 5_000) + "\n" + String(repeating: "-|", count: 5_000) + "\n"
        ),
        Long("a long table", "|x|$y$|\n", 5_000, before: "|a|b|\n|-|-|\n"),
        Long("paragraphs", "para $x$\n\n", 10_000),
        Long("lazy lines", "y\n", 5_000, before: String(repeating: "> ", count: 1_000) + "x\n"),
    ]

    @Test(arguments: texts)
    func takesNoLongerThanTheTextIsLong(_ long: Long) {
        let time = ContinuousClock().measure { _ = MarkdownDocument.parse(SourceText(file: "t.md", long.text)) }
        // The slowest takes about a second in a debug build; what grows with the square takes minutes.
        #expect(time < .seconds(15), "\(long.testDescription)")
    }
}
