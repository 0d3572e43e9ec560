/// A factor of a derivative that is being recorded: an expression, or a 1 or −1 that needs no node.
enum Factor {
    case one
    case minusOne
    case value(Value)

    /// The product; only one of two expressions is a new node.
    static func * (left: Factor, right: Factor) -> Factor {
        switch (left, right) {
        case (.one, let other), (let other, .one): other
        case (.minusOne, .minusOne): .one
        case (.minusOne, .value(let value)), (.value(let value), .minusOne): .value(-value)
        case (.value(let left), .value(let right)): .value(left * right)
        }
    }

    /// The factor as a value of a graph.
    func value(in graph: Graph) -> Value {
        switch self {
        case .one: graph.constant(1)
        case .minusOne: graph.constant(-1)
        case .value(let value): value
        }
    }
}
