extension ExactForm {
    /// The sign of a product is that of its factors' product; a number and what is positive have theirs.
    mutating func sign(_ a: Node.ID) -> Node.ID {
        var (open, number, atoms) = ([a], 1, Set<Node.ID>())
        while let part = open.popLast() {
            if neverNegative.contains(part) { continue }
            if neverPositive.contains(part) {
                number = -number
                continue
            }
            switch table[part] {
            case .number(let factor): number *= factor.numerator.signum()
            case .product where wholes.contains(part): atoms.formSymmetricDifference([part])
            case .product(let a, let b): open += [b, a]
            case .power(let a, let exponent): if exponent % 2 != 0 { open.append(a) }
            case .function(.exp, _), .root, .pi: break
            case .signum(let a): atoms.formSymmetricDifference([a])
            case .sum:
                switch sign(ofSum: part) {
                case .known(let sign): number *= sign
                case .difference(let other): open.append(other)
                case .unknown: atoms.formSymmetricDifference([part])
                }
            default: atoms.formSymmetricDifference([part])
            }
        }
        return atoms.sorted().reduce(table.number(Rational(number))) { table.product($0, signAtom($1)) }
    }

    /// What is seen of the sign of a sum.
    private enum SumSign {
        case known(Int)
        /// It has the sign of another scalar.
        case difference(Node.ID)
        case unknown
    }

    private mutating func sign(ofSum a: Node.ID) -> SumSign {
        var fractions = fractions
        guard let fraction = fractions.fraction(a), !fraction.above.isZero else { return .unknown }
        if let sign = fractions.sign(of: fraction) { return .known(sign) }
        guard let below = fractions.sign(of: fraction.below) else { return .unknown }
        for fact in facts {
            guard let other = fractions.fraction(fact), let sign = fractions.sign(of: other.below) else { continue }
            let known = sign * below > 0 ? other.above : other.above.negated
            if fraction.above == known { return .known(1) }
            if fraction.above == known.negated { return .known(-1) }
        }
        guard let (plus, minus) = fractions.exponents(of: fraction.above) else { return .unknown }
        var difference = table.zero
        for part in plus { difference = table.sum(difference, multiple(part.factor, part.node)) }
        for part in minus { difference = table.difference(difference, multiple(part.factor, part.node)) }
        return .difference(below > 0 ? difference : table.negative(difference))
    }

    /// The scalars as fractions, from which signs are read.
    var fractions: Fractions {
        Fractions(table, neverNegative: neverNegative, unit: unitForms, circular: wholes)
    }
}
