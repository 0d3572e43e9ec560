/// Scalars in the exact form, in the order in which they are evaluated, with the levels of the tower each needs.
struct FieldProgram {
    /// One scalar; its parts are places in the program.
    struct Step {
        let node: Node
        /// A bit for each level on which it is needed.
        let levels: UInt8
    }

    let steps: [Step]
    /// Where the roots are.
    let roots: [Int]
    /// Where what is positive is.
    let facts: [Int]
    /// Where the signs are.
    let signs: [Int]
    /// The places in the table.
    let ids: [Node.ID]
    /// Whether exponentials stand deeper in each other than the tower is high.
    let isCut: Bool

    /// A program that evaluates the roots on the highest level.
    init(_ table: NodeTable, roots: [Node.ID], facts: [Node.ID] = [], top: Int = 4) {
        let order = table.order(of: roots + facts)
        var levels = [UInt8](repeating: 0, count: table.nodes.count)
        for root in roots + facts { levels[root] = 1 << UInt8(top) }
        for id in order.reversed() {
            let own = levels[id]
            if case .function(.exp, let a) = table[id] {
                levels[a] |= own >> 1 | own & 1
            } else {
                table[id].forEachPart { levels[$0] |= own }
            }
        }
        var places = [Int](repeating: 0, count: table.nodes.count)
        for (place, id) in order.enumerated() { places[id] = place }
        steps = order.map { Step(node: table[$0].moved { places[$0] }, levels: levels[$0]) }
        self.roots = roots.map { places[$0] }
        isCut = order.contains { id in
            if case .function(.exp, _) = table[id] { levels[id] & 1 != 0 } else { false }
        }
        self.facts = facts.map { places[$0] }
        ids = order
        signs = steps.indices.filter { [steps] in if case .signum = steps[$0].node { true } else { false } }
    }
}

extension Node {
    /// The node with its parts at other places.
    fileprivate func moved(_ place: (ID) -> ID) -> Node {
        switch self {
        case .number, .pi, .imaginary, .unity, .variable: self
        case .sum(let a, let b): .sum(place(a), place(b))
        case .product(let a, let b): .product(place(a), place(b))
        case .power(let a, let exponent): .power(place(a), exponent)
        case .raised(let a, let b): .raised(place(a), place(b))
        case .function(let kind, let a): .function(kind, place(a))
        case .root(let a, let exponent): .root(place(a), exponent)
        case .signum(let a): .signum(place(a))
        }
    }
}
