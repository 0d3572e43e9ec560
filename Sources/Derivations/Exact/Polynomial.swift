/// A sum of products of powers of scalars that are not taken apart, with rational factors.
struct Polynomial: Hashable {
    /// A product of powers, in the order of the scalars; none for 1.
    struct Monomial: Hashable {
        /// A scalar with its exponent, which is above zero.
        struct Power: Hashable {
            let atom: Node.ID
            var exponent: Int
        }

        var powers: [Power] = []
    }

    /// How many terms a polynomial may have, and how high an exponent may be.
    static let mostTerms = 32
    static let greatestExponent = 64

    /// The factors of the monomials; none is 0.
    private(set) var terms: [Monomial: Rational] = [:]

    /// A number.
    init(_ number: Rational) {
        if number.numerator != 0 { terms[Monomial()] = number }
    }

    /// A scalar that is not taken apart.
    init(atom: Node.ID) {
        terms[Monomial(powers: [Monomial.Power(atom: atom, exponent: 1)])] = 1
    }

    var isZero: Bool { terms.isEmpty }

    /// The sum; nil if it is too long, or a number too large.
    func adding(_ other: Polynomial) -> Polynomial? {
        var sum = self
        for (monomial, factor) in other.terms {
            guard let total = (sum.terms[monomial] ?? 0).adding(factor) else { return nil }
            sum.terms[monomial] = total.numerator == 0 ? nil : total
        }
        return sum.terms.count <= Polynomial.mostTerms ? sum : nil
    }

    /// The product; the squares of some scalars, which are signs, are 1.
    func multiplied(by other: Polynomial, isSign: (Node.ID) -> Bool) -> Polynomial? {
        if terms.count * other.terms.count > 256 { return nil }
        var product = Polynomial(0)
        for (first, left) in terms {
            for (second, right) in other.terms {
                guard let factor = left.multiplied(by: right) else { return nil }
                guard let monomial = first.multiplied(by: second, isSign: isSign) else { return nil }
                guard let total = (product.terms[monomial] ?? 0).adding(factor) else { return nil }
                product.terms[monomial] = total.numerator == 0 ? nil : total
            }
        }
        return product.terms.count <= Polynomial.mostTerms ? product : nil
    }

    /// The same with every factor's sign turned.
    var negated: Polynomial {
        var opposite = self
        opposite.terms = terms.compactMapValues { $0.multiplied(by: -1) }
        return opposite
    }

    /// The same with known signs in the place of some scalars.
    func substituting(_ signs: [Node.ID: Bool]) -> Polynomial? {
        var result = Polynomial(0)
        for (monomial, factor) in terms {
            var (rest, number) = (Monomial(), factor)
            for power in monomial.powers {
                if let sign = signs[power.atom] {
                    if !sign, power.exponent % 2 != 0 { number = number.multiplied(by: -1) ?? 0 }
                } else {
                    rest.powers.append(power)
                }
            }
            guard let total = (result.terms[rest] ?? 0).adding(number) else { return nil }
            result.terms[rest] = total.numerator == 0 ? nil : total
        }
        return result
    }
}

extension Polynomial.Monomial {
    /// The product; nil if an exponent is too high.
    fileprivate func multiplied(by other: Self, isSign: (Node.ID) -> Bool) -> Self? {
        var exponents: [Node.ID: Int] = [:]
        for power in powers + other.powers { exponents[power.atom, default: 0] += power.exponent }
        var product = Self()
        for (atom, exponent) in exponents.sorted(by: { $0.key < $1.key }) {
            if exponent > Polynomial.greatestExponent { return nil }
            let rest = isSign(atom) ? exponent % 2 : exponent
            if rest > 0 { product.powers.append(Power(atom: atom, exponent: rest)) }
        }
        return product
    }
}
