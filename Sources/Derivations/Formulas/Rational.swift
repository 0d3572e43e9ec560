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

extension Formula {
    /// The number that a decimal numeral stands for: 0.1 is a tenth, not the Double nearest to it.
    ///
    /// It is the shortest decimal that rounds to the number, a fraction where its terms are below 10¹⁸, and else a
    /// whole number times a power of ten. What is no number, or an infinite one, has no value: 1/0.
    init(decimal value: Double) {
        guard value.isFinite else {
            self = .quotient(1, 0)
            return
        }
        let parts = "\(value.magnitude)".split(separator: "e")
        let digits = parts[0].split(separator: ".")
        let fraction = digits.count > 1 && digits[1] != "0" ? digits[1] : ""
        var whole = Int(digits[0] + fraction) ?? 0
        var exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - fraction.count
        while whole != 0, whole % 10 == 0 { (whole, exponent) = (whole / 10, exponent + 1) }
        if value < 0 { whole = -whole }
        if let number = Rational(whole, tens: exponent) {
            self = .number(number)
        } else {
            self = .product([.number(Rational(whole)), .power(10, .number(Rational(exponent)))])
        }
    }
}

extension Rational {
    /// A whole number times a power of ten; nil if a number is too large.
    fileprivate init?(_ whole: Int, tens exponent: Int) {
        var power = 1
        if whole == 0 {
            self.init(0)
            return
        }
        guard exponent.magnitude <= 18 else { return nil }
        for _ in 0..<exponent.magnitude { power *= 10 }
        guard let number = exponent < 0 ? Rational(whole, power) : Rational(whole).multiplied(by: Rational(power))
        else { return nil }
        self = number
    }
}
