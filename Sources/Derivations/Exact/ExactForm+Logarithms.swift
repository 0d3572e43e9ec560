/// A multiple of a scalar.
struct Multiple {
    let factor: Rational
    let node: Node.ID
}

extension ExactForm {
    /// The logarithm of the absolute value: of a product the sum, of a power the multiple, of exp(u) u itself.
    mutating func logarithm(_ a: Node.ID) -> Node.ID {
        var (open, total) = ([Multiple(factor: 1, node: a)], table.zero)
        while let part = open.popLast() {
            switch table[part.node] {
            case .product(let a, let b):
                open.append(Multiple(factor: part.factor, node: b))
                open.append(Multiple(factor: part.factor, node: a))
            case .power(let a, let exponent):
                add(part, scaled: Rational(exponent), of: a, to: &open, &total)
            case .root(let a, let exponent):
                add(part, scaled: exponent, of: a, to: &open, &total)
            case .function(.exp, let a): total = table.sum(total, multiple(part.factor, a))
            case .signum, .imaginary, .unity: break
            case .number(let number): total = table.sum(total, multiple(part.factor, logarithm(of: number)))
            default: total = table.sum(total, multiple(part.factor, logarithm(ofSum: part.node)))
            }
        }
        return total
    }

    /// The logarithm of a sum, from which the mean of its terms' exponents is taken out.
    ///
    /// So log(1 + exp(−z)) is log(1 + exp z) − z, and a shift in a softmax comes out.
    private mutating func logarithm(ofSum a: Node.ID) -> Node.ID {
        var exponents: Set<Node.ID> = []
        for part in multiples(of: a) {
            guard let exponent = exponent(of: part.node) else { return logarithmAtom(a) }
            exponents.insert(exponent)
        }
        let total = exponents.sorted().reduce(table.zero) { table.sum($0, $1) }
        guard total != table.zero, let share = Rational(-1, exponents.count) else { return logarithmAtom(a) }
        let mean = multiple(share, total)
        let atom = logarithmAtom(table.product(a, table.function(.exp, mean)))
        return table.difference(atom, mean)
    }

    /// What stands in the exponentials among a term's factors; nil if that is not real.
    private mutating func exponent(of term: Node.ID) -> Node.ID? {
        var (open, total) = ([Multiple(factor: 1, node: term)], table.zero)
        while let part = open.popLast() {
            switch table[part.node] {
            case .product(let a, let b):
                open += [Multiple(factor: part.factor, node: a), Multiple(factor: part.factor, node: b)]
            case .power(let a, let whole):
                guard let factor = part.factor.multiplied(by: Rational(whole)) else { return nil }
                open.append(Multiple(factor: factor, node: a))
            case .function(.exp, let a):
                if case .product(let b, let c) = table[a], [table[b], table[c]].contains(.imaginary) { return nil }
                total = table.sum(total, multiple(part.factor, a))
            default: break
            }
        }
        return total
    }

    private mutating func add(
        _ part: Multiple,
        scaled factor: Rational,
        of a: Node.ID,
        to open: inout [Multiple],
        _ total: inout Node.ID
    ) {
        if let product = part.factor.multiplied(by: factor) {
            open.append(Multiple(factor: product, node: a))
        } else {
            total = table.sum(total, multiple(part.factor, logarithmAtom(part.node)))
        }
    }

    /// The logarithm of a number, by its prime factors as far as they are small.
    private mutating func logarithm(of number: Rational) -> Node.ID {
        if number.numerator == 0 { return logarithmAtom(table.zero) }
        var total = table.zero
        for (part, sign) in [(number.numerator.magnitude, 1), (number.denominator.magnitude, -1)] {
            for factor in primeFactors(part) {
                let atom = logarithmAtom(table.number(Rational(Int(factor))))
                total = table.sum(total, multiple(Rational(sign), atom))
            }
        }
        return total
    }

    private func primeFactors(_ number: UInt) -> [UInt] {
        var (rest, factor, factors): (UInt, UInt, [UInt]) = (number, 2, [])
        while rest > 1, factor * factor <= rest, factor < 1000 {
            while rest % factor == 0 {
                factors.append(factor)
                rest /= factor
            }
            factor += 1
        }
        return rest > 1 ? factors + [rest] : factors
    }

    mutating func multiple(_ factor: Rational, _ a: Node.ID) -> Node.ID {
        table.product(table.number(factor), a)
    }

    /// A sum as multiples of what is no sum and has no number as a factor.
    func multiples(of a: Node.ID) -> [Multiple] {
        var (open, closed) = ([Multiple(factor: 1, node: a)], [Multiple]())
        while let part = open.popLast() {
            switch table[part.node] {
            case .sum(let a, let b):
                open.append(Multiple(factor: part.factor, node: b))
                open.append(Multiple(factor: part.factor, node: a))
            case .product(let a, let b):
                if case .number(let number) = table[a], let factor = part.factor.multiplied(by: number) {
                    open.append(Multiple(factor: factor, node: b))
                } else if case .number(let number) = table[b], let factor = part.factor.multiplied(by: number) {
                    open.append(Multiple(factor: factor, node: a))
                } else {
                    closed.append(part)
                }
            case .number(let number):
                let factor = part.factor.multiplied(by: number)
                closed.append(factor.map { Multiple(factor: $0, node: table.one) } ?? part)
            default: closed.append(part)
            }
        }
        return closed
    }
}
