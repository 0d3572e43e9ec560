/// Two sides written out at certain sizes.
struct Sides {
    /// An entry of both sides.
    struct Pair {
        let left: Node.ID
        let right: Node.ID
        let row: Int?
        let column: Int?
        let indices: [String: Int]
    }

    /// All scalars.
    var table: NodeTable
    let pairs: [Pair]
    let leftGuards: [Node.ID]
    let rightGuards: [Node.ID]
    let sizes: [String: Int]
    let assumptions: Assumptions
    /// The variables that are positive wherever both sides have a value.
    let positive: Set<Int>
    /// Those of them that are assumed to lie below 1.
    let unit: Set<Int>

    /// Writes out two formulas of one shape.
    init(_ left: Formula, _ right: Formula, sizes: [String: Int], free: [String: Dimension], _ assumptions: Assumptions)
    {
        var expansion = Expansion(sizes: sizes, assumptions: assumptions)
        let places = Sides.places(free.mapValues { expansion.count($0) })
        let lefts = Sides.expand(left, at: places, &expansion)
        leftGuards = expansion.takeGuards()
        let rights = Sides.expand(right, at: places, &expansion)
        rightGuards = expansion.takeGuards()
        var pairs: [Pair] = []
        for (indices, (left, right)) in zip(places, zip(lefts, rights)) {
            let (rows, columns) = (max(left.rows, right.rows), max(left.columns, right.columns))
            for column in 0..<columns {
                for row in 0..<rows {
                    pairs.append(
                        Pair(
                            left: left.isScalar ? left.nodes[0] : left[row, column],
                            right: right.isScalar ? right.nodes[0] : right[row, column],
                            row: rows == 1 && columns == 1 ? nil : row + 1,
                            column: columns == 1 ? nil : column + 1,
                            indices: indices
                        )
                    )
                }
            }
        }
        (self.pairs, self.sizes, self.assumptions, table) = (pairs, sizes, assumptions, expansion.table)
        let roots = pairs.flatMap { [$0.left, $0.right] } + leftGuards + rightGuards
        positive = Sides.positive(in: expansion.table, roots: roots, assumptions)
        unit = positive.filter { [table] in assumptions.unit.contains(table.variables[$0].name) }
    }

    private static func expand(_ side: Formula, at places: [[String: Int]], _ expansion: inout Expansion) -> [Grid] {
        places.map { indices in
            expansion.indices = indices
            return expansion.expand(side)
        }
    }

    /// All numbers that free index letters can have together.
    private static func places(_ counts: [String: Int]) -> [[String: Int]] {
        var places: [[String: Int]] = [[:]]
        for (letter, count) in counts.sorted(by: { $0.key < $1.key }) {
            places = places.flatMap { place in
                (1...count).map { number in place.merging([letter: number]) { $1 } }
            }
        }
        return places
    }

    /// The variables that are assumed positive, or stand alone below a logarithm, a root or a real power.
    ///
    /// None where no function occurs for which that matters.
    private static func positive(in table: NodeTable, roots: [Node.ID], _ assumptions: Assumptions) -> Set<Int> {
        var (positive, matters) = (Set<Int>(), false)
        let assumed = assumptions.positive.union(assumptions.nonnegative).union(assumptions.unit)
        for id in table.order(of: roots) {
            switch table[id] {
            case .variable(let place): if assumed.contains(table.variables[place].name) { positive.insert(place) }
            case .raised(let a, _), .function(.log, let a), .function(.sqrt, let a):
                matters = true
                if case .variable(let place) = table[a] { positive.insert(place) }
            case .function(.abs, _), .function(.relu, _), .function(.sign, _), .function(.step, _): matters = true
            default: break
            }
        }
        return matters ? positive : []
    }
}
