internal import Derivations

extension Formula {
    /// The formula without what changes nothing: times 1, plus 0, to the power 1, over 1, minus a minus, and whatever
    /// stands beside a factor 0.
    var withoutPadding: Formula {
        switch self {
        case .sum(let terms): Formula.joined(terms, without: 0, Formula.sum)
        case .product(let factors) where factors.contains { $0.withoutPadding == .number(0) }: .number(0)
        case .product(let factors): Formula.joined(factors, without: 1, Formula.product)
        case .quotient(let above, .number(1)), .power(let above, .number(1)): above.withoutPadding
        case .quotient(let above, let below): .quotient(above.withoutPadding, below.withoutPadding)
        case .power(let base, let exponent): .power(base.withoutPadding, exponent.withoutPadding)
        case .negation(.negation(let inner)): inner.withoutPadding
        case .negation(let inner): .negation(inner.withoutPadding)
        default: self
        }
    }

    private static func joined(_ parts: [Formula], without nothing: Rational, _ join: ([Formula]) -> Formula) -> Formula
    {
        let rest = parts.map(\.withoutPadding).filter { $0 != .number(nothing) }
        return rest.count == 1 ? rest[0] : rest.isEmpty ? .number(nothing) : join(rest)
    }
}
