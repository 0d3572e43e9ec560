extension Expansion {
    /// The entries of a formula that has to do with more than one entry at a time.
    mutating func expandMatrix(_ formula: Formula) -> Grid {
        switch formula {
        case .transpose(let part):
            let grid = expand(part)
            return Grid(rows: grid.columns, columns: grid.rows) { grid[$1, $0] }
        case .reduction(let reduction, let part): return Grid(reduce(expand(part), by: reduction))
        case .diagonal(let part):
            let grid = expand(part)
            return Grid(rows: grid.rows, columns: grid.rows) { $0 == $1 ? grid[$0, 0] : table.zero }
        case .softmax(let part): return softmax(expand(part))
        case .ones(let rows, let columns):
            return Grid(rows: count(rows), columns: count(columns)) { _, _ in table.one }
        case .identity(let size):
            return Grid(rows: count(size), columns: count(size)) { $0 == $1 ? table.one : table.zero }
        case .indexedSum(let index, let size, let body): return indexedSum(index, count(size), body)
        case .derivative(let part, let variable): return derivative(of: part, by: variable)
        default: return Grid(table.zero)
        }
    }

    /// The product of scalars and matrices, from left to right.
    mutating func product(_ factors: [Formula]) -> Grid {
        var result = Grid(table.one)
        for factor in factors {
            let next = expand(factor)
            if result.isScalar || next.isScalar {
                let (scalar, matrix) = result.isScalar ? (result.nodes[0], next) : (next.nodes[0], result)
                let nodes = matrix.nodes.map { multiplied(scalar, $0) }
                result = Grid(rows: matrix.rows, columns: matrix.columns, nodes: nodes)
            } else {
                result = product(result, next)
            }
        }
        return result
    }

    private mutating func product(_ a: Grid, _ b: Grid) -> Grid {
        Grid(rows: a.rows, columns: b.columns) { row, column in
            var total = table.zero
            for k in 0..<a.columns { total = table.sum(total, multiplied(a[row, k], b[k, column])) }
            return total
        }
    }

    private mutating func reduce(_ grid: Grid, by reduction: Reduction) -> Node.ID {
        switch reduction {
        case .sum: return total(grid.nodes)
        case .trace: return total((0..<grid.rows).map { grid[$0, $0] })
        case .squaredNorm: return total(grid.nodes.map { table.power($0, 2) })
        case .norm: return table.function(.sqrt, total(grid.nodes.map { table.power($0, 2) }))
        }
    }

    private mutating func total(_ nodes: [Node.ID]) -> Node.ID {
        nodes.reduce(table.zero) { table.sum($0, $1) }
    }

    private mutating func softmax(_ grid: Grid) -> Grid {
        let powers = grid.nodes.map { table.function(.exp, $0) }
        let inverses = (0..<grid.columns).map { column in
            table.power(total(Array(powers[(column * grid.rows)..<((column + 1) * grid.rows)])), -1)
        }
        return Grid(rows: grid.rows, columns: grid.columns) { row, column in
            table.product(powers[column * grid.rows + row], inverses[column])
        }
    }

    private mutating func indexedSum(_ index: Index, _ count: Int, _ body: Formula) -> Grid {
        guard case .letter(let letter) = index else { return expand(body) }
        let outer = indices[letter]
        defer { indices[letter] = outer }
        indices[letter] = 1
        var result = expand(body)
        for place in stride(from: 2, through: count, by: 1) {
            indices[letter] = place
            let next = expand(body)
            for entry in result.nodes.indices {
                result.nodes[entry] = table.sum(result.nodes[entry], next.nodes[entry])
            }
        }
        return result
    }
}
