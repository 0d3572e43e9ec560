/// Draws points at which candidates are compared.
struct SlipPoints {
    private let symbols: [Symbol]
    private let assumptions: Assumptions
    private var random = Draws(seed: 29)
    /// The letters of sizes, and the sizes that are large numbers, for which small ones stand.
    let sizes: [Dimension]
    private let assignments: [[Dimension: Int]]

    init(_ formulas: [Formula], _ assumptions: Assumptions) {
        var (symbols, names): ([Symbol], Set<String>) = ([], [])
        var (letters, large): (Set<String>, Set<Int>) = ([], [])
        func note(_ size: Dimension) {
            switch size {
            case .letter(let letter): letters.insert(letter)
            case .number(let number): if number > 6 { large.insert(number) }
            }
        }
        for formula in formulas.flatMap(\.everything) {
            switch formula {
            case .symbol(let symbol):
                note(symbol.shape.rows)
                note(symbol.shape.columns)
                if names.insert(symbol.name).inserted { symbols.append(symbol) }
            case .ones(let rows, let columns):
                note(rows)
                note(columns)
            case .identity(let size), .indexedSum(_, let size, _): note(size)
            default: break
            }
        }
        (self.symbols, self.assumptions) = (symbols, assumptions)
        let sizes = letters.sorted().map { Dimension.letter($0) } + large.sorted().map { Dimension.number($0) }
        let ascending = sizes.enumerated().map { ($1, 2 + $0) }
        // No size is the same in both.
        let rotated = sizes.enumerated().map { ($1, sizes.count == 1 ? 3 : 2 + ($0 + 1) % sizes.count) }
        assignments = (sizes.isEmpty ? [[]] : [ascending, rotated]).map { Dictionary(uniqueKeysWithValues: $0) }
        self.sizes = sizes
    }

    /// A point; three in four attempts have both signs, the others are positive, or between 0 and 1.
    mutating func point(_ attempt: Int) -> SlipPoint {
        let empty = SlipPoint(sizes: assignments[attempt % assignments.count], values: [:])
        var values: [String: [Double]] = [:]
        for symbol in symbols {
            let count = empty.count(symbol.shape.rows) * empty.count(symbol.shape.columns)
            values[symbol.name] = (0..<count).map { _ in value(of: symbol.name, attempt / assignments.count % 8) }
        }
        let point = SlipPoint(sizes: empty.sizes, values: values)
        return assumptions.sumsToOne.sorted().reduce(point) { $0.sharing($1, rows: rows(of: $1, $0)) }
    }

    private mutating func value(of name: String, _ attempt: Int) -> Double {
        let size = Double.random(in: 0.3...1.7, using: &random)
        let isNegative = random.next() % 2 == 0
        if assumptions.unit.contains(name) || attempt == 7 { return size / 2 }
        if assumptions.positive.contains(name) || assumptions.nonnegative.contains(name) || attempt == 5 { return size }
        return isNegative ? -size : size
    }

    /// How many rows a symbol has at a point.
    func rows(of name: String, _ point: SlipPoint) -> Int {
        symbols.first { $0.name == name }.map { point.count($0.shape.rows) } ?? 1
    }
}

extension SlipPoint {
    /// The point with other numbers for a name.
    func changing(_ name: String, _ change: ([Double]) -> [Double]) -> SlipPoint {
        var values = values
        if let old = values[name] { values[name] = change(old) }
        return SlipPoint(sizes: sizes, values: values)
    }

    /// The point with the columns of a name made to sum to 1.
    func sharing(_ name: String, rows: Int) -> SlipPoint {
        changing(name) { values in
            var values = values
            for start in stride(from: 0, to: values.count, by: max(rows, 1)) {
                let column = start..<min(start + rows, values.count)
                let total = values[column].reduce(0) { $0 + $1.magnitude }
                for place in column { values[place] = values[place].magnitude / total }
            }
            return values
        }
    }

    /// The point with a square matrix made symmetric.
    func symmetric(_ name: String, rows: Int) -> SlipPoint {
        changing(name) { values in
            guard values.count == rows * rows else { return values }
            return values.indices.map { (values[$0] + values[$0 % rows * rows + $0 / rows]) / 2 }
        }
    }
}
