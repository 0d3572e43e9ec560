internal import Artifacts
internal import Gradients

/// The part of a graph that is drawn: what a value was computed from, back to where the drawing ends.
struct GraphPart {
    let output: Value
    /// The places of the nodes in the graph, in the order in which they were computed.
    let places: [Int]
    private let nodes: Nodes
    private let ends: Set<Int>
    /// The names, those made up among them, by place.
    private let names: [Int: String]

    /// Follows the operands back from a value; nodes at the places `ends` are drawn, and what they read is not.
    init(of output: Value, upTo ends: Set<Int>) {
        self.output = output
        self.ends = ends
        nodes = output.graph.nodes
        var seen: Set<Int> = [output.index]
        var open = [output.index]
        while let place = open.popLast() {
            if ends.contains(place) { continue }
            for operand in nodes[place].operands where seen.insert(operand).inserted { open.append(operand) }
        }
        let nodes = nodes
        places = seen.filter { $0 == output.index || !nodes[$0].isPlainConstant }.sorted()
        names = GraphPart.names(of: places, nodes)
    }

    /// Each node's own name, or the next of u1, u2, … that none of them has.
    private static func names(of places: [Int], _ nodes: Nodes) -> [Int: String] {
        let taken = Set(places.compactMap { nodes[$0].name })
        var names: [Int: String] = [:]
        var number = 0
        for place in places {
            names[place] = nodes[place].name
            guard names[place] == nil else { continue }
            repeat { number += 1 } while taken.contains("u\(number)")
            names[place] = "u\(number)"
        }
        return names
    }

    /// The drawing, with one backward pass if gradients are asked for.
    func shown(title: String?, _ numbers: GraphNumbers, isLeftToRight: Bool, line: Int) -> ShownGraph {
        let gradient = numbers.contains(.gradients) ? output.backward() : nil
        let shown = places.map { place -> ShownGraph.Node in
            let node = nodes[place]
            return ShownGraph.Node(
                name: names[place] ?? "",
                isNamed: node.name != nil,
                role: role(node),
                operation: operation(node),
                formula: role(node) == .operation ? formula(node) : nil,
                value: numbers.contains(.values) ? node.value : nil,
                gradient: gradient.map { $0[place] }
            )
        }
        let edges = edges(withLocalGradients: numbers.contains(.localGradients))
        return ShownGraph(title: title, nodes: shown, edges: edges, isLeftToRight: isLeftToRight, line: line)
    }

    private func edges(withLocalGradients: Bool) -> [ShownGraph.Edge] {
        let numbers = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        return places.enumerated().filter { !ends.contains($1) }.flatMap { number, place in
            let node = nodes[place]
            return zip(node.operands, node.localGradients).compactMap { operand, local in
                numbers[operand].map {
                    ShownGraph.Edge(from: $0, to: number, localGradient: withLocalGradients ? local : nil)
                }
            }
        }
    }

    // MARK: Words

    private func role(_ node: Node) -> ShownGraph.Node.Role {
        switch node.operation {
        case .variable: .variable
        case .constant: .constant
        default: ends.contains(node.index) ? .cut : .operation
        }
    }

    private func formula(_ node: Node) -> String {
        let operands = node.operands.map { names[$0] ?? written(nodes[$0].value) }
        return node.formula(operands)
    }

    /// The operation's sign, and in it the constants that have no node of their own.
    private func operation(_ node: Node) -> String {
        guard node.operation.operandCount > 0 else { return "" }
        let constants = node.operands.map { nodes[$0].isPlainConstant ? written(nodes[$0].value) : nil }
        let hasParameter = node.exponent != nil || node.slope != nil
        guard hasParameter || constants.contains(where: { $0 != nil }) else { return "\(node.operation)" }
        switch (node.operation, constants.first ?? nil, constants.last ?? nil) {
        case (.add, let x?, nil), (.subtract, let x?, nil), (.multiply, let x?, nil), (.divide, let x?, nil):
            return "\(x) \(node.operation)"
        case (.add, nil, let y?), (.subtract, nil, let y?), (.multiply, nil, let y?), (.divide, nil, let y?):
            return "\(node.operation) \(parenthesized(y))"
        case (.fixedPower, nil, _): return node.formula(["(·)"])
        default: return node.formula(constants.map { $0 ?? "·" })
        }
    }
}

extension Node {
    /// A constant without a name: it is written where it is used.
    fileprivate var isPlainConstant: Bool { operation == .constant && name == nil }

    fileprivate func formula(_ operands: [String]) -> String {
        operation.formula(operands.first ?? "", operands.last ?? "", parameter: exponent ?? slope)
    }
}
