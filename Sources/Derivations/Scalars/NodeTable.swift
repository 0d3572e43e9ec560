/// Scalar formulas, each stored once: two that are written alike have one place.
struct NodeTable {
    private(set) var nodes: [Node] = []
    private(set) var variables: [Variable] = []
    private var places: [Node: Node.ID] = [:]
    private var variablePlaces: [Variable: Int] = [:]

    let zero: Node.ID
    let one: Node.ID

    init() {
        nodes = [.number(0), .number(1)]
        places = [.number(0): 0, .number(1): 1]
        (zero, one) = (0, 1)
    }

    subscript(id: Node.ID) -> Node { nodes[id] }

    /// The place of a node, which is added unless it is there.
    mutating func place(_ node: Node) -> Node.ID {
        if let known = places[node] { return known }
        nodes.append(node)
        places[node] = nodes.count - 1
        return nodes.count - 1
    }

    mutating func number(_ number: Rational) -> Node.ID { place(.number(number)) }

    mutating func variable(_ variable: Variable) -> Node.ID {
        if let known = variablePlaces[variable] { return place(.variable(known)) }
        variables.append(variable)
        variablePlaces[variable] = variables.count - 1
        return place(.variable(variables.count - 1))
    }

    /// a + b; 0 is left out, and numbers are added.
    mutating func sum(_ a: Node.ID, _ b: Node.ID) -> Node.ID {
        if a == zero { return b }
        if b == zero { return a }
        if case (.number(let first), .number(let second)) = (nodes[a], nodes[b]), let sum = first.adding(second) {
            return number(sum)
        }
        return place(.sum(min(a, b), max(a, b)))
    }

    /// a b; a factor 0 makes 0, 1 is left out, and numbers are multiplied.
    mutating func product(_ a: Node.ID, _ b: Node.ID) -> Node.ID {
        if a == zero || b == zero { return zero }
        if a == one { return b }
        if b == one { return a }
        if case (.number(let first), .number(let second)) = (nodes[a], nodes[b]) {
            if let product = first.multiplied(by: second) { return number(product) }
        }
        return place(.product(min(a, b), max(a, b)))
    }

    mutating func negative(_ a: Node.ID) -> Node.ID {
        if case .number(let number) = nodes[a], let opposite = number.multiplied(by: -1) {
            return self.number(opposite)
        }
        return product(number(-1), a)
    }

    mutating func difference(_ a: Node.ID, _ b: Node.ID) -> Node.ID { sum(a, negative(b)) }

    mutating func quotient(_ a: Node.ID, _ b: Node.ID) -> Node.ID { product(a, power(b, -1)) }

    /// aⁿ; a zeroth power is 1, the first is a, and the inverse of a number is a number.
    mutating func power(_ a: Node.ID, _ exponent: Int) -> Node.ID {
        if exponent == 0 { return one }
        if exponent == 1 || a == one { return a }
        if exponent == -1, case .number(let number) = nodes[a] {
            if let inverse = Rational(number.denominator, number.numerator) { return self.number(inverse) }
        }
        return place(.power(a, exponent))
    }

    mutating func function(_ kind: Function.Kind, _ a: Node.ID) -> Node.ID { place(.function(kind, a)) }
}

extension NodeTable {
    /// Whether each node up to the last root is one of the roots or a part of one.
    func reachable(from roots: [Node.ID]) -> [Bool] {
        var marks = [Bool](repeating: false, count: (roots.max() ?? -1) + 1)
        for root in roots { marks[root] = true }
        for id in marks.indices.reversed() where marks[id] {
            nodes[id].forEachPart { marks[$0] = true }
        }
        return marks
    }

    /// The roots and all their parts, parts first.
    func order(of roots: [Node.ID]) -> [Node.ID] {
        let marks = reachable(from: roots)
        return marks.indices.filter { marks[$0] }
    }

    /// The roots with other nodes in the place of some variables.
    mutating func substituting(_ replacements: [Node.ID: Node.ID], in roots: [Node.ID]) -> [Node.ID] {
        var copies = replacements
        for id in order(of: roots) where copies[id] == nil {
            copies[id] = rebuilt(nodes[id]) { copies[$0] ?? $0 } ?? id
        }
        return roots.map { copies[$0] ?? $0 }
    }

    /// A node with other parts; nil if it has none.
    private mutating func rebuilt(_ node: Node, _ part: (Node.ID) -> Node.ID) -> Node.ID? {
        switch node {
        case .number, .pi, .imaginary, .unity, .variable: nil
        case .sum(let a, let b): sum(part(a), part(b))
        case .product(let a, let b): product(part(a), part(b))
        case .power(let a, let exponent): power(part(a), exponent)
        case .raised(let a, let b): place(.raised(part(a), part(b)))
        case .function(let kind, let a): function(kind, part(a))
        case .root(let a, let exponent): place(.root(part(a), exponent))
        case .signum(let a): place(.signum(part(a)))
        }
    }
}
