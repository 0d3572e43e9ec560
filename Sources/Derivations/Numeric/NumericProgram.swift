internal import Glibc

/// Scalars of a table in the order in which they are evaluated in Double.
struct NumericProgram {
    private let nodes: [Node]
    private let order: [Node.ID]
    private let count: Int

    /// The places of the variables that occur.
    let variables: [Int]

    init(_ table: NodeTable, roots: [Node.ID]) {
        order = table.order(of: roots)
        nodes = order.map { table[$0] }
        count = (order.last ?? -1) + 1
        variables = nodes.compactMap { if case .variable(let place) = $0 { place } else { nil } }
    }

    /// All values, by the places of the table.
    func evaluate(_ point: Point) -> [Estimate] {
        var values = [Estimate](repeating: .undefined, count: count)
        for (id, node) in zip(order, nodes) { values[id] = value(of: node, values, point) }
        return values
    }

    private func value(of node: Node, _ values: [Estimate], _ point: Point) -> Estimate {
        switch node {
        case .number(let number): Estimate(number)
        case .pi: Estimate(value: .pi, error: 2e-16)
        case .variable(let place): point[place].map { Estimate(value: $0, error: 0) } ?? .undefined
        case .sum(let a, let b): values[a] + values[b]
        case .product(let a, let b): values[a] * values[b]
        case .power(let a, let exponent): values[a].power(exponent)
        case .raised(let a, let b): values[a].raised(to: values[b])
        case .function(let kind, let a): values[a].applying(kind)
        case .imaginary, .unity, .root, .signum: .undefined
        }
    }

    /// All values in double-double precision.
    func evaluateFinely(_ point: Point) -> [FineEstimate] {
        var values = [FineEstimate](repeating: .undefined, count: count)
        for (id, node) in zip(order, nodes) { values[id] = fineValue(of: node, values, point) }
        return values
    }

    private func fineValue(of node: Node, _ values: [FineEstimate], _ point: Point) -> FineEstimate {
        switch node {
        case .number(let number): FineEstimate(number)
        case .pi: FineEstimate(value: .pi, error: 1e-32)
        case .variable(let place): FineEstimate(value: DoubleDouble(point[place] ?? .nan), error: 0)
        case .sum(let a, let b): values[a] + values[b]
        case .product(let a, let b): values[a] * values[b]
        case .power(let a, let exponent): values[a].power(exponent)
        case .raised(let a, let b): (values[b] * values[a].applying(.log)).applying(.exp)
        case .function(let kind, let a): values[a].applying(kind)
        case .imaginary, .unity, .root, .signum: .undefined
        }
    }

    /// The node that has no value although its parts do, and is so for what it is, not for its size; nil if none.
    func culprit(in values: [Estimate], among marks: [Bool]) -> Node? {
        for (id, node) in zip(order, nodes) where id < marks.count && marks[id] && values[id].value.isNaN {
            var hasParts = true
            node.forEachPart { if values[$0].value.isNaN { hasParts = false } }
            if hasParts { return node }
        }
        return nil
    }
}
