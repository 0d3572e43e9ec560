import Testing

@testable import Execution

@Suite struct LastTrapTests {
    @Test(arguments: [
        ("Lesson/01-a.md:7: Fatal error: Index out of range", "Fatal error", "Index out of range"),
        (
            "a\nLesson/01-a.md:7: Precondition failed: no: \"x\"\nCurrent stack trace:\n0 x", "Precondition failed",
            "no: \"x\""
        ),
        ("Lesson/01-a.md:7: Assertion failed", "Assertion failed", ""), ("Fatal error", "Fatal error", ""),
        ("Fatal error: first\nFatal error: Precondition failed: both", "Fatal error", "Precondition failed: both"),
    ])
    func readsWhatTheRuntimeSaid(_ errors: String, _ kind: String, _ words: String) {
        #expect(LastTrap(Array(errors.utf8)) == LastTrap(kind: kind, words: words))
    }

    @Test(arguments: ["", "fatal error", "all well\n\n"])
    func readsNothingElse(_ errors: String) {
        #expect(LastTrap(Array(errors.utf8)) == nil)
    }
}
