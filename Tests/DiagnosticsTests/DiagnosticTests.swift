import Diagnostics
import Testing

@Suite struct DiagnosticTests {
    private func diagnostic(_ line: Int?, _ rule: String, file: String = "a.md") -> Diagnostic {
        Diagnostic(.warning, rule, at: line.map { Place(file: file, line: $0, column: 1) }, "A rule")
    }

    @Test func sortsByPlaceThoseWithoutOneFirstEachOnce() {
        let all = [
            diagnostic(9, "d"), diagnostic(2, "b"), diagnostic(2, "a"), diagnostic(nil, "z"), diagnostic(9, "d"),
            diagnostic(1, "e", file: "b.md"), diagnostic(nil, "y"),
        ]
        #expect(all.inReadingOrder.map(\.rule) == ["z", "y", "b", "a", "d", "e"])
    }

    @Test func makesWarningsErrors() {
        let all = [diagnostic(1, "a")]
        #expect(!all.containErrors)
        #expect(all.strict.containErrors)
        #expect(![Diagnostic]().strict.containErrors)
    }

    @Test func keepsPlacesWithinALine() {
        let place = Place(file: "a.md", line: 1, column: -3, length: 0)
        #expect(place.column == 1)
        #expect(place.length == 1)
    }
}

@Suite struct PrintingTests {
    private func print(_ text: String, _ line: Int, _ column: Int, length: Int) -> [String] {
        let source = SourceText(file: "a.md", text)
        let place = Place(file: "a.md", line: line, column: column, length: length)
        let diagnostic = Diagnostic(
            .error,
            "a-rule",
            at: place,
            "A rule",
            help: "keep it",
            notes: [Diagnostic.Note("it is here", at: Place(file: "b.md", line: 7, column: 2))]
        )
        return DiagnosticPrinter.human(diagnostic, sources: ["a.md": source]).split(separator: "\n").map(String.init)
    }

    @Test func writesOneLineForEditors() {
        let place = Place(file: "Lessons/01-a.md", line: 42, column: 14)
        let diagnostic = Diagnostic(.error, "a-rule", at: place, "A rule")
        #expect(DiagnosticPrinter.editorLine(diagnostic) == "Lessons/01-a.md:42:14: error: A rule [a-rule]")
        let nowhere = Diagnostic(.warning, "a-rule", at: nil, "A rule")
        #expect(DiagnosticPrinter.editorLine(nowhere) == "warning: A rule [a-rule]")
    }

    @Test func marksTheSourceLine() {
        #expect(
            print("one\ntwo three\n", 2, 5, length: 5) == [
                "a.md:2:5: error: A rule [a-rule]", " 2 | two three", "   |     ^^^^^", "b.md:7:2: note: it is here",
                "  help: keep it",
            ]
        )
    }

    @Test(arguments: [
        ("é😀 x", 8, 1, "   |    ^"), ("\tx", 2, 1, "   | \t^"), ("ab", 3, 5, "   |   ^"), ("ab", 9, 1, "   |   ^"),
        ("", 1, 1, "   | ^"), ("aéb", 2, 2, "   |  ^"),
    ])
    func putsCaretsUnderCharacters(text: String, column: Int, length: Int, carets: String) {
        let lines = print(text + "\n", 1, column, length: length)
        #expect(lines.dropFirst(2).first == carets)
    }

    @Test func leavesOutALineThatIsNotThere() {
        #expect(print("a\n", 9, 1, length: 1).count == 3)
    }

    @Test func showsControlCharacters() {
        #expect(print("a\u{1B}[31m\u{7F}b\n", 1, 1, length: 1)[1] == " 1 | a\u{FFFD}[31m\u{FFFD}b")
    }
}
