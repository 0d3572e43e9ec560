extension SlipSearch {
    /// A factor missing on the right, or one too many.
    func factorRepairs(_ names: SlipNames) -> [SlipCandidate] {
        let kind: Slip.Kind = names.hasDerivative ? .innerDerivative : .missingFactor
        let factors = names.names + entries
        let missing = replacingRight(Rank.rest + 1) { formula in
            factors.flatMap { factor in
                [factor * formula, formula * factor, formula ⊙ factor].filter { $0.hasShape }
                    + [factor.transposed * formula, formula * factor.transposed].filter { $0.hasShape }
            }
        } _: { from, to in
            Slip(kind, "A factor is missing: it is \(to), not \(from)")
        }
        let divisors = (names.reductions + names.names).filter { (try? $0.shape())?.isScalar == true }
        let divided = replacingRight(Rank.rest + 2) { formula in
            divisors.flatMap { [formula / $0, formula / ($0 * (1 - $0))] }
        } _: { from, to in
            Slip(.missingFactor, "A factor is missing: it is \(to), not \(from)")
        }
        return extraFactors + missing + divided
    }

    /// The entries that stand in the left side.
    private var entries: [Formula] {
        var found: [Formula] = []
        for formula in left.everything + right.everything {
            if case .entry = formula, !found.contains(formula) { found.append(formula) }
        }
        return found
    }

    private var extraFactors: [SlipCandidate] {
        let once = right.replacingOnePart { formula in formula.withoutAFactor.map(\.rest) }
        let factors = right.subformulas.flatMap { formula in
            formula.withoutAFactor.map { (formula, $0.rest, $0.factor) }
        }
        func slip(_ from: Formula, _ to: Formula) -> Slip {
            let factor = factors.first { $0.0 == from && $0.1 == to }?.2
            if let factor, factor.isSlope { return Slip(.extraSlope, "The slope \(factor) is too many: it is \(to)") }
            return Slip(.extraFactor, "There is a factor too many: it is \(to), not \(from)")
        }
        let one = once.map { whole, from, to in
            SlipCandidate(rank: Rank.rest, test: .right(whole)) { slip(from, to) }
        }
        let two = replacingRight(Rank.rest) { formula in
            formula.withoutAFactor.flatMap { first in
                first.rest.withoutAFactor.filter { $0.factor.isComplement(of: first.factor) }.map(\.rest)
            }
        } _: { from, to in
            Slip(.extraSlope, "There is a slope too many: it is \(to), not \(from)")
        }
        return one + two
    }

    /// A factor of the left side left out.
    var lostFactors: [SlipCandidate] {
        let factors = left.replacingOnePart { $0.withoutAFactor.map(\.rest) }
        let lost = left.subformulas.flatMap { formula in formula.withoutAFactor.map { (formula, $0.rest, $0.factor) } }
        let derivatives = Set(left.subformulas.filter(\.isDerivative))
        return factors.map { whole, from, to in
            // Inside a derivative a rule that goes wrong is more plausible.
            let isInside = whole.subformulas.contains { $0.isDerivative && !derivatives.contains($0) }
            return SlipCandidate(rank: isInside ? Rank.constant - 1 : Rank.slope + 2, test: .left(whole)) {
                guard let factor = lost.first(where: { $0.0 == from && $0.1 == to })?.2 else {
                    return Slip(.missingFactor, "A factor is missing: in place of \(from) the right side has \(to)")
                }
                return Slip(kind(ofMissing: factor), "The factor \(factor) is missing")
            }
        }
    }

    /// A term of the left side left out.
    var lostTerms: [SlipCandidate] {
        let terms = left.replacingOnePart { formula in
            guard case .sum(let terms) = formula, terms.count > 1 else { return [] }
            return terms.indices.map { place in
                var changed = terms
                changed.remove(at: place)
                return changed.count == 1 ? changed[0] : .sum(changed)
            }
        }
        return terms.map { whole, from, to in
            SlipCandidate(rank: Rank.rest, test: .left(whole)) {
                Slip(.missingTerm, "A term is missing: in place of \(from) the right side has \(to)")
            }
        }
    }
}

extension SlipSearch {
    /// What it is called that a factor of the left side is missing.
    private func kind(ofMissing factor: Formula) -> Slip.Kind {
        if factor.isActivationSlope { return .missingSlope }
        if factor.isDerivative { return .innerDerivative }
        if case .quotient(_, let below) = factor,
            source.sizes.contains(where: { below.subformulas.contains($0.formula) })
        {
            return .batchAverage
        }
        let isNumber = factor.subformulas.allSatisfy { formula in
            switch formula {
            case .number, .quotient, .negation: true
            default: false
            }
        }
        return isNumber ? .factor : .missingFactor
    }
}

extension Formula {
    /// Whether the formula has a shape.
    fileprivate var hasShape: Bool { (try? shape()) != nil }

    /// Whether it is σ′(z), or the derivative of an activation by what is inside.
    fileprivate var isActivationSlope: Bool {
        switch self {
        case .function(let function, _): return function.order > 0 && function.kind.isActivation
        case .derivative(.definition(let definition), let variable):
            guard case .function(let function, let argument) = definition.body else { return false }
            return function.kind.isActivation && argument == variable
        default: return false
        }
    }

    /// Whether it is 1 − a for a factor a, or the other way round.
    fileprivate func isComplement(of other: Formula) -> Bool {
        func complement(_ a: Formula, _ b: Formula) -> Bool {
            guard case .sum(let terms) = a else { return false }
            return terms.contains { $0.subformulas.contains(b) }
        }
        return complement(self, other) || complement(other, self)
    }
}
