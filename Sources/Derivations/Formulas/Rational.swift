/// A fraction of two whole numbers, in lowest terms with a positive denominator.
public struct Rational: Hashable, Sendable {
    /// The number above the line.
    public let numerator: Int
    /// The number below the line, positive.
    public let denominator: Int

    /// A whole number.
    public init(_ whole: Int) {
        numerator = whole
        denominator = 1
    }

    /// A fraction in lowest terms; nil if the denominator is 0 or a number is too large.
    public init?(_ numerator: Int, _ denominator: Int) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        var (a, b) = (abs(numerator), abs(denominator))
        while b != 0 { (a, b) = (b, a % b) }
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / max(a, 1)
        self.denominator = abs(denominator) / max(a, 1)
    }

    /// The nearest Double.
    public var double: Double { Double(numerator) / Double(denominator) }
}

extension Rational: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational {
    /// The fraction that a decimal numeral stands for: 0.1 is a tenth, not the Double nearest to it.
    ///
    /// It is the fraction with the smallest power of ten below the line that rounds to the number.
    init(decimal value: Double) {
        var denominator = 1
        while denominator < 1_000_000_000_000_000_000 {
            let numerator = (value * Double(denominator)).rounded()
            if numerator / Double(denominator) == value { break }
            denominator *= 10
        }
        let numerator = Int(exactly: (value * Double(denominator)).rounded())
        self = numerator.flatMap { Rational($0, denominator) } ?? Rational(0)
    }
}
