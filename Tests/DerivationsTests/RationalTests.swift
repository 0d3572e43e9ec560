import Testing

@testable import Derivations

@Suite struct RationalTests {
    @Test func keepsDecimalsAsTheyAreWritten() {
        #expect(0.1 as Formula == .number(Rational(1, 10) ?? 0))
        #expect(-2.5 as Formula == .number(Rational(-5, 2) ?? 0))
        #expect(3.0 as Formula == 3)
        #expect(0.0 as Formula == 0)
        #expect(1.5e-7 as Formula == .number(Rational(3, 20_000_000) ?? 0))
    }

    @Test func keepsDecimalsThatAreTooSmallOrTooLargeForAFraction() throws {
        let x = Formula("x")
        #expect(try checkEqual(1e-20 * x, x / pow(10, 20)).verdict == .proved(.residues))
        #expect(try checkEqual(-2.5e30 * x, -25 * pow(10, 29) * x).verdict == .proved(.residues))
        let tiny = try checkEqual(x + 1e-20, x).verdict
        guard case .refuted = tiny else { Issue.record("\(tiny)"); return }
    }

    @Test func isInLowestTermsWithAPositiveDenominator() {
        #expect(Rational(4, -6) == Rational(-2, 3))
        #expect(Rational(1, 0) == nil)
        #expect(Rational(0, 5) == 0)
    }
}
