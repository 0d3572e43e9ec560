extension SlipSearch {
    /// A transpose missing or too many, a product reversed, a matrix thought to be symmetric.
    var transposeRepairs: [SlipCandidate] {
        let one = replacingRight(Rank.transpose) { formula in
            if case .transpose(let part) = formula { return [part] }
            if case .product = formula { return [] }
            return (try? formula.shape())?.isScalar == true ? [] : [.transpose(formula)]
        } _: { from, to in
            Slip(.transpose, "A transpose is \(from.isTranspose ? "too many" : "missing"): it is \(to), not \(from)")
        }
        let several = replacingRight(Rank.transpose + 1, transposedProducts) { from, to in
            Slip(.transpose, "The transposes do not fit: it is \(to), not \(from)")
        }
        return one + several + reversedProducts + symmetries
    }

    /// A product of matrices with transposes at other factors, in either order.
    private func transposedProducts(_ formula: Formula) -> [Formula] {
        guard case .product(let factors) = formula else { return [] }
        let movable = factors.indices.filter { (try? factors[$0].shape())?.isScalar != true }
        guard (2...4).contains(movable.count) else { return [] }
        let orders = [movable, movable.reversed()]
        return orders.flatMap { order in
            (0..<(1 << movable.count)).compactMap { bits -> Formula? in
                var changed = factors
                for (number, place) in movable.enumerated() {
                    let factor = factors[order[number]]
                    changed[place] = bits >> number & 1 == 0 ? factor : factor.withoutDoubleTranspose
                }
                return changed == factors || order != movable && bits == 0 ? nil : .product(changed)
            }
        }
    }

    private var reversedProducts: [SlipCandidate] {
        replacingRight(Rank.transpose) { formula in
            guard case .product(let factors) = formula, factors.count > 1 else { return [] }
            return [.product(factors.reversed())]
        } _: { from, to in
            let kind: Slip.Kind = from.subformulas.contains(where: \.isTranspose) ? .transpose : .productOrder
            return Slip(kind, "The order of the factors matters: it is \(to), not \(from)")
        }
    }

    /// What holds only for a symmetric matrix.
    private var symmetries: [SlipCandidate] {
        (left.everything + right.everything).compactMap { formula in
            guard case .symbol(let symbol) = formula, symbol.shape.rows == symbol.shape.columns else { return nil }
            guard !symbol.shape.isScalar else { return nil }
            let change = { (point: SlipPoint) in
                point.symmetric(symbol.name, rows: point.count(symbol.shape.rows))
            }
            return SlipCandidate(rank: Rank.transpose + 3, test: .points(change)) {
                Slip(
                    .transpose,
                    "It holds only if \(formula) is symmetric: it is taken for its transpose \(formula.transposed)"
                )
            }
        }
    }

    /// (A b) ⊙ c as A (b ⊙ c).
    private func regrouped(_ factors: [Formula]) -> [Formula] {
        guard case .product(let inner)? = factors.first, let last = inner.last else { return [] }
        return [.product(inner.dropLast() + [.hadamard([last] + factors.dropFirst())])]
    }

    /// ⊙ in place of a product of matrices, the other way round, and the sum over a batch forgotten.
    var productRepairs: [SlipCandidate] {
        let kinds = replacingRight(Rank.transpose + 2) { formula in
            switch formula {
            case .product(let factors) where factors.count > 1:
                let whole = [Formula.hadamard(factors)]
                let pairs = factors.indices.dropLast().map { place -> Formula in
                    var joined = factors
                    joined.replaceSubrange(place...(place + 1), with: [factors[place] ⊙ factors[place + 1]])
                    return joined.count == 1 ? joined[0] : .product(joined)
                }
                return whole + pairs
            case .hadamard(let factors) where factors.count > 1:
                return [.product(factors)] + regrouped(factors) + transposedProducts(.product(factors))
            default: return []
            }
        } _: { from, to in
            Slip(
                .productKind,
                "Products of matrices and products entry by entry are confused: it is \(to), not \(from)"
            )
        }
        let sums = replacingRight(Rank.transpose + 2) { formula in
            guard let shape = try? formula.shape(), !shape.isColumn else { return [] }
            return [formula * .ones(shape.columns, 1)]
        } _: { from, to in
            Slip(.batchSum, "The sum over the columns of \(from) is missing: it is \(to)")
        }
        let diagonals = replacingRight(Rank.transpose + 2) { formula in
            (try? formula.shape())?.isColumn == true ? [.diagonal(formula)] : []
        } _: { from, to in
            Slip(.productKind, "A diagonal matrix is needed: it is \(to), not \(from)")
        }
        return kinds + sums + diagonals
    }
}

extension Formula {
    /// The transpose, of a transpose what is inside.
    fileprivate var withoutDoubleTranspose: Formula {
        if case .transpose(let part) = self { part } else { .transpose(self) }
    }
}
