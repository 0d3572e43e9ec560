/// Residues modulo an odd prime below 2⁶³, in Montgomery's form.
///
/// Montgomery, "Modular multiplication without trial division", 1985: a residue a is kept as a·2⁶⁴ mod p.
struct PrimeField: Sendable {
    let prime: UInt64
    let one: UInt64
    private let inverse: UInt64
    private let square: UInt64

    init(_ prime: UInt64) {
        self.prime = prime
        var inverse = prime
        for _ in 0..<6 { inverse = inverse &* (2 &- prime &* inverse) }
        self.inverse = 0 &- inverse
        one = (UInt64.max % prime + 1) % prime
        square = UInt64((UInt128(one) * UInt128(one)) % UInt128(prime))
    }

    @inline(__always)
    func multiply(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        let factor = product.low &* inverse
        let multiple = factor.multipliedFullWidth(by: prime)
        let carry: UInt64 = product.low == 0 ? 0 : 1
        let sum = product.high &+ multiple.high &+ carry
        return sum >= prime ? sum &- prime : sum
    }

    @inline(__always)
    func add(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let sum = a &+ b
        return sum >= prime ? sum &- prime : sum
    }

    @inline(__always)
    func negative(_ a: UInt64) -> UInt64 { a == 0 ? 0 : prime &- a }

    func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
        var (result, factor, rest) = (one, base, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = multiply(result, factor) }
            factor = multiply(factor, factor)
            rest >>= 1
        }
        return result
    }

    func inverse(of a: UInt64) -> UInt64 { power(a, prime - 2) }

    /// The residue of a number in this form.
    func residue(_ number: UInt64) -> UInt64 { multiply(number % prime, square) }

    func residue(_ number: Int) -> UInt64 {
        number < 0 ? negative(residue(number.magnitude.asWord)) : residue(UInt64(number))
    }

    /// The fraction as a residue; nil if the prime divides what is below the line.
    func residue(_ number: Rational) -> UInt64? {
        if number.denominator == 1 { return residue(number.numerator) }
        let below = residue(number.denominator)
        if below == 0 { return nil }
        return multiply(residue(number.numerator), inverse(of: below))
    }

    /// The number from 0 that a residue stands for.
    func number(_ residue: UInt64) -> UInt64 { multiply(residue, 1) }
}

extension UInt {
    /// The same number in 64 bits.
    var asWord: UInt64 { UInt64(self) }
}
