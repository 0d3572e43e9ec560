extension SlipSearch {
    /// What holds only for two equal indices: the diagonal.
    var diagonalCandidates: [SlipCandidate] {
        let isSoftmax = left.everything.contains { if case .softmax = $0 { true } else { false } }
        return free.keys.sorted().flatMap { first in
            free.keys.sorted().filter { $0 > first && free[$0] == free[first] }.map { second in
                SlipCandidate(rank: Rank.rest + 3, test: .indices(first, second)) {
                    let words: SlipWords = "It holds only for \(first) = \(second)"
                    return isSoftmax
                        ? Slip(.softmaxJacobian, words + ", on the diagonal of the Jacobian")
                        : Slip(.assumption, words)
                }
            }
        }
    }

    /// What would make the step hold if it was supposed: Σy = 1, x > 0.
    var assumptionCandidates: [SlipCandidate] {
        var seen: Set<String> = []
        return (left.everything + right.everything).flatMap { formula -> [SlipCandidate] in
            guard case .symbol(let symbol) = formula, seen.insert(symbol.name).inserted else { return [] }
            let (name, rows) = (symbol.name, symbol.shape.rows)
            var candidates: [SlipCandidate] = []
            if !symbol.shape.isScalar, !assumptions.sumsToOne.contains(name) {
                let change = { (point: SlipPoint) in point.sharing(name, rows: point.count(rows)) }
                candidates.append(
                    SlipCandidate(rank: Rank.assumption, test: .points(change)) {
                        Slip(
                            .assumption,
                            "It holds only if the entries of \(formula) add up to 1, which is not assumed"
                        )
                    }
                )
            }
            if !assumptions.positive.contains(name) {
                let change = { (point: SlipPoint) in point.changing(name) { $0.map(\.magnitude) } }
                candidates.append(
                    SlipCandidate(rank: Rank.assumption + 1, test: .points(change)) {
                        Slip(.assumption, "It holds only for \(formula) > 0, which is not assumed")
                    }
                )
            }
            return candidates
        }
    }
}
