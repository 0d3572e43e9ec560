import Judging
import Testing

@Suite("the beginning of a long text")
struct BeginningTests {
    @Test("is cut by bytes, between two characters of Unicode")
    func isCutByBytes() {
        #expect("short".beginning(bytes: 5) == "short")
        #expect("a longer one".beginning(bytes: 5) == "a lon…")
        #expect("aüü".beginning(bytes: 4) == "aü…")
        #expect("aüü".beginning(bytes: 3) == "aü…")
        #expect("🐈🐈".beginning(bytes: 7) == "🐈…")
        #expect("🐈".beginning(bytes: 0) == "…")
        #expect("".beginning(bytes: 0) == "")
    }

    @Test("is short although one letter has a million accents")
    func isShort() {
        let letter = "e" + String(repeating: "\u{301}", count: 1_000_000)
        #expect(letter.beginning(bytes: 300).utf8.count <= 303)
    }
}
