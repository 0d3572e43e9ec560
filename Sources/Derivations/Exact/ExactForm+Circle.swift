extension ExactForm {
    /// Sine and cosine by exp(iu); a quarter turn in u is a factor i.
    mutating func circular(_ kind: Function.Kind, _ a: Node.ID) -> Node.ID {
        markImaginary()
        let imaginary = table.place(.imaginary)
        var (angle, turn) = (table.zero, table.one)
        for part in multiples(of: a) {
            if table[part.node] == .pi, let factor = turned(by: part.factor) {
                turn = table.product(turn, factor)
            } else {
                angle = table.sum(angle, multiple(part.factor, part.node))
            }
        }
        let power = angle == table.zero ? table.one : table.function(.exp, table.product(imaginary, angle))
        let forward = table.product(turn, power)
        let backward = table.power(forward, -1)
        let half = table.number(.half)
        let cosine = keepWhole(table.product(half, table.sum(forward, backward)))
        let sine = keepWhole(
            table.product(table.product(half, table.power(imaginary, 3)), table.difference(forward, backward))
        )
        switch kind {
        case .sin: return sine
        case .cos: return cosine
        default: return table.quotient(sine, cosine)
        }
    }

    /// exp(iπq): a power of i, or a root of one; nil if it is neither.
    private mutating func turned(by part: Rational) -> Node.ID? {
        if let quarters = part.multiplied(by: 2), quarters.isWhole {
            return table.power(table.place(.imaginary), (quarters.numerator % 4 + 4) % 4)
        }
        markPi()
        guard usesUnity, 120 % part.denominator == 0 else { return nil }
        return Rational(part.numerator % (2 * part.denominator), 2 * part.denominator).map { unity($0) }
    }

    /// √q of a positive number: √2 is ζ + 1/ζ for an eighth root of one, √3 for a twelfth, √5 is 1 + 2(ζ + 1/ζ) for a
    /// fifth.
    mutating func squareRoot(of number: Rational) -> Node.ID {
        guard number.numerator > 0, let product = number.multiplied(by: squared(number.denominator)) else {
            return root(table.number(number), .half)
        }
        var (rest, outside, result) = (product.numerator, 1, table.one)
        for prime in [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31] {
            while rest % (prime * prime) == 0 { (rest, outside) = (rest / (prime * prime), outside * prime) }
        }
        for prime in [2, 3, 5] where rest % prime == 0 {
            rest /= prime
            result = table.product(result, squareRoot(ofPrime: prime))
        }
        let whole = Int(Double(rest).squareRoot())
        if whole.multipliedReportingOverflow(by: whole) == (rest, false) { (rest, outside) = (1, outside * whole) }
        if rest > 1 { result = table.product(result, root(table.number(Rational(rest)), .half)) }
        return table.product(table.number(Rational(outside, number.denominator) ?? 1), result)
    }

    private func squared(_ number: Int) -> Rational {
        let (square, overflow) = number.multipliedReportingOverflow(by: number)
        return Rational(overflow ? 0 : square)
    }

    private mutating func squareRoot(ofPrime prime: Int) -> Node.ID {
        let order = prime == 2 ? 8 : prime == 3 ? 12 : 5
        let part = Rational(1, order) ?? 1
        let sum = table.sum(unity(part), unity(part.multiplied(by: -1) ?? 1))
        return prime == 5 ? table.sum(table.one, table.product(table.number(2), sum)) : sum
    }
}
