extension NodeTable {
    /// A scalar in one line of plain text, for messages; nil if it would be long.
    func plain(_ id: Node.ID, depth: Int = 0) -> String? {
        if depth > 5 { return nil }
        func part(_ id: Node.ID) -> String? { plain(id, depth: depth + 1) }
        func both(_ a: Node.ID, _ b: Node.ID, _ body: (String, String) -> String) -> String? {
            guard let first = part(a), let second = part(b) else { return nil }
            return body(first, second)
        }
        switch self[id] {
        case .number(let number): return Formula.number(number).text
        case .pi: return "pi"
        case .variable(let place): return variables[place].plain
        case .sum(let a, let b):
            return both(a, b) { first, second in
                if first.hasPrefix("-") { return "\(second) - \(first.dropFirst())" }
                return second.hasPrefix("-") ? "\(first) - \(second.dropFirst())" : "\(first) + \(second)"
            }
        case .product(let a, let b):
            if self[a] == .number(-1) || self[b] == .number(-1) {
                return part(self[a] == .number(-1) ? b : a).map { "-\($0)" }
            }
            return both(a, b) { "\(wrapped($0))*\(wrapped($1))" }
        case .power(let a, let exponent): return part(a).map { "\(wrapped($0))^\(exponent)" }
        case .raised(let a, let b): return both(a, b) { "\(wrapped($0))^\(wrapped($1))" }
        case .function(let kind, let a): return part(a).map { "\(kind.rawValue)(\($0))" }
        case .imaginary, .unity, .root, .signum: return nil
        }
    }

    private func wrapped(_ text: String) -> String {
        text.contains(" ") || text.hasPrefix("-") ? "(\(text))" : text
    }

    /// What a node needs of its part to have a value: "x - 1 ≠ 0"; nil if it needs nothing, or it would be long.
    func condition(of node: Node) -> String? {
        let (part, relation): (Node.ID, String)
        switch node {
        case .power(let a, _): (part, relation) = (a, "≠ 0")
        case .function(.log, let a), .raised(let a, _): (part, relation) = (a, "> 0")
        case .function(.sqrt, let a): (part, relation) = (a, "≥ 0")
        case .function(.sign, let a), .function(.step, let a): (part, relation) = (a, "≠ 0")
        default: return nil
        }
        guard let text = plain(part), text.count <= 60 else { return nil }
        return "\(text) \(relation)"
    }
}

extension Variable {
    /// `x`, `x[2]`, `W[1,2]`.
    var plain: String {
        let place = [row, column].compactMap { $0.map(String.init) }.joined(separator: ",")
        return place.isEmpty ? name : "\(name)[\(place)]"
    }
}
