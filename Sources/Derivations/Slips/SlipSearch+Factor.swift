extension SlipSearch {
    /// The factor by which the left side is the right side, at every point; nil if there is none.
    private var ratios: [Double]? {
        var ratios: [Double] = []
        for place in places {
            guard let right = place.right else { return nil }
            let pairs = zip(place.left.entries, right.entries)
            guard let largest = pairs.max(by: { $0.1.value.magnitude < $1.1.value.magnitude }),
                largest.1.value.magnitude > 1e-7
            else { continue }
            let ratio = largest.0.value / largest.1.value
            guard Self.agree(place.left, right.map { Jet($0.value * ratio) }), ratio.magnitude > 1e-7 else {
                return nil
            }
            ratios.append(ratio)
        }
        return ratios.count > 3 ? ratios : nil
    }

    /// A factor −1.
    var reversedSign: Slip? {
        guard let ratios, ratios.allSatisfy({ ($0 + 1).magnitude < 1e-8 }) else { return nil }
        return Slip(.sign, "The sign is reversed: it is \(right.negated)")
    }

    /// A constant factor that is a small fraction.
    var factorCandidates: [SlipCandidate] {
        guard let ratios, let first = ratios.first else { return [] }
        if ratios.allSatisfy({ ($0 / first - 1).magnitude < 1e-8 }), let number = Rational(near: first) {
            if isBatch(number) {
                return [
                    batch(.number(number.numerator == 1 ? Rational(number.denominator) : number), number.numerator == 1)
                ]
            }
            let isInverse = number.numerator.magnitude == 1 && number.denominator > 1
            let factor = Formula.number(isInverse ? Rational(number.denominator * number.numerator) : number)
            return [
                SlipCandidate(rank: Rank.constant, test: .right(.number(number) * right)) {
                    isInverse
                        ? Slip(.factor, "There is a factor \(factor) too many on the right")
                        : Slip(.factor, "The factor \(factor) is missing on the right")
                }
            ]
        }
        return source.sizes.flatMap { size in
            [batch(size.formula, true), batch(size.formula, false)]
        }
    }

    private func batch(_ size: Formula, _ isMissing: Bool) -> SlipCandidate {
        let repaired = isMissing ? right / size : right * size
        return SlipCandidate(rank: Rank.batch, test: .right(repaired)) {
            isMissing
                ? Slip(.batchAverage, "The average over the batch is missing: the factor 1/\(size) is lost")
                : Slip(.batchAverage, "The average over the batch is taken twice: one factor 1/\(size) is too many")
        }
    }

    /// Whether a factor is the number of columns of a batch, by which the left side divides.
    private func isBatch(_ ratio: Rational) -> Bool {
        guard ratio.numerator == 1 || ratio.denominator == 1 else { return false }
        let size = max(ratio.numerator, ratio.denominator)
        let formulas = (left.everything + right.everything)
        let isSize = formulas.contains { formula in
            switch formula {
            case .symbol(let symbol): symbol.shape.columns == .number(size)
            case .indexedSum(_, let count, _): count == .number(size)
            default: false
            }
        }
        let divides = formulas.contains { formula in
            if case .quotient(_, let below) = formula {
                return below.subformulas.contains(.number(Rational(size)))
            }
            return false
        }
        return size > 2 && isSize && divides
    }
}

extension Dimension {
    /// The size as a number or a scalar.
    var formula: Formula {
        switch self {
        case .number(let number): .number(Rational(number))
        case .letter(let letter): Formula(letter)
        }
    }
}

extension Formula {
    /// The formula with the other sign, without two signs in a row.
    var negated: Formula {
        switch self {
        case .negation(let part): part
        case .product(let factors):
            if let first = factors.first, case .negation(let part) = first {
                .product([part] + factors.dropFirst())
            } else {
                .negation(self)
            }
        default: .negation(self)
        }
    }
}

extension Rational {
    /// The fraction with small numbers that a number nearly is; nil if there is none.
    fileprivate init?(near value: Double) {
        for denominator in 1...64 {
            let numerator = (value * Double(denominator)).rounded()
            if numerator.magnitude > 1e6 || numerator == 0 { continue }
            if (numerator / Double(denominator) / value - 1).magnitude < 1e-9 {
                self.init(Int(numerator), denominator)
                return
            }
        }
        return nil
    }
}
