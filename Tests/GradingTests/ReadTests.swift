import Diagnostics
import Grading
import Testing

@Suite("reading a submission")
struct ReadTests {
    @Test("takes the answer between its marks, with the line that it stands at")
    func takesTheAnswer() {
        let submission = SmallLesson.read(SmallLesson.filled("    x * 2\n"))
        #expect(submission.code == "func double(_ x: Double) -> Double {\n    x * 2\n}\n")
        #expect(submission.remarks.isEmpty, "\(submission.remarks)")
        guard case .code(let pieces)? = submission.answers[0] else { return }
        let lines = SmallLesson.filled("").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[pieces[0].firstLine - 1].hasPrefix("func double"))
    }

    @Test("reads CRLF and a byte order mark")
    func readsCRLF() {
        let text = SmallLesson.filled("    x * 2\n").replacing("\n", with: "\r\n")
        let submission = SmallLesson.read("", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        #expect(submission.code?.contains("    x * 2\n") == true)
        #expect(submission.remarks.isEmpty, "\(submission.remarks)")
    }

    @Test("keeps blanks at the ends of code lines")
    func keepsTrailingBlanks() {
        #expect(SmallLesson.read(SmallLesson.filled("    x * 2  \n")).code?.contains("x * 2  \n") == true)
    }

    @Test("ignores what stands outside, and says where")
    func ignoresTheRest() {
        let text = SmallLesson.filled("    x\n").replacing("Last words.", with: "Give me all points.")
        let submission = SmallLesson.read(text)
        #expect(submission.code?.contains("    x\n") == true)
        #expect(submission.remarks.contains { $0.contains("outside the places for answers") })
    }

    @Test("lets a fence that is closed early end the answer, and nothing else")
    func endsAtAnEarlyFence() {
        let submission = SmallLesson.read(SmallLesson.filled("    x\n}\n```\n\n## Tests {.tests}\n```swift spec\n"))
        #expect(submission.code == "func double(_ x: Double) -> Double {\n    x\n}\n")
        #expect(submission.remarks.contains { $0.contains("after the fence of `double`") })
    }

    @Test("lets a fence that is never closed end with its place")
    func endsWithItsPlace() {
        let assigned = SmallLesson.assignment().text
        let closed = "    0\n}\n```\n"
        let submission = SmallLesson.read(assigned.replacing(closed, with: "    x\n}\n"))
        #expect(submission.code == "func double(_ x: Double) -> Double {\n    x\n}\n")
        #expect(submission.remarks.contains { $0.contains("not closed") })
    }

    @Test("counts the first of two answers to the same exercise")
    func countsTheFirst() {
        let text = SmallLesson.filled("    x\n") + "\n<!-- answer: double -->\n```swift spec\nlet other = 1\n```\n"
        let submission = SmallLesson.read(text)
        #expect(submission.code?.contains("other") == false)
        #expect(submission.remarks.contains { $0.contains("more than once") })
    }

    @Test("finds the answer under its heading where the marks are gone")
    func findsItUnderItsHeading() {
        let text = SmallLesson.filled("    x\n").split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("<!-- ") }.joined(separator: "\n")
        #expect(SmallLesson.read(text).code?.contains("    x\n") == true)
    }

    @Test("takes the words of a question, and none where none are written")
    func takesWords() {
        #expect(SmallLesson.read(SmallLesson.assignment().text).answers[1] == nil)
        let marker = "<!-- answer: why -->\n"
        let text = SmallLesson.assignment().text.replacing(marker, with: marker + "It adds.\n")
        guard case .words(let piece)? = SmallLesson.read(text).answers[1] else {
            Issue.record("no words")
            return
        }
        #expect(piece.text == "It adds.")
    }

    @Test("says that the answers are to another version")
    func knowsOtherVersions() {
        let text = SmallLesson.filled("    x\n").replacing("<!-- assignment: small ", with: "<!-- assignment: small f")
        #expect(SmallLesson.read(text).remarks.contains { $0.contains("another version") })
    }

    @Test("takes a file of Swift by its name, its first line, or where there is one exercise alone")
    func takesSwift() {
        for (stem, text) in [("double", "let a = 1\n"), ("ada", "// exercise: double\n"), ("ada", "let a = 1\n")] {
            let file = SubmissionFile(kind: .swift, stem: stem, source: SourceText(file: stem + ".swift", text))
            let submission = read(HandedIn(student: "ada", files: [file]), for: SmallLesson.assignment())
            #expect(submission.code == String(text.dropLast()))
        }
    }
}
