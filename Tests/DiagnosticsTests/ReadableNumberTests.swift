import Diagnostics
import Testing

@Suite struct ReadableNumberTests {
    @Test(arguments: [
        (0.0, "0"), (1.0, "1"), (-2.5, "-2.5"), (0.1 + 0.2, "0.3"), (123_456.789, "123457"), (1_234_567.0, "1234567"),
        (12_345_678.0, "1.23457e7"), (0.000123456789, "0.000123457"), (0.0000123, "1.23e-5"), (1e300, "1e300"),
        (Double.nan, "NaN"), (Double.infinity, "∞"), (-Double.infinity, "-∞"), (.leastNonzeroMagnitude, "4.94066e-324"),
    ])
    func keepsSixDigits(_ number: Double, _ text: String) {
        #expect(ReadableNumber(number).text == text)
    }

    @Test func keepsAsManyDigitsAsAsked() {
        #expect(ReadableNumber(1.2345e-11, significant: 2).text == "1.2e-11")
        #expect(ReadableNumber(99.96, significant: 3).text == "100")
    }
}
