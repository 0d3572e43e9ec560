/// Writes formulas out as scalars, at sizes that are numbers.
///
/// Definitions are looked into, sums over an index are written out, and derivatives are taken. The formulas have
/// a shape: that is found out before.
struct Expansion {
    /// All scalars of both sides.
    var table = NodeTable()
    /// What must have a value for a side to have one, though it is no longer in it: what was differentiated.
    var guards: [Node.ID] = []
    /// The numbers for the letters of sizes.
    let sizes: [String: Int]
    /// The numbers for the letters of indices.
    var indices: [String: Int] = [:]

    let assumptions: Assumptions
    var cuts: [String: Grid] = [:]
    private var known: [Context: Grid] = [:]
    private var slopes: [Function: (argument: Node.ID, value: Node.ID)] = [:]

    /// A definition, by its name, and what its expansion depends on; a name stands for one thing, by its shape.
    private struct Context: Hashable {
        let definition: String
        let cuts: Set<String>
        let indices: [String: Int]
    }

    init(sizes: [String: Int], assumptions: Assumptions) {
        (self.sizes, self.assumptions) = (sizes, assumptions)
    }

    /// The entries of a formula.
    mutating func expand(_ formula: Formula) -> Grid {
        switch formula {
        case .number(let number): return Grid(table.number(number))
        case .constant(.pi): return Grid(table.place(.pi))
        case .constant(.e): return Grid(table.function(.exp, table.one))
        case .symbol(let symbol): return expand(symbol)
        case .definition(let definition): return expand(definition)
        case .entry(let whole, let row, let column):
            return Grid(expand(whole)[place(row) - 1, column.map { place($0) - 1 } ?? 0])
        case .sum(let terms): return fold(terms) { $0.sum($1, $2) }
        case .hadamard(let factors): return fold(factors) { $0.multiplied($1, $2) }
        case .negation(let part): return map(part) { $0.negative($1) }
        case .product(let factors): return product(factors)
        case .quotient(let above, let below):
            let inverse = table.power(expand(below).nodes[0], -1)
            return map(above) { $0.multiplied($1, inverse) }
        case .power(let base, let exponent): return power(base, exponent)
        case .function(let function, let part):
            let grid = expand(part)
            return Grid(rows: grid.rows, columns: grid.columns, nodes: grid.nodes.map { apply(function, $0) })
        case .maximum(let first, let second): return larger(first, second)
        default: return expandMatrix(formula)
        }
    }

    /// What must have a value for the formulas expanded since the last time to have one.
    mutating func takeGuards() -> [Node.ID] {
        defer { (guards, known) = ([], [:]) }
        return guards
    }

    /// What a size is.
    func count(_ size: Dimension) -> Int {
        switch size {
        case .number(let number): sizes["\(number)"] ?? number
        case .letter(let letter): sizes[letter] ?? 1
        }
    }

    /// Where an index points.
    func place(_ index: Index) -> Int {
        switch index {
        case .number(let number): number
        case .letter(let letter): indices[letter] ?? 1
        }
    }

    // MARK: Names

    private mutating func expand(_ symbol: Symbol) -> Grid {
        if let cut = cuts[symbol.name] { return cut }
        if symbol.shape.isScalar, let number = indices[symbol.name] ?? sizes[symbol.name] {
            return Grid(table.number(Rational(number)))
        }
        let grid = variables(symbol.name, symbol.shape, isCut: false)
        return assumptions.sumsToOne.contains(symbol.name) ? summingToOne(grid) : grid
    }

    /// The last entry of each column is what the others leave of 1.
    private mutating func summingToOne(_ grid: Grid) -> Grid {
        var grid = grid
        for column in 0..<grid.columns {
            var rest = table.one
            for row in 0..<(grid.rows - 1) { rest = table.difference(rest, grid[row, column]) }
            grid.nodes[column * grid.rows + grid.rows - 1] = rest
        }
        return grid
    }

    /// A variable for each entry.
    mutating func variables(_ name: String, _ shape: FormulaShape, isCut: Bool) -> Grid {
        Grid(rows: count(shape.rows), columns: count(shape.columns)) { row, column in
            var variable = Variable(name: name, isCut: isCut)
            if !shape.isScalar { variable.row = row + 1 }
            if !shape.isColumn { variable.column = column + 1 }
            return table.variable(variable)
        }
    }

    private mutating func expand(_ definition: Definition) -> Grid {
        if let cut = cuts[definition.name] { return cut }
        let context = Context(definition: definition.name, cuts: Set(cuts.keys), indices: indices)
        if let known = known[context] { return known }
        let grid = expand(definition.body)
        known[context] = grid
        return grid
    }

    // MARK: Entry by entry

    /// The function of an entry: its derivatives are found once, at a variable, and filled in.
    private mutating func apply(_ function: Function, _ argument: Node.ID) -> Node.ID {
        if function.order == 0 { return table.function(function.kind, argument) }
        if slopes[function] == nil {
            let variable = table.variable(Variable(name: "", isCut: true))
            var value = table.function(function.kind, variable)
            for _ in 0..<function.order { value = table.gradient(of: value, by: [variable])[0] }
            slopes[function] = (variable, value)
        }
        guard let slope = slopes[function] else { return table.zero }
        guards.append(table.function(function.kind, argument))
        return table.substituting([slope.argument: argument], in: [slope.value])[0]
    }

    private mutating func map(_ part: Formula, _ body: (inout Expansion, Node.ID) -> Node.ID) -> Grid {
        let grid = expand(part)
        return Grid(rows: grid.rows, columns: grid.columns, nodes: grid.nodes.map { body(&self, $0) })
    }

    private mutating func fold(
        _ parts: [Formula],
        _ body: (inout Expansion, Node.ID, Node.ID) -> Node.ID
    ) -> Grid {
        guard let first = parts.first else { return Grid(table.zero) }
        var grid = expand(first)
        for part in parts.dropFirst() {
            let other = expand(part)
            for place in grid.nodes.indices { grid.nodes[place] = body(&self, grid.nodes[place], other.nodes[place]) }
        }
        return grid
    }

    private mutating func power(_ base: Formula, _ exponent: Formula) -> Grid {
        let (base, exponent) = (expand(base).nodes[0], expand(exponent).nodes[0])
        if exponent == table.zero { guards.append(base) }
        if case .number(let number)? = wholeNumber(exponent) { return Grid(table.power(base, number.numerator)) }
        if let whole = hiddenWholeNumber(exponent) {
            guards += [base, exponent]
            return Grid(table.power(base, whole))
        }
        return Grid(table.place(.raised(base, exponent)))
    }

    /// The exponent as a small whole number, if it is one.
    private func wholeNumber(_ exponent: Node.ID) -> Node? {
        var (id, sign) = (exponent, 1)
        if case .product(let a, let b) = table[id], table[a] == .number(-1) || table[b] == .number(-1) {
            (id, sign) = (table[a] == .number(-1) ? b : a, -1)
        }
        guard case .number(let number) = table[id], number.denominator == 1 else { return nil }
        guard number.numerator.magnitude <= 2_000_000_000 else { return nil }
        return .number(Rational(sign * number.numerator))
    }

    private mutating func larger(_ first: Formula, _ second: Formula) -> Grid {
        let (a, b) = (expand(first).nodes[0], expand(second).nodes[0])
        let distance = table.function(.abs, table.difference(a, b))
        return Grid(table.product(table.number(.half), table.sum(table.sum(a, b), distance)))
    }
}

extension Expansion {
    mutating func sum(_ a: Node.ID, _ b: Node.ID) -> Node.ID { table.sum(a, b) }

    mutating func negative(_ a: Node.ID) -> Node.ID { table.negative(a) }

    /// a b; what a factor 0 hides must still have a value.
    mutating func multiplied(_ a: Node.ID, _ b: Node.ID) -> Node.ID {
        if a == table.zero { guards.append(b) }
        if b == table.zero { guards.append(a) }
        return table.product(a, b)
    }
}
