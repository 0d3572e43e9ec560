import Testing

@testable import Derivations

@Suite struct RationalTests {
    @Test func keepsDecimalsAsTheyAreWritten() {
        #expect(Rational(decimal: 0.1) == Rational(1, 10))
        #expect(Rational(decimal: -2.5) == Rational(-5, 2))
        #expect(Rational(decimal: 3) == 3)
    }

    @Test func isInLowestTermsWithAPositiveDenominator() {
        #expect(Rational(4, -6) == Rational(-2, 3))
        #expect(Rational(1, 0) == nil)
        #expect(Rational(0, 5) == 0)
    }
}
