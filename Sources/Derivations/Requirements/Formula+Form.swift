extension Formula {
    /// The formula with its terms, and its factors that commute, in one order, and a quotient as a product.
    ///
    /// Two formulas of one form are written alike: x (a − y) is (a − y) x, while a σ′(z) is not a a (1 − a). The letter
    /// that a sum runs over is free.
    var form: Formula { namingIndices(0).ordered }

    private var ordered: Formula {
        switch self {
        case .sum(let terms): return .sum(Formula.sorted(terms.flatMap(\.terms)))
        case .negation, .product, .quotient:
            let factors = self.factors
            let number = factors.compactMap(\.numberValue).reduce(Rational(1)) { $0.multiplied(by: $1) ?? $0 }
            let others = factors.filter { $0.numberValue == nil }
            let scalars = Formula.sorted(others.filter(\.isPlainlyScalar))
            let rest = others.filter { !$0.isPlainlyScalar }.map(\.ordered)
            let numbers: [Formula] = number == Rational(1) ? [] : [.number(number)]
            let all = numbers + scalars + rest
            return all.count == 1 ? all[0] : .product(all)
        case .hadamard(let factors): return .hadamard(Formula.sorted(factors.flatMap(\.hadamardFactors)))
        default: return mappingParts(\.ordered)
        }
    }

    private static func sorted(_ formulas: [Formula]) -> [Formula] {
        formulas.map(\.ordered).sorted { "\($0)" < "\($1)" }
    }

    private var terms: [Formula] {
        switch self {
        case .sum(let terms): terms.flatMap(\.terms)
        case .negation(.sum(let terms)): terms.flatMap(\.terms).map { .negation($0) }
        default: [self]
        }
    }

    private var factors: [Formula] {
        switch self {
        case .product(let factors): factors.flatMap(\.factors)
        case .negation(let part): [.number(Rational(-1))] + part.factors
        case .quotient(let above, let below): above.factors + below.factors.map(\.inverse)
        default: [self]
        }
    }

    private var hadamardFactors: [Formula] {
        if case .hadamard(let factors) = self { factors.flatMap(\.hadamardFactors) } else { [self] }
    }

    private var inverse: Formula {
        if case .number(let number) = self, let inverse = Rational(number.denominator, number.numerator) {
            return .number(inverse)
        }
        return .power(self, .number(Rational(-1)))
    }

    private var numberValue: Rational? { if case .number(let number) = self { number } else { nil } }

    /// Whether it is a scalar, so that it commutes with every factor.
    private var isPlainlyScalar: Bool {
        var reader = ShapeReader()
        return (try? reader.shape(self)) == .scalar
    }

    /// The formula with the letters of its sums named by how deep they stand, so that Σᵢ zᵢ and Σₖ zₖ are written alike.
    private func namingIndices(_ depth: Int) -> Formula {
        guard case .indexedSum(let index, let count, let body) = self else {
            return mappingParts { $0.namingIndices(depth) }
        }
        // No author can write this letter.
        let plain = Index.letter("#\(depth)")
        return .indexedSum(plain, to: count, body.replacing(index, by: plain).namingIndices(depth + 1))
    }

    private func replacing(_ index: Index, by other: Index) -> Formula {
        switch self {
        case .entry(let of, let row, let column):
            let (row, column) = (row == index ? other : row, column == index ? other : column)
            return .entry(of.replacing(index, by: other), row: row, column: column)
        case .indexedSum(index, _, _): return self
        default: return mappingParts { $0.replacing(index, by: other) }
        }
    }
}
