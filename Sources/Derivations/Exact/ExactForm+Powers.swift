extension ExactForm {
    /// exp(u), where multiples of logarithms in u come out as powers.
    mutating func exponential(_ a: Node.ID) -> Node.ID {
        let parts = multiples(of: a)
        let hasLogarithm = parts.contains { part in
            if case .function(.log, _) = table[part.node] { true } else { false }
        }
        if !hasLogarithm { return a == table.zero ? table.one : table.function(.exp, a) }
        var (rest, result) = (table.zero, table.one)
        for part in parts {
            if case .function(.log, let base) = table[part.node] {
                result = table.product(result, fixedPower(base, part.factor))
            } else {
                rest = table.sum(rest, multiple(part.factor, part.node))
            }
        }
        return table.product(result, rest == table.zero ? table.one : table.function(.exp, rest))
    }

    /// aᵇ = exp(b log a), where what b has as a number stays a power of a.
    mutating func raise(_ a: Node.ID, to b: Node.ID, isSquare: Bool) -> Node.ID {
        var (rest, result) = (table.zero, table.one)
        for part in multiples(of: b) {
            if part.node == table.one {
                result = table.product(result, fixedPower(a, part.factor))
            } else {
                rest = table.sum(rest, multiple(part.factor, part.node))
            }
        }
        if rest == table.zero { return result }
        return table.product(result, exponential(table.product(rest, logarithm(a))))
    }

    /// A power with a number for its exponent.
    ///
    /// A power that is not whole is taken of each factor that is known to be positive, and of the others together.
    mutating func fixedPower(_ a: Node.ID, _ exponent: Rational) -> Node.ID {
        if exponent.isWhole { return table.power(a, exponent.numerator) }
        var (open, result, rest) = ([a], table.one, table.one)
        while let part = open.popLast() {
            switch table[part] {
            case .product(let a, let b): open += [b, a]
            case .function(.exp, let a):
                result = table.product(result, exponential(multiple(exponent, a)))
            case .power(let a, let whole):
                if let even = evenPower(a, whole, exponent) {
                    result = table.product(result, even)
                } else if case .function(.exp, let inner) = table[a], let factor = scaled(exponent, whole) {
                    result = table.product(result, exponential(multiple(factor, inner)))
                } else {
                    rest = table.product(rest, part)
                }
            case .root(let a, let inner):
                if let product = inner.multiplied(by: exponent) {
                    result = table.product(result, fixedPower(a, product))
                } else {
                    rest = table.product(rest, part)
                }
            default: rest = table.product(rest, part)
            }
        }
        return rest == table.one ? result : table.product(result, root(rest, exponent))
    }

    private func scaled(_ exponent: Rational, _ whole: Int) -> Rational? {
        exponent.multiplied(by: Rational(whole))
    }

    /// (aⁿ)^q with an even n, which is |a| to the power nq; nil if that is no whole power.
    private mutating func evenPower(_ a: Node.ID, _ whole: Int, _ exponent: Rational) -> Node.ID? {
        guard whole % 2 == 0, let product = scaled(exponent, whole), product.isWhole else { return nil }
        let power = table.power(a, product.numerator)
        return product.numerator % 2 == 0 ? power : table.product(power, sign(a))
    }

    /// The sign of a product is that of its factors' product; a number and what is positive have theirs.
    mutating func sign(_ a: Node.ID) -> Node.ID {
        var (open, number, atoms) = ([a], 1, Set<Node.ID>())
        while let part = open.popLast() {
            if neverNegative.contains(part) { continue }
            switch table[part] {
            case .number(let factor): number *= factor.numerator.signum()
            case .product(let a, let b): open += [b, a]
            case .power(let a, let exponent): if exponent % 2 != 0 { open.append(a) }
            case .function(.exp, _), .root, .pi: break
            case .signum(let a): atoms.formSymmetricDifference([a])
            default: atoms.formSymmetricDifference([part])
            }
        }
        return atoms.sorted().reduce(table.number(Rational(number))) { table.product($0, signAtom($1)) }
    }

    /// Sine and cosine by exp(iu); a quarter turn in u is a factor i.
    mutating func circular(_ kind: Function.Kind, _ a: Node.ID) -> Node.ID {
        markImaginary()
        let imaginary = table.place(.imaginary)
        var (angle, turns) = (table.zero, 0)
        for part in multiples(of: a) {
            if table[part.node] == .pi, let quarters = scaled(part.factor, 2), quarters.isWhole {
                turns += quarters.numerator % 4
            } else {
                angle = table.sum(angle, multiple(part.factor, part.node))
            }
        }
        let quarter = table.power(imaginary, ((turns % 4) + 4) % 4)
        let power = angle == table.zero ? table.one : table.function(.exp, table.product(imaginary, angle))
        let forward = table.product(quarter, power)
        let backward = table.power(forward, -1)
        let half = table.number(.half)
        let cosine = table.product(half, table.sum(forward, backward))
        let sine = table.product(
            table.product(half, table.power(imaginary, 3)),
            table.difference(forward, backward)
        )
        switch kind {
        case .sin: return sine
        case .cos: return cosine
        default: return table.quotient(sine, cosine)
        }
    }
}
