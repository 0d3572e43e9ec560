internal import Glibc

/// Numbers for the symbols of a statement, and for its sizes.
struct SlipPoint {
    /// The numbers for the letters of sizes, and small ones for sizes that are large.
    let sizes: [Dimension: Int]
    /// The entries of each symbol, column by column.
    let values: [String: [Double]]

    func count(_ size: Dimension) -> Int {
        switch size {
        case .number(let number): sizes.isEmpty ? number : sizes[size] ?? number
        case .letter: sizes[size] ?? 1
        }
    }
}

/// The value of a program at a point, with derivatives taken by dual numbers, rightly or with a fault.
struct FaultEvaluation {
    let terms: [FaultProgram.Term]
    let point: SlipPoint
    let fault: Fault?
    var indices: [String: Int]
    /// The variables that move, by name.
    var moving: [String: JetGrid] = [:]
    /// How many derivatives are being taken.
    var level = 0
    /// The entry by which the innermost derivative is taken.
    var target: Target?
    private var memo: [JetGrid?]

    /// An entry of a variable.
    struct Target {
        let rows: Int
        let columns: Int
        let place: Int
        /// Whether the derivative is by this entry alone.
        let isAlone: Bool
    }

    init(_ program: FaultProgram, _ point: SlipPoint, indices: [String: Int] = [:], fault: Fault? = nil) {
        (terms, self.point, self.indices, self.fault) = (program.terms, point, indices, fault)
        memo = [JetGrid?](repeating: nil, count: program.terms.count)
    }

    /// The value at a place; nil where shapes do not fit.
    mutating func value(_ id: Int) -> JetGrid? {
        let term = terms[id]
        switch term.formula {
        case .number(let number): return JetGrid(Jet(value(of: number)))
        case .constant(let constant): return JetGrid(Jet(constant == .pi ? .pi : exp(1)))
        case .symbol(let symbol): return value(of: symbol)
        case .definition(let definition): return value(of: definition, id)
        case .ones(let rows, let columns):
            return JetGrid(rows: point.count(rows), columns: point.count(columns)) { _, _ in Jet(1) }
        case .identity(let size):
            let count = point.count(size)
            return JetGrid(rows: count, columns: count) { Jet($0 == $1 ? 1 : 0) }
        case .derivative: return derivative(id)
        case .indexedSum(let index, let size, _): return indexedSum(id, index, point.count(size))
        default:
            var parts: [JetGrid] = []
            for slot in term.parts.indices {
                guard let part = part(id, slot) else { return nil }
                parts.append(part)
            }
            let combined = combined(id, parts)
            if case .movesLikeVariable = deed(at: id) { return combined.flatMap(movingLikeVariable) }
            return combined
        }
    }

    /// The value of a part, which a fault may take as constant.
    mutating func part(_ id: Int, _ slot: Int) -> JetGrid? {
        let value = value(terms[id].parts[slot])
        if case .freezes(let slots) = deed(at: id), slots.contains(slot) { return value?.frozen }
        return value
    }

    /// What goes wrong at a place.
    func deed(at id: Int) -> Fault.Deed? {
        guard let fault, fault.places.contains(id) else { return nil }
        return fault.deed
    }

    private func value(of number: Rational) -> Double {
        if point.sizes.isEmpty { return number.double }
        return Double(point.count(.number(number.numerator))) / Double(point.count(.number(number.denominator)))
    }

    private func value(of symbol: Symbol) -> JetGrid? {
        if let moving = moving[symbol.name] { return moving }
        if symbol.shape.isScalar, let number = indices[symbol.name] ?? point.sizes[.letter(symbol.name)] {
            return JetGrid(Jet(Double(number)))
        }
        guard let values = point.values[symbol.name] else { return nil }
        let (rows, columns) = (point.count(symbol.shape.rows), point.count(symbol.shape.columns))
        guard values.count == rows * columns else { return nil }
        return JetGrid(rows: rows, columns: columns, entries: values.map { Jet($0) })
    }

    private mutating func value(of definition: Definition, _ id: Int) -> JetGrid? {
        if let moving = moving[definition.name] { return moving }
        if let known = memo[id] { return known }
        guard let value = part(id, 0) else { return nil }
        if !terms[id].usesLetters { memo[id] = value }
        return value
    }

    private mutating func indexedSum(_ id: Int, _ index: Index, _ count: Int) -> JetGrid? {
        guard case .letter(let letter) = index else { return part(id, 0) }
        let outer = indices[letter]
        defer { indices[letter] = outer }
        var total: JetGrid?
        for place in 1...max(1, count) {
            indices[letter] = place
            guard let next = part(id, 0) else { return nil }
            total = total == nil ? next : total?.with(next, +)
        }
        return total
    }

    // MARK: Derivatives

    private mutating func derivative(_ id: Int) -> JetGrid? {
        let (of, by) = (terms[id].parts[0], terms[id].parts[1])
        var (whole, alone): (Int, Int?) = (by, nil)
        if case .entry(_, let row, let column) = terms[by].formula {
            whole = terms[by].parts[0]
            guard let grid = value(whole), let place = place(row, column, in: grid) else { return nil }
            alone = place
        }
        guard level < 2, let name = terms[whole].formula.name, let base = value(whole) else { return nil }
        let outer = (moving[name], memo, target)
        level += 1
        var slopes: [JetGrid] = []
        for place in alone.map({ $0...$0 }).map(Array.init) ?? Array(base.entries.indices) {
            var seeded = base
            if level == 1 { seeded.entries[place].first = 1 } else { seeded.entries[place].second = 1 }
            moving[name] = seeded
            memo = [JetGrid?](repeating: nil, count: terms.count)
            target = Target(rows: base.rows, columns: base.columns, place: place, isAlone: alone != nil)
            guard let value = value(of) else { break }
            slopes.append(value.map { level == 1 ? Jet($0.first) : Jet($0.second, $0.mixed, 0, 0) })
        }
        level -= 1
        (moving[name], memo, target) = outer
        guard let first = slopes.first, slopes.count == (alone == nil ? base.entries.count : 1) else { return nil }
        if slopes.count == 1 { return first }
        if first.isScalar {
            return JetGrid(rows: base.rows, columns: base.columns, entries: slopes.map { $0.entries[0] })
        }
        guard base.columns == 1, first.columns == 1 else { return nil }
        return JetGrid(rows: first.rows, columns: base.rows, entries: slopes.flatMap(\.entries))
    }

    /// The place of an entry in a grid; nil if there is none.
    func place(_ row: Index, _ column: Index?, in grid: JetGrid) -> Int? {
        func number(_ index: Index) -> Int {
            switch index {
            case .number(let number): number
            case .letter(let letter): indices[letter] ?? 1
            }
        }
        let (row, column) = (number(row) - 1, column.map { number($0) - 1 } ?? 0)
        guard 0..<grid.rows ~= row, 0..<grid.columns ~= column else { return nil }
        return column * grid.rows + row
    }

    /// The same value, moving like the variable itself; unchanged if it does not move.
    private func movingLikeVariable(_ grid: JetGrid) -> JetGrid? {
        guard level > 0, grid.entries.contains(where: { !$0.isStill }) else { return grid }
        return movement(like: grid).flatMap { movement in
            grid.with(movement) { Jet($0.value, $1.first, $1.second, 0) }
        }
    }

    /// The variable's own movement in the shape of a value: what is left when an inner derivative is dropped.
    func movement(like grid: JetGrid) -> JetGrid? {
        guard let target else { return nil }
        let unit = level == 1 ? Jet(0, 1, 0, 0) : Jet(0, 0, 1, 0)
        let isScalar = target.rows * target.columns == 1
        if isScalar || (target.isAlone && grid.isScalar) { return grid.map { _ in unit } }
        guard grid.rows == target.rows, grid.columns == target.columns else { return nil }
        var movement = grid.map { _ in Jet(0) }
        movement.entries[target.place] = unit
        return movement
    }
}
