extension Derivation {
    /// What the names stand for, each after those that it is made of: `z = w\,x + b`.
    var definitionsAsTeX: [String] {
        names.compactMap { name in
            if case .definition(let definition) = name { "\(name.tex) = \(definition.body.tex)" } else { nil }
        }
    }

    /// The columns and matrices, each with its sizes: `W \in \mathbb{R}^{3 \times 4}`.
    var shapesAsTeX: [String] {
        names.compactMap { name in
            guard case .symbol(let symbol) = name, symbol.shape != .scalar else { return nil }
            let (rows, columns) = (symbol.shape.rows.tex, symbol.shape.columns.tex)
            return "\(name.tex) \\in \\mathbb{R}^{\(symbol.shape.columns == 1 ? rows : rows + " \\times " + columns)}"
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

extension Dimension {
    /// The number, or the letter as a name.
    fileprivate var tex: String {
        switch self {
        case .number(let number): "\(number)"
        case .letter(let letter): Formula(letter).tex
        }
    }
}
