/// How many scalars it takes to write a formula out, as far as that can be told without doing it.
struct Extent {
    /// How many scalars two sides may take.
    static let most = 300_000
    /// Of how many parts a formula may consist, its definitions looked into, and how deep they may stand.
    static let (mostParts, greatestDepth) = (300_000, 1_000)

    /// The numbers for the letters of sizes.
    let sizes: [String: Int]
    private var known: [String: Measure] = [:]

    /// A shape in numbers, and how many scalars it takes.
    private struct Measure {
        var rows: Int
        var columns: Int
        var cost: Int
    }

    init(sizes: [String: Int]) { self.sizes = sizes }

    /// How many scalars a formula of a shape that fits takes.
    mutating func cost(of formula: Formula) -> Int { measure(formula).cost }

    private func count(_ size: Dimension) -> Int {
        switch size {
        case .number(let number): sizes["\(number)"] ?? number
        case .letter(let letter): sizes[letter] ?? 1
        }
    }

    private mutating func measure(_ formula: Formula) -> Measure {
        switch formula {
        case .number, .constant: return Measure(rows: 1, columns: 1, cost: 1)
        case .symbol(let symbol): return filled(symbol.shape.rows, symbol.shape.columns)
        case .ones(let rows, let columns): return filled(rows, columns)
        case .identity(let size): return filled(size, size)
        case .definition(let definition):
            if var known = known[definition.name] {
                known.cost = 1
                return known
            }
            let measure = measure(definition.body)
            known[definition.name] = measure
            return measure
        case .product(let factors): return product(factors)
        case .transpose(let part):
            let inner = measure(part)
            return Measure(rows: inner.columns, columns: inner.rows, cost: inner.cost)
        case .diagonal(let part):
            let inner = measure(part)
            return Measure(
                rows: inner.rows,
                columns: inner.rows,
                cost: total([inner.cost, area(inner.rows, inner.rows)])
            )
        case .indexedSum(_, let size, let body):
            var inner = measure(body)
            known = [:]
            inner.cost = area(count(size), total([inner.cost, 1]))
            return inner
        case .derivative(let part, let variable): return derivative(part, variable)
        case .entry, .reduction, .power, .maximum:
            return Measure(rows: 1, columns: 1, cost: total(formula.parts.map { measure($0).cost } + [1]))
        default:
            let inner = formula.parts.map { measure($0) }
            let (rows, columns) = (inner.first?.rows ?? 1, inner.first?.columns ?? 1)
            let own = area(area(rows, columns), 2 * inner.count)
            return Measure(rows: rows, columns: columns, cost: total(inner.map(\.cost) + [own]))
        }
    }

    private func filled(_ rows: Dimension, _ columns: Dimension) -> Measure {
        Measure(rows: count(rows), columns: count(columns), cost: area(count(rows), count(columns)))
    }

    private mutating func product(_ factors: [Formula]) -> Measure {
        var result = Measure(rows: 1, columns: 1, cost: 1)
        for factor in factors {
            let next = measure(factor)
            let cost = total([result.cost, next.cost])
            if result.rows * result.columns == 1 || next.rows * next.columns == 1 {
                let matrix = result.rows * result.columns == 1 ? next : result
                let own = area(matrix.rows, matrix.columns)
                result = Measure(rows: matrix.rows, columns: matrix.columns, cost: total([cost, own]))
            } else {
                let own = area(area(result.rows, result.columns), area(2, next.columns))
                result = Measure(rows: result.rows, columns: next.columns, cost: total([cost, own]))
            }
        }
        return result
    }

    /// A gradient takes a few times what its scalar takes; a Jacobian that for each row.
    private mutating func derivative(_ part: Formula, _ variable: Formula) -> Measure {
        known = [:]
        let (above, below) = (measure(part), measure(variable))
        known = [:]
        let cost = total([area(area(above.rows, above.columns), area(2, above.cost)), below.cost])
        if above.rows * above.columns == 1 { return Measure(rows: below.rows, columns: below.columns, cost: cost) }
        if below.rows * below.columns == 1 { return Measure(rows: above.rows, columns: above.columns, cost: cost) }
        return Measure(rows: above.rows, columns: below.rows, cost: cost)
    }

    // MARK: Counts that stop at a large number

    private func total(_ counts: [Int]) -> Int { counts.reduce(0) { min($0 + $1, 1 << 30) } }

    private func area(_ a: Int, _ b: Int) -> Int {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow ? 1 << 30 : min(product, 1 << 30)
    }
}

extension Formula {
    /// Whether a formula is so short and flat that it can be walked in good time.
    var isWalkable: Bool {
        var (rest, count) = ([(self, 0)], 0)
        while let (next, depth) = rest.popLast() {
            count += 1
            if count > Extent.mostParts || depth > Extent.greatestDepth { return false }
            if case .definition(let definition) = next { rest.append((definition.body, depth + 1)) }
            for part in next.parts { rest.append((part, depth + 1)) }
        }
        return true
    }
}
