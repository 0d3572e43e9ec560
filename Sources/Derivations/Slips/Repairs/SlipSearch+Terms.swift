extension SlipSearch {
    /// The sign of one term.
    var signRepairs: [SlipCandidate] {
        replacingRight(Rank.term) { formula in
            switch formula {
            case .sum(let terms):
                terms.indices.map { place in
                    var changed = terms
                    changed[place] = terms[place].negated
                    return .sum(changed)
                }
            case .function, .power: formula.parts.prefix(1).map { formula.replacing(part: 0, by: $0.negated) }
            default: []
            }
        } _: { from, to in
            Slip(.sign, "A sign is reversed: it is \(to), not \(from)")
        }
    }

    /// A term with another factor, a term missing, or one too many.
    var termRepairs: [SlipCandidate] {
        let factors =
            [Formula.number(2), .number(.half), .number(3), .number(-2)] + source.sizes.map(\.formula)
            + source.sizes.map { 1 / $0.formula }
        let scaled = replacingRight(Rank.term) { formula in
            guard case .sum(let terms) = formula else { return [] }
            return terms.indices.flatMap { place in
                factors.map { factor in
                    var changed = terms
                    changed[place] = factor * terms[place]
                    return .sum(changed)
                }
            }
        } _: { from, to in
            Slip(.factor, "A term has a wrong factor: it is \(to), not \(from)")
        }
        let extra = replacingRight(Rank.rest) { formula in
            guard case .sum(let terms) = formula, terms.count > 1 else { return [] }
            return terms.indices.map { place in
                var changed = terms
                changed.remove(at: place)
                return changed.count == 1 ? changed[0] : .sum(changed)
            }
        } _: { from, to in
            Slip(.extraTerm, "There is a term too many: it is \(to), not \(from)")
        }
        return scaled + extra + missingTerms
    }

    /// A term of the left side that is in no sum of the right one.
    private var missingTerms: [SlipCandidate] {
        var pool: [Formula] = [1, -1]
        for case .sum(let terms) in left.everything {
            for term in terms.flatMap({ [$0, $0.negated] }) where !pool.contains(term) { pool.append(term) }
        }
        for case .symbol(let symbol) in left.everything {
            for term in [Formula.symbol(symbol), -.symbol(symbol)] where !pool.contains(term) { pool.append(term) }
        }
        return replacingRight(Rank.rest) { formula in
            guard case .sum(let terms) = formula else { return pool.map { formula + $0 } }
            return pool.filter { !terms.contains($0) }.map { .sum(terms + [$0]) }
        } _: { from, to in
            Slip(.missingTerm, "A term is missing: it is \(to), not \(from)")
        }
    }

    /// An exponent one too large or too small.
    var exponentRepairs: [SlipCandidate] {
        replacingRight(Rank.rest - 1) { formula in
            switch formula {
            case .power(let base, .number(let number)):
                let others = [number.adding(1), number.adding(-1)].compactMap(\.self)
                return others.map { $0 == 1 ? base : .power(base, .number($0)) }
            case .reduction(.norm, let part): return [.reduction(.squaredNorm, part)]
            case .reduction(.squaredNorm, let part): return [.reduction(.norm, part)]
            case .symbol, .definition, .function: return [.power(formula, 2)]
            default: return []
            }
        } _: { from, to in
            Slip(.exponent, "The exponent is wrong: it is \(to), not \(from)")
        }
    }
}
