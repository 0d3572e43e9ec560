/// Scalars of an exact form as fractions of polynomials, from which some signs can be read.
struct Fractions {
    /// A polynomial over another.
    struct Fraction {
        let above: Polynomial
        let below: Polynomial
    }

    let table: NodeTable
    /// What is known to be never negative.
    let neverNegative: Set<Node.ID>
    /// What is known to lie between 0 and 1.
    let unit: Set<Node.ID>
    /// Sines and cosines.
    let circular: Set<Node.ID>
    private var known: [Node.ID: Fraction] = [:]

    init(_ table: NodeTable, neverNegative: Set<Node.ID>, unit: Set<Node.ID>, circular: Set<Node.ID>) {
        (self.table, self.neverNegative, self.unit, self.circular) = (table, neverNegative, unit, circular)
    }

    /// A scalar as a fraction; nil if it is too long or has a part that is not real.
    mutating func fraction(_ id: Node.ID, depth: Int = 0) -> Fraction? {
        if let known = known[id] { return known }
        let fraction = depth > 40 ? atom(id) : expanded(id, depth + 1)
        known[id] = fraction
        return fraction
    }

    private func atom(_ id: Node.ID) -> Fraction {
        Fraction(above: Polynomial(atom: id), below: Polynomial(1))
    }

    private mutating func expanded(_ id: Node.ID, _ depth: Int) -> Fraction? {
        // What lies between 0 and 1 is 1/(1 + t) with a positive t.
        if unit.contains(id), let below = Polynomial(1).adding(Polynomial(atom: -1 - id)) {
            return Fraction(above: Polynomial(1), below: below)
        }
        if circular.contains(id) { return atom(id) }
        switch table[id] {
        case .number(let number): return Fraction(above: Polynomial(number), below: Polynomial(1))
        case .imaginary, .unity: return nil
        case .sum(let a, let b):
            guard let left = fraction(a, depth: depth), let right = fraction(b, depth: depth) else { return nil }
            if left.below == right.below {
                return left.above.adding(right.above).map { Fraction(above: $0, below: left.below) }
            }
            guard let first = product(left.above, right.below), let second = product(right.above, left.below),
                let above = first.adding(second), let below = product(left.below, right.below)
            else { return nil }
            return Fraction(above: above, below: below)
        case .product(let a, let b):
            guard let left = fraction(a, depth: depth), let right = fraction(b, depth: depth),
                let above = product(left.above, right.above), let below = product(left.below, right.below)
            else { return nil }
            return Fraction(above: above, below: below)
        case .power(let a, let exponent):
            guard exponent.magnitude <= 12, let base = fraction(a, depth: depth) else { return nil }
            var (above, below) = (Polynomial(1), Polynomial(1))
            for _ in 0..<exponent.magnitude {
                guard let first = product(above, base.above), let second = product(below, base.below) else {
                    return nil
                }
                (above, below) = (first, second)
            }
            return exponent < 0 ? Fraction(above: below, below: above) : Fraction(above: above, below: below)
        case .function(.exp, let a): return isReal(a) ? atom(id) : nil
        default: return atom(id)
        }
    }

    private func product(_ a: Polynomial, _ b: Polynomial) -> Polynomial? {
        a.multiplied(by: b) { atom in
            if atom >= 0, case .signum = table[atom] { true } else { false }
        }
    }

    /// Whether the exponent of an exponential has no factor √−1, which only sine and cosine bring in.
    private func isReal(_ exponent: Node.ID) -> Bool {
        if case .product(let a, let b) = table[exponent] { return table[a] != .imaginary && table[b] != .imaginary }
        return true
    }

    // MARK: Signs

    /// The sign of a fraction where its terms show it: 1 or −1; nil where they do not.
    func sign(of fraction: Fraction) -> Int? {
        guard let above = sign(of: fraction.above), let below = sign(of: fraction.below) else { return nil }
        return above * below
    }

    /// The sign of a polynomial whose terms all have it, or that is a square and more.
    func sign(of polynomial: Polynomial) -> Int? {
        let signs = Set(polynomial.terms.values.map { $0.numerator.signum() })
        guard let sign = signs.first else { return nil }
        if signs.count == 1, polynomial.terms.keys.allSatisfy({ isPositive($0) }) { return sign }
        if let sign = boundedSign(of: polynomial) { return sign }
        return isDefinite(polynomial) ? polynomial.terms[Polynomial.Monomial()]?.numerator.signum() : nil
    }

    /// The sign of a number that sines and cosines cannot outweigh, and of positive terms beside it.
    private func boundedSign(of polynomial: Polynomial) -> Int? {
        guard var rest = polynomial.terms[Polynomial.Monomial()] else { return nil }
        let sign = rest.numerator.signum()
        for (monomial, factor) in polynomial.terms where !monomial.powers.isEmpty {
            if factor.numerator.signum() == sign, isPositive(monomial) { continue }
            guard monomial.powers.allSatisfy({ circular.contains($0.atom) }) else { return nil }
            let loss = factor.numerator.signum() == sign ? factor.multiplied(by: -1) : factor
            guard let loss, let left = rest.adding(loss), left.numerator.signum() != -sign else { return nil }
            rest = left
        }
        return sign
    }

    /// Whether a monomial is never negative.
    func isPositive(_ monomial: Polynomial.Monomial) -> Bool {
        monomial.powers.allSatisfy { $0.exponent % 2 == 0 || isPositive($0.atom) }
    }

    private func isPositive(_ atom: Node.ID) -> Bool {
        if atom < 0 || neverNegative.contains(atom) { return true }
        switch table[atom] {
        case .function(.exp, _), .root, .pi: return true
        default: return false
        }
    }

    /// Whether a u² + b u + c has no zero: b² < 4ac.
    private func isDefinite(_ polynomial: Polynomial) -> Bool {
        guard let constant = polynomial.terms[Polynomial.Monomial()], polynomial.terms.count == 3 else { return false }
        let others = polynomial.terms.filter { !$0.key.powers.isEmpty }.sorted { $0.key.degree < $1.key.degree }
        guard others.count == 2, others[0].key.squared == others[1].key else { return false }
        let (b, a) = (others[0].value, others[1].value)
        guard let square = b.multiplied(by: b), let product = a.multiplied(by: constant)?.multiplied(by: -4) else {
            return false
        }
        guard let discriminant = square.adding(product) else { return false }
        return discriminant.numerator < 0
    }

    /// The exponents of two exponentials of which a polynomial is the difference, times a number.
    ///
    /// eᵘ − eᵛ has the sign of u − v.
    func exponents(of polynomial: Polynomial) -> (plus: [Multiple], minus: [Multiple])? {
        guard polynomial.terms.count == 2 else { return nil }
        let terms = polynomial.terms.sorted { $0.value.double > $1.value.double }
        guard terms[0].value.numerator > 0, terms[1].value == terms[0].value.multiplied(by: -1) else { return nil }
        guard let plus = exponents(of: terms[0].key), let minus = exponents(of: terms[1].key) else { return nil }
        return (plus, minus)
    }

    private func exponents(of monomial: Polynomial.Monomial) -> [Multiple]? {
        var exponents: [Multiple] = []
        for power in monomial.powers {
            guard power.atom >= 0, case .function(.exp, let a) = table[power.atom] else { return nil }
            exponents.append(Multiple(factor: Rational(power.exponent), node: a))
        }
        return exponents
    }
}

extension Polynomial.Monomial {
    fileprivate var degree: Int { powers.reduce(0) { $0 + $1.exponent } }

    fileprivate var squared: Self {
        Self(powers: powers.map { Power(atom: $0.atom, exponent: 2 * $0.exponent) })
    }
}
