extension Signature {
    /// Where a number that is not finite comes from.
    var notFinite: Diagnosis? {
        let inputs = rows.filter { !$0.claimed.isFinite }.map(\.name)
        let value = setting.value
        guard !inputs.isEmpty || !value.isFinite else { return nil }
        if let output = setting.output, let source = Self.source(of: output) {
            return Diagnosis(id: "not-a-number", headline: source, inputs: inputs)
        }
        if !value.isFinite {
            return Diagnosis(
                id: "not-a-number",
                headline: "the function is \(value) at the point itself",
                inputs: inputs
            )
        }
        let list = inputs.prefix(5).joined(separator: ", ")
        return Diagnosis(
            id: "not-a-number",
            headline: "the function is finite at the point, and the claimed gradient of \(list) is not",
            inputs: inputs
        )
    }

    /// The first node whose value is not finite, or else the first whose local gradient is not.
    private static func source(of output: Value) -> String? {
        let nodes = output.graph.nodes
        let dependence = output.graph.tape.dependence(of: output.index)
        let reached = (0...output.index).filter { dependence[$0] }
        func place(_ node: Node) -> String {
            let operands = node.operands.map { "\(nodes[$0].value)" }.joined(separator: " and ")
            return operands.isEmpty
                ? node.name ?? "\(node.operation)" : "node \(node.index), \(node.operation) of \(operands),"
        }
        if let first = reached.first(where: { !nodes[$0].value.isFinite }) {
            return "\(place(nodes[first])) is \(nodes[first].value), and all that is computed from it"
        }
        let first = reached.first { index in nodes[index].localGradients.contains { !$0.isFinite } }
        return first.map {
            "\(place(nodes[$0])) has the slope \(nodes[$0].localGradients.first { !$0.isFinite } ?? .nan)"
        }
    }
}
