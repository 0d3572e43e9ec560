internal import Glibc

extension FaultEvaluation {
    /// What an operation makes of its parts, rightly or with the fault at its place.
    func combined(_ id: Int, _ parts: [JetGrid]) -> JetGrid? {
        let deed = deed(at: id)
        switch terms[id].formula {
        case .entry(_, let row, let column):
            return place(row, column, in: parts[0]).map { JetGrid(parts[0].entries[$0]) }
        case .sum: return folded(parts) { $0.with($1, +) }
        case .negation:
            if case .losesSign = deed { return parts[0].map { Jet(-$0.value, $0.first, $0.second, $0.mixed) } }
            return parts[0].map { -$0 }
        case .product:
            if let deed { return faulty(deed, product: parts) { $0.times($1) } }
            return folded(parts) { $0.times($1) }
        case .hadamard:
            if let deed { return faulty(deed, product: parts) { $0.with($1, *) } }
            return folded(parts) { $0.with($1, *) }
        case .quotient: return quotient(deed, parts[0], parts[1])
        case .power: return power(deed, parts[0], parts[1])
        case .maximum:
            guard let a = parts[0].scalar, let b = parts[1].scalar else { return nil }
            return JetGrid(a.value == b.value ? .undefined : a.value > b.value ? a : b)
        case .function(let function, _): return apply(function, deed, parts[0])
        case .transpose: return parts[0].transposed
        case .reduction(let reduction, _): return reduce(parts[0], reduction, deed)
        case .diagonal:
            guard parts[0].columns == 1 else { return nil }
            return JetGrid(rows: parts[0].rows, columns: parts[0].rows) { $0 == $1 ? parts[0].entries[$0] : Jet(0) }
        case .softmax: return softmax(deed, parts[0])
        default: return nil
        }
    }

    private func folded(_ parts: [JetGrid], _ body: (JetGrid, JetGrid) -> JetGrid?) -> JetGrid? {
        guard var result = parts.first else { return nil }
        for part in parts.dropFirst() {
            guard let next = body(result, part) else { return nil }
            result = next
        }
        return result
    }

    // MARK: Functions

    private func apply(_ function: Function, _ deed: Fault.Deed?, _ part: JetGrid) -> JetGrid? {
        switch deed {
        case .dropsInner: return withInnerDropped(part) { $0.applying(function) }
        case .dropsSlope:
            return part.map { jet in Jet(jet.applying(function).value, jet.first, jet.second, jet.mixed) }
        case .slope(let slope) where function.order == 0:
            return part.map { jet in Jet(jet.applying(function).value).moving(slope(jet.value), with: jet) }
        case .slope(let slope):
            return part.map { jet in Jet(slope(jet.value)).moving(.nan, with: jet).where(jet) }
        default: return part.map { $0.applying(function) }
        }
    }

    /// A function whose part moves like the variable itself.
    private func withInnerDropped(_ part: JetGrid, _ body: (Jet) -> Jet) -> JetGrid? {
        guard level > 0, part.entries.contains(where: { !$0.isStill }) else { return part.map(body) }
        guard let movement = movement(like: part) else { return nil }
        return part.with(movement) { jet, moved in body(Jet(jet.value, moved.first, moved.second, 0)) }
    }

    private func reduce(_ part: JetGrid, _ reduction: Reduction, _ deed: Fault.Deed?) -> JetGrid? {
        switch reduction {
        case .sum: return JetGrid(part.total)
        case .trace:
            guard part.rows == part.columns else { return nil }
            return JetGrid((0..<part.rows).reduce(Jet(0)) { $0 + part[$1, $1] })
        case .squaredNorm, .norm:
            var moved = part
            if case .dropsInner = deed {
                guard let dropped = withInnerDropped(part, { $0 }) else { return nil }
                moved = dropped
            }
            let square = moved.map { $0 * $0 }.total
            if reduction == .norm {
                let norm = square.applying(Function(.sqrt))
                if case .squaresNorm(let factor) = deed {
                    return JetGrid(Jet(norm.value).moving(factor / 2, with: square))
                }
                return JetGrid(norm)
            }
            if case .dropsTwo = deed { return JetGrid(Jet(square.value).moving(0.5, with: square)) }
            return JetGrid(square)
        }
    }

    private func softmax(_ deed: Fault.Deed?, _ part: JetGrid) -> JetGrid? {
        let powers = part.map { $0.applying(Function(.exp)) }
        var result = powers
        for column in 0..<part.columns {
            var total = Jet(0)
            for row in 0..<part.rows { total = total + powers[row, column] }
            for row in 0..<part.rows {
                let place = column * part.rows + row
                let right = powers[row, column] * total.inverse
                switch deed {
                case .dropsSlope: result.entries[place] = Jet(right.value).moving(1, with: part[row, column])
                case .takesDiagonal:
                    let slope = right.value * (1 - right.value)
                    result.entries[place] = Jet(right.value).moving(slope, with: part[row, column])
                case .freezesPowers: result.entries[place] = powers[row, column].frozen * total.inverse
                case .freezesTotal:
                    result.entries[place] = Jet(right.value).moving(right.value, with: part[row, column])
                default: result.entries[place] = right
                }
            }
        }
        return result
    }
}

extension Jet {
    var isStill: Bool { first == 0 && second == 0 && mixed == 0 }

    /// The number itself where another does not move; one with no derivative where it does.
    fileprivate func `where`(_ other: Jet) -> Jet { other.isStill ? Jet(value) : self }
}
