import Diagnostics
import Lessons
import Testing

@testable import Checking

@Suite struct OutputDifferenceTests {
    private func difference(_ printed: String, _ expected: String, _ tolerance: Double? = nil) -> OutputDifference? {
        let place = Place(file: "a.md", line: 1, column: 1)
        return .first(printed, Expectation(text: expected, tolerance: tolerance, place: place, margins: []))
    }

    @Test(arguments: [
        ("a\n", "a"), ("a", "a\n\n"), ("a \t\nb\r\n", "a\nb"), ("", ""), ("\n\n", ""), ("é", "é"),
    ])
    func takesEndsOfLinesAsEqual(_ printed: String, _ expected: String) {
        #expect(difference(printed, expected) == nil)
    }

    @Test(arguments: [
        ("abc", "abd", 0, 2), ("a\nb", "a\nc", 1, 0), ("a", "a\nb", 1, 0), ("a\nb", "a", 1, 0), ("", "x", 0, 0),
        ("x", "", 0, 0), ("é1", "é2", 0, 2), (" a", "a", 0, 0),
    ])
    func namesTheLineAndByteOfTheFirstDifference(_ printed: String, _ expected: String, _ line: Int, _ column: Int) {
        let found = difference(printed, expected)
        #expect(found?.line == line)
        #expect(found?.column == column)
    }

    @Test(arguments: [
        ("0.3333333334", "0.3333333333"), ("x=-1.0000001 y", "x=-1 y"), ("1e5", "100000.0"), ("0.80s", "0.8s"),
        ("[1.0000001, 2]", "[1, 2]"), ("3-4.0000001", "3-4"), ("(1)-1.0", "(1)-1"), ("+1", "1"), ("1.", "1.0."),
        ("nan inf -inf", "nan inf -inf"), ("0...3", "0...3"), ("1e-7", "0"), ("-0.0", "0.0"), ("100%", "100.0%"),
    ])
    func takesNumbersAsEqualWithinTheTolerance(_ printed: String, _ expected: String) {
        #expect(difference(printed, expected, 1e-6) == nil)
        #expect(printed == expected || difference(printed, expected) != nil)
    }

    @Test(arguments: [
        ("0.34", "0.33"), ("3-4", "3+4"), ("3 -4", "3 4"), ("w1", "w2"), ("v1.2.3", "v1.2.4"), ("1.2.3", "1.2.4"),
        ("0x10", "0x11"), ("1_000", "1_001"), ("nan", "1"), ("1", "nan"), ("nan", "-nan"), ("inf", "1e999"),
        ("5", "1e999"), ("1e999", "5"), ("1 2", "1"), ("1", "1 2"), ("x2y3", "x2y4"), ("a.1", "a.2"), ("1 a", "1 b"),
        (".25", ".26"),
    ])
    func tellsOthersApart(_ printed: String, _ expected: String) {
        #expect(difference(printed, expected, 1e-6) != nil)
        #expect(difference(printed, expected) != nil)
    }

    @Test func doesNotWidenNamesAndVersions() {
        for (printed, expected) in [("v1.2.3", "v1.2.4"), ("w1", "w2"), ("0x10", "0x11"), ("1_000", "1_001")] {
            #expect(difference(printed, expected, 0.9) != nil, "\(printed)")
        }
    }

    @Test func namesTheNumberThatIsOff() {
        let found = difference("loss 0.125 step 2", "loss 0.126 step 2", 1e-6)
        #expect(found?.column == 5)
    }

    @Test func keepsAHeadlineShort() {
        let found = difference(String(repeating: "x", count: 100_000), "y")
        #expect(found.map { $0.headline.count < 300 } == true)
    }
}
