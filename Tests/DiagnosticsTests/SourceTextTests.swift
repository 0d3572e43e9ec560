import Diagnostics
import Testing

@Suite struct SourceTextTests {
    private func lines(_ bytes: [UInt8]) -> [String] {
        SourceText(file: "a.md", bytes: bytes).lines.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb\rc\n\n", ["a", "b", "c", ""]),
        ("\u{FEFF}a\u{FEFF}", ["a\u{FEFF}"]),
        ("\n\r", ["", ""]), ("a\u{2028}b", ["a\u{2028}b"]),
    ])
    func splitsLines(text: String, expected: [String]) {
        #expect(lines(Array(text.utf8)) == expected)
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], 2, "a\u{FFFD}b"), ([0xEF], 1, "\u{FFFD}"), ([0xC3, 0xA9, 0xC3], 3, "é\u{FFFD}"),
            ([0x61, 0x00, 0x62], 2, "a\u{FFFD}b"), ([0xED, 0xA0, 0x80], 1, "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], 1, "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xC0, 0x80], 1, "\u{FFFD}\u{FFFD}"),
        ] as [([UInt8], Int, String)]
    )
    func repairsWhatIsNotUTF8(bytes: [UInt8], column: Int, text: String) {
        let source = SourceText(file: "a.md", bytes: [0x61, 0x0A] + bytes + [0x0A])
        #expect(source.invalid == [Place(file: "a.md", line: 2, column: column)])
        #expect(String(decoding: source.line(2), as: UTF8.self) == text)
    }

    @Test func hasNoLineBeyondTheLast() {
        let source = SourceText(file: "a.md", "a\n")
        #expect(source.line(0).isEmpty)
        #expect(source.line(2).isEmpty)
    }
}

@Suite struct SuggestionTests {
    @Test(
        arguments: [
            ("ehco", "echo"), ("echoo", "echo"), ("ECHO", "echo"), ("tiemout", "timeout"), ("xyz", nil), ("", nil),
            ("captoin", "caption"), (String(repeating: "x", count: 10_000), nil),
        ] as [(String, String?)]
    )
    func suggestsTheNearest(word: String, expected: String?) {
        #expect(suggestion(for: word, among: ["echo", "output", "caption", "timeout"]) == expected)
    }

    @Test func suggestsTheFirstAmongEquals() {
        #expect(suggestion(for: "bat", among: ["cat", "hat"]) == "cat")
    }
}
