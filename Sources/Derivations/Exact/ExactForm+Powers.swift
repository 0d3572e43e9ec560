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
    mutating func raise(_ a: Node.ID, to b: Node.ID) -> Node.ID {
        if a == table.zero { return a }
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
            case .number(let number) where usesUnity && exponent == .half:
                result = table.product(result, squareRoot(of: number))
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
}
