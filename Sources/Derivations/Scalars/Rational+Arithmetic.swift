extension Rational {
    /// The product; nil if a number grows too large.
    func multiplied(by other: Rational) -> Rational? {
        guard let first = Rational(numerator, other.denominator), let second = Rational(other.numerator, denominator)
        else { return nil }
        let (above, high) = first.numerator.multipliedReportingOverflow(by: second.numerator)
        let (below, low) = first.denominator.multipliedReportingOverflow(by: second.denominator)
        return high || low ? nil : Rational(above, below)
    }

    /// The sum; nil if a number grows too large.
    func adding(_ other: Rational) -> Rational? {
        let (left, first) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (right, second) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (above, third) = left.addingReportingOverflow(right)
        let (below, fourth) = denominator.multipliedReportingOverflow(by: other.denominator)
        return first || second || third || fourth ? nil : Rational(above, below)
    }

    /// Whether it is a whole number.
    var isWhole: Bool { denominator == 1 }
}
