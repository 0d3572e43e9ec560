import Testing

@testable import Execution

@Suite struct CompilerMessageTests {
    @Test func readsFileLineColumnAndNotes() {
        let output = """
            a b.md:42:14: error: cannot find 'x' in scope
            let y = x
                    ^
            a b.md:40:1: note: did you mean 'z'?
            a b.md:50:3: warning: variable 'q' was never used
            """
        let messages = CompilerMessage.parse(output)
        #expect(messages.map(\.severity) == ["error", "warning"])
        #expect(messages.first?.file == "a b.md")
        #expect(messages.first?.line == 42)
        #expect(messages.first?.column == 14)
        #expect(messages.first?.text == "cannot find 'x' in scope")
        #expect(messages.first?.notes.map(\.text) == ["did you mean 'z'?"])
        #expect(messages.last?.notes == [])
    }

    @Test func takesColonsInFileNamesAndMessages() {
        let messages = CompilerMessage.parse("a: b:1.md:3:4: error: in 'case a: b': error: twice")
        #expect(messages.map(\.file) == ["a: b:1.md"])
        #expect(messages.map(\.text) == ["in 'case a: b': error: twice"])
    }

    @Test func doesNotTakeTheAuthorsOwnLineForAMessage() {
        let output = """
            a.md:3:4: error: no such thing
            b.md:9:9: error: this is a line of a string
            ~~~^~~~
            """
        #expect(CompilerMessage.parse(output).map(\.line) == [3])
    }

    @Test(arguments: [
        ("unused [#no-usage]", "unused"), ("in [1, 2]", "in [1, 2]"), ("[#x]", "[#x]"), ("a [#b c]", "a [#b c]"),
    ])
    func leavesOutTheNameOfAGroup(_ said: String, _ text: String) {
        #expect(CompilerMessage.parse("a.md:3:4: error: \(said)").map(\.text) == [text])
    }

    @Test func saysTheSameThingOnce() {
        let line = "a.md:3:4: error: no such thing\n"
        #expect(CompilerMessage.parse(line + line).count == 1)
    }

    @Test(arguments: ["", "error: x", "a.md:x:4: error: y", "a.md: error: y", ": : error: ", "note", "\n\n::::"])
    func readsNothingIntoOtherLines(_ line: String) {
        #expect(CompilerMessage.parse(line) == [])
    }
}
