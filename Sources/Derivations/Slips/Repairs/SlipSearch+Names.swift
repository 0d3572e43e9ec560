extension SlipSearch {
    /// One name in place of another, everywhere or in one place; a function left out, or applied once too often.
    func nameRepairs(_ names: SlipNames) -> [SlipCandidate] {
        let used = Set(right.subformulas.filter { $0.name != nil })
        let everywhere = names.names.filter { used.contains($0) }.flatMap { old in
            names.names.filter { $0 != old }.map { new in
                SlipCandidate(rank: Rank.name, test: .right(right.replacing(old, by: new))) {
                    Slip(.wrongName, "The right side has \(old) where \(new) belongs")
                }
            }
        }
        let once = replacingRight(Rank.name + 1) { formula in
            formula.name == nil ? [] : names.names.filter { $0 != formula }
        } _: { from, to in
            Slip(.wrongName, "The right side has \(from) where \(to) belongs")
        }
        let functions = replacingRight(Rank.name + 2) { formula in
            if case .function(_, let argument) = formula { return [argument] }
            return names.functions.filter { $0.argument == formula }.map { .function(Function($0.kind), formula) }
        } _: { from, to in
            Slip(.wrongName, "The right side has \(from) where \(to) belongs")
        }
        let applied = names.functions.flatMap { kind, argument -> [SlipCandidate] in
            let function = Formula.function(Function(kind), argument)
            return [(argument, function), (function, argument)].map { from, to in
                SlipCandidate(rank: Rank.name + 2, test: .right(right.replacing(from, by: to))) {
                    Slip(.wrongName, "The right side has \(from) where \(to) belongs")
                }
            }
        }
        return everywhere + once + applied + functions + indexRepairs
    }

    /// The indices of an entry exchanged, or others.
    private var indexRepairs: [SlipCandidate] {
        let letters = Set(
            right.subformulas.flatMap { formula -> [Index] in
                if case .entry(_, let row, let column) = formula { return [row] + [column].compactMap(\.self) }
                return []
            }
        )
        return replacingRight(Rank.transpose) { formula in
            guard case .entry(let whole, let row, let column) = formula else { return [] }
            guard let column else { return letters.filter { $0 != row }.map { .entry(whole, row: $0, column: nil) } }
            return row == column ? [] : [.entry(whole, row: column, column: row)]
        } _: { from, to in
            Slip(.transpose, "The indices are exchanged: it is \(to), not \(from)")
        } + swappedLetters + missingSums
    }

    /// The sum over an index forgotten.
    private var missingSums: [SlipCandidate] {
        var reader = ShapeReader()
        _ = try? reader.shape(left)
        let known = reader.free
        return free.filter { known[$0.key] == nil }.sorted { $0.key < $1.key }.flatMap { letter, size in
            replacingRight(Rank.transpose) {
                [.indexedSum(.letter(letter), to: size, $0)]
            } _: { from, to in
                Slip(.droppedPath, "The sum over \(letter) is missing: it is \(to), not \(from)")
            }
        }
    }

    /// Two letters of indices exchanged everywhere.
    private var swappedLetters: [SlipCandidate] {
        let letters = free.keys.sorted()
        return letters.flatMap { a in
            letters.filter { $0 > a }.map { b in
                let swapped = right.swappingIndices(a, b)
                return SlipCandidate(rank: Rank.transpose, test: .right(swapped)) {
                    Slip(.transpose, "The indices \(a) and \(b) are exchanged: it is \(swapped)")
                }
            }
        }
    }
}

extension Formula {
    /// The formula with two index letters exchanged.
    fileprivate func swappingIndices(_ a: String, _ b: String) -> Formula {
        func swapped(_ index: Index) -> Index {
            index == .letter(a) ? .letter(b) : index == .letter(b) ? .letter(a) : index
        }
        if case .entry(let whole, let row, let column) = self {
            return .entry(whole.swappingIndices(a, b), row: swapped(row), column: column.map(swapped))
        }
        return mappingParts { $0.swappingIndices(a, b) }
    }
}
