extension Derivation {
    /// What the names stand for, each after those that it is made of: `z = w\,x + b`.
    var definitionsAsTeX: [String] {
        names.compactMap { name in
            if case .definition(let definition) = name { definition.tex } else { nil }
        }
    }

    /// The columns and matrices, each with its sizes: `W \in \mathbb{R}^{3 \times 4}`.
    var shapesAsTeX: [String] {
        names.compactMap { name in
            if case .symbol(let symbol) = name { symbol.shapeAsTeX } else { nil }
        }
    }

    /// The symbols and definitions, each once and after those that it is made of.
    private var names: [Formula] {
        var found: [Formula] = []
        var seen: Set<String> = []
        func collect(_ formula: Formula) {
            if let name = formula.name {
                guard seen.insert(name).inserted else { return }
                if case .definition(let definition) = formula { collect(definition.body) }
                found.append(formula)
            }
            formula.parts.forEach(collect)
        }
        ([start] + steps.map(\.formula)).forEach(collect)
        return found
    }
}

extension Definition {
    /// The name and what it stands for: `z = w\,x + b`.
    var tex: String { "\(Formula.definition(self).tex) = \(body.tex)" }
}

extension Symbol {
    /// The sizes of a column or matrix: `W \in \mathbb{R}^{3 \times 4}`; nil for a scalar.
    var shapeAsTeX: String? {
        guard !shape.isScalar else { return nil }
        let sizes = shape.columns == 1 ? [shape.rows] : [shape.rows, shape.columns]
        return "\(Formula.symbol(self).tex) \\in \\mathbb{R}^{\(sizes.map(\.tex).joined(separator: " \\times "))}"
    }
}

extension Dimension {
    /// The number, or the letter as a name.
    var tex: String {
        switch self {
        case .number(let number): "\(number)"
        case .letter(let letter): Formula(letter).tex
        }
    }
}
