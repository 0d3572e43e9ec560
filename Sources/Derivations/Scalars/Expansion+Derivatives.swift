extension Expansion {
    /// The derivative of a formula by a symbol, a definition or an entry of one.
    ///
    /// What it is by is made of variables of its own while the formula is expanded, and filled in afterwards.
    mutating func derivative(of formula: Formula, by variable: Formula) -> Grid {
        var whole = variable
        if case .entry(let formula, _, _) = variable { whole = formula }
        let value = expand(whole)
        let cut = cutVariables(for: whole, value)
        let name = (whole.name ?? "")
        let outer = cuts[name]
        cuts[name] = cut
        let expanded = expand(formula)
        let target = expand(variable)
        cuts[name] = outer

        let slopes = derivatives(of: expanded, by: target)
        var replacements: [Node.ID: Node.ID] = [:]
        for (fresh, node) in zip(cut.nodes, value.nodes) where fresh != node { replacements[fresh] = node }
        let roots = table.substituting(replacements, in: slopes.nodes + expanded.nodes)
        guards += roots.suffix(expanded.nodes.count)
        return Grid(rows: slopes.rows, columns: slopes.columns, nodes: Array(roots.prefix(slopes.nodes.count)))
    }

    /// Variables for each entry: those that the entries of a symbol are already, or new ones.
    ///
    /// A definition gets new ones even if it is only another name: of a x by a, where a is x, it is x and not 2x.
    private mutating func cutVariables(for whole: Formula, _ value: Grid) -> Grid {
        let isFree = value.nodes.allSatisfy { node in
            if case .variable = table[node] { true } else { false }
        }
        if case .symbol = whole, isFree { return value }
        if cuts[(whole.name ?? "")] != nil { return value }
        return Grid(rows: value.rows, columns: value.columns) { row, column in
            table.variable(Variable(name: (whole.name ?? ""), row: row + 1, column: column + 1, isCut: true))
        }
    }

    private mutating func derivatives(of grid: Grid, by target: Grid) -> Grid {
        if grid.isScalar {
            let slopes = table.gradient(of: grid.nodes[0], by: target.nodes)
            return Grid(rows: target.rows, columns: target.columns, nodes: slopes)
        }
        let slopes = grid.nodes.map { table.gradient(of: $0, by: target.nodes) }
        if target.isScalar {
            return Grid(rows: grid.rows, columns: grid.columns, nodes: slopes.map { $0[0] })
        }
        return Grid(rows: grid.rows, columns: target.rows) { slopes[$0][$1] }
    }
}
