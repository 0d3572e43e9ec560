extension SlipSearch {
    /// What else may have gone wrong, seen from both sides; the more plausible first within each rank.
    var repairs: [SlipCandidate] {
        let names = SlipNames(left, right)
        return slopeRepairs(names) + nameRepairs(names) + transposeRepairs + productRepairs
            + signRepairs + termRepairs + factorRepairs(names) + lostTerms + exponentRepairs + assumptionCandidates
            + diagonalCandidates
            + algebraCandidates
    }

    /// A candidate for each right side with one part replaced.
    func replacingRight(
        _ rank: Int,
        _ change: (Formula) -> [Formula],
        _ slip: @escaping (_ from: Formula, _ to: Formula) -> Slip
    ) -> [SlipCandidate] {
        right.replacingOnePart(change).map { whole, from, to in
            SlipCandidate(rank: rank, test: .right(whole)) { slip(from, to) }
        }
    }
}

/// The names and functions that occur in a step, those within definitions included.
struct SlipNames {
    private(set) var names: [Formula] = []
    /// Functions with their arguments, not their derivatives.
    private(set) var functions: [(kind: Function.Kind, argument: Formula)] = []
    /// Scalars that are made of matrices.
    private(set) var reductions: [Formula] = []
    private(set) var hasDerivative = false
    private var shapes: [Formula: FormulaShape?] = [:]

    init(_ left: Formula, _ right: Formula) {
        var seen: Set<String> = []
        for formula in left.everything + right.everything {
            switch formula {
            case .symbol, .definition:
                if seen.insert(formula.name ?? "").inserted { names.append(formula) }
            case .function(let function, let argument):
                if function.order > 0 { hasDerivative = true }
                if !functions.contains(where: { $0.kind == function.kind && $0.argument == argument }) {
                    functions.append((function.kind, argument))
                }
            case .reduction: reductions.append(formula)
            case .derivative: hasDerivative = true
            default: break
            }
        }
    }

    /// The product of two formulas, entry by entry unless one is a scalar; nil if their shapes differ.
    func scaled(_ a: Formula, by b: Formula) -> Formula? {
        guard let first = try? a.shape(), let second = try? b.shape() else { return nil }
        if first.isScalar || second.isScalar { return a * b }
        return first == second ? a ⊙ b : nil
    }
}
