extension NodeTable {
    /// The derivatives of a node by some variables, by one pass from the node back to them.
    ///
    /// Slopes at kinks are those of `sign` and `step`, which have no value there.
    mutating func gradient(of root: Node.ID, by targets: [Node.ID]) -> [Node.ID] {
        let order = order(of: [root])
        var depends = [Bool](repeating: false, count: root + 1)
        for target in targets where target <= root { depends[target] = true }
        for id in order {
            nodes[id].forEachPart { if depends[$0] { depends[id] = true } }
        }
        var adjoints = [Node.ID](repeating: zero, count: root + 1)
        adjoints[root] = one
        for id in order.reversed() where depends[id] && adjoints[id] != zero {
            for (part, slope) in slopes(of: id, depends) {
                adjoints[part] = sum(adjoints[part], product(adjoints[id], slope))
            }
        }
        return targets.map { $0 <= root ? adjoints[$0] : zero }
    }

    /// The derivatives of a node by those of its parts that depend on a variable.
    private mutating func slopes(of id: Node.ID, _ depends: [Bool]) -> [(Node.ID, Node.ID)] {
        switch nodes[id] {
        case .number, .pi, .imaginary, .unity, .variable, .signum: return []
        case .sum(let a, let b): return [(a, one), (b, one)].filter { depends[$0.0] }
        case .product(let a, let b): return [(a, b), (b, a)].filter { depends[$0.0] }
        case .power(let a, let exponent):
            return [(a, product(number(Rational(exponent)), power(a, exponent - 1)))]
        case .root(let a, let exponent): return [(a, product(number(exponent), quotient(id, a)))]
        case .raised(let a, let b):
            var slopes: [(Node.ID, Node.ID)] = []
            if depends[a] { slopes.append((a, product(b, quotient(id, a)))) }
            if depends[b] { slopes.append((b, product(id, function(.log, a)))) }
            return slopes
        case .function(let kind, let a): return [(a, slope(of: kind, id, at: a))]
        }
    }

    /// The slope of a function that has its value in a node.
    private mutating func slope(of kind: Function.Kind, _ value: Node.ID, at a: Node.ID) -> Node.ID {
        switch kind {
        case .exp: value
        case .log: power(a, -1)
        case .sin: function(.cos, a)
        case .cos: negative(function(.sin, a))
        case .tan: sum(one, power(value, 2))
        case .tanh: difference(one, power(value, 2))
        case .sigmoid: product(value, difference(one, value))
        case .softplus: function(.sigmoid, a)
        case .sqrt: quotient(number(.half), value)
        case .abs: function(.sign, a)
        case .relu: function(.step, a)
        case .step, .sign: zero
        }
    }
}

extension Rational {
    /// One half.
    static let half = Rational(1, 2) ?? Rational(0)
}
