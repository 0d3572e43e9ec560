/// Finds the shape of a formula, and notes on the way what its sizes and indices are.
struct ShapeReader {
    /// The shape of each symbol, by name.
    private(set) var symbols: [String: FormulaShape] = [:]
    /// The letters that stand for sizes.
    private(set) var letters: Set<String> = []
    /// The sizes that are large numbers: for them small ones can stand, like for a letter.
    private(set) var largeSizes: Set<Int> = []
    /// The whole numbers above and below the lines of the numbers that occur.
    private(set) var numerals: Set<Int> = []
    /// The letters of free indices, and the size that each counts to.
    private(set) var free: [String: Dimension] = [:]
    /// The largest numeral among the indices.
    private(set) var largestIndex = 1

    private var bound: [String: Dimension] = [:]
    private var definitions: [String: (definition: Definition, shape: FormulaShape)] = [:]

    /// The shape of a formula.
    mutating func shape(_ formula: Formula) throws(ShapeError) -> FormulaShape {
        switch formula {
        case .constant: return .scalar
        case .number(let number):
            numerals.formUnion([Int(clamping: number.numerator.magnitude), number.denominator])
            return .scalar
        case .symbol(let symbol): return try shape(symbol)
        case .definition(let definition): return try shape(definition)
        case .entry(let whole, let row, let column): return try entry(of: whole, row, column)
        case .sum(let parts): return try common(parts, "added")
        case .hadamard(let parts): return try common(parts, "multiplied entry by entry")
        case .negation(let part), .function(_, let part), .softmax(let part): return try shape(part)
        case .product(let factors): return try product(factors)
        case .quotient(let above, let below):
            try needScalar(below, "below a line stands a scalar")
            return try shape(above)
        case .power(let base, let exponent): return try scalars(base, exponent, "a power is of scalars")
        case .maximum(let first, let second): return try scalars(first, second, "max is of scalars")
        case .transpose(let part): return try shape(part).transposed
        case .reduction(let reduction, let part): return try reduced(part, by: reduction)
        case .diagonal(let part): return try diagonal(part)
        case .ones(let rows, let columns): return try noted(FormulaShape(rows, columns))
        case .identity(let size): return try noted(FormulaShape(size, size))
        case .indexedSum(let index, let count, let body): return try indexedSum(index, count, body)
        case .derivative(let part, let variable): return try derivative(part, by: variable)
        }
    }

    private mutating func noted(_ shape: FormulaShape) throws(ShapeError) -> FormulaShape {
        try note(shape.rows)
        try note(shape.columns)
        return shape
    }

    private mutating func note(_ size: Dimension) throws(ShapeError) {
        switch size {
        case .letter(let letter): letters.insert(letter)
        case .number(let number):
            if number < 1 { throw ShapeError("a size is a number from 1, not \(number)") }
            if number > 6 { largeSizes.insert(number) }
        }
    }

    private mutating func shape(_ symbol: Symbol) throws(ShapeError) -> FormulaShape {
        if let other = definitions[symbol.name]?.definition {
            throw ShapeError("\(symbol.name) is a variable in one place and stands for \(other.body.text) in another")
        }
        if let known = symbols[symbol.name], known != symbol.shape {
            throw ShapeError("\(symbol.name) is \(known) in one place and \(symbol.shape) in another")
        }
        symbols[symbol.name] = symbol.shape
        return try noted(symbol.shape)
    }

    private mutating func shape(_ definition: Definition) throws(ShapeError) -> FormulaShape {
        if symbols[definition.name] != nil {
            throw ShapeError(
                "\(definition.name) is a variable in one place and stands for \(definition.body.text) in another"
            )
        }
        if let known = definitions[definition.name] {
            guard known.definition == definition else {
                // The names inside are looked at first: it may be one of them that stands for two things.
                _ = try shape(definition.body)
                throw ShapeError(
                    "\(definition.name) stands for \(known.definition.body.text) in one place and for "
                        + "\(definition.body.text) in another"
                )
            }
            return known.shape
        }
        let shape = try shape(definition.body)
        definitions[definition.name] = (definition, shape)
        return shape
    }
}

// MARK: Parts of one shape

extension ShapeReader {
    private mutating func common(_ parts: [Formula], _ deed: String) throws(ShapeError) -> FormulaShape {
        guard let first = parts.first else { return .scalar }
        let shape = try shape(first)
        for part in parts.dropFirst() {
            let other = try self.shape(part)
            if other != shape {
                throw ShapeError("\(first.text) \(shape.words), \(part.text) \(other.words): they cannot be \(deed)")
            }
        }
        return shape
    }

    private mutating func product(_ factors: [Formula]) throws(ShapeError) -> FormulaShape {
        var (shape, last) = (FormulaShape.scalar, Formula.number(1))
        for factor in factors {
            let next = try self.shape(factor)
            if shape.isScalar {
                (shape, last) = (next, factor)
            } else if !next.isScalar {
                guard shape.columns == next.rows else {
                    let rows = "\(factor.text) has \(next.rows) \(next.rows == 1 ? "row" : "rows")"
                    throw ShapeError("\(last.text) is \(shape), \(rows)")
                }
                (shape, last) = (FormulaShape(shape.rows, next.columns), factor)
            }
        }
        return shape
    }

    private mutating func needScalar(_ part: Formula, _ rule: String) throws(ShapeError) {
        let shape = try shape(part)
        if !shape.isScalar { throw ShapeError("\(part.text) \(shape.words): \(rule)") }
    }

    private mutating func scalars(_ a: Formula, _ b: Formula, _ rule: String) throws(ShapeError) -> FormulaShape {
        try needScalar(a, rule)
        try needScalar(b, rule)
        return .scalar
    }

    private mutating func reduced(_ part: Formula, by reduction: Reduction) throws(ShapeError) -> FormulaShape {
        let shape = try shape(part)
        if reduction == .trace, shape.rows != shape.columns {
            throw ShapeError("\(part.text) is \(shape): a trace is of a square matrix")
        }
        return .scalar
    }

    private mutating func diagonal(_ part: Formula) throws(ShapeError) -> FormulaShape {
        let shape = try shape(part)
        if !shape.isColumn { throw ShapeError("\(part.text) is \(shape): diag is of a column") }
        return FormulaShape(shape.rows, shape.rows)
    }

    private mutating func derivative(_ part: Formula, by variable: Formula) throws(ShapeError) -> FormulaShape {
        let (above, below) = (try shape(part), try shape(variable))
        switch variable {
        case .symbol, .definition, .entry(.symbol, _, _), .entry(.definition, _, _): break
        default: throw ShapeError("\(variable.text) is no variable: a derivative is by a symbol, a name or an entry")
        }
        if above.isScalar { return below }
        if below.isScalar { return above }
        if above.isColumn && below.isColumn { return FormulaShape(above.rows, below.rows) }
        throw ShapeError(
            "\(part.text) \(above.words), \(variable.text) \(below.words): their derivative has more than two indices"
        )
    }
}

// MARK: Indices

extension ShapeReader {
    private mutating func entry(
        of whole: Formula,
        _ row: Index,
        _ column: Index?
    ) throws(ShapeError) -> FormulaShape {
        let shape = try shape(whole)
        if column == nil, !shape.isColumn {
            throw ShapeError("\(whole.text) is \(shape): its entries have two indices")
        }
        try count(row, to: shape.rows, whole)
        if let column { try count(column, to: shape.columns, whole) }
        return .scalar
    }

    private mutating func count(_ index: Index, to size: Dimension, _ whole: Formula) throws(ShapeError) {
        switch index {
        case .number(let place):
            largestIndex = max(largestIndex, place)
            if place < 1 { throw ShapeError("indices count from 1: \(whole.text)[\(place)]") }
            if case .number(let most) = size, place > most {
                throw ShapeError("\(whole.text) has no place \(place): it counts to \(most)")
            }
        case .letter(let letter):
            let known = bound[letter] ?? free[letter]
            if let known, known != size {
                throw ShapeError("\(letter) counts to \(known), but in \(whole.text) to \(size)")
            }
            if known == nil { free[letter] = size }
        }
    }

    private mutating func indexedSum(
        _ index: Index,
        _ count: Dimension,
        _ body: Formula
    ) throws(ShapeError) -> FormulaShape {
        try note(count)
        guard case .letter(let letter) = index else { return try shape(body) }
        let outer = bound[letter]
        bound[letter] = count
        defer { bound[letter] = outer }
        return try shape(body)
    }
}

extension Formula {
    /// How many rows and columns the formula has, with the letters of its symbols' sizes.
    ///
    /// A letter fits only itself. A product of a row and a column of one length is a scalar.
    public func shape() throws(ShapeError) -> FormulaShape {
        var reader = ShapeReader()
        return try reader.shape(self)
    }
}
