internal import Artifacts

/// A computation graph in words, for those who do not see it, and for a pointer that rests on a part of it.
enum GraphWords {
    /// The name of the picture.
    static func title(_ graph: ShownGraph) -> String {
        graph.title.map { TextSetter.plain($0) } ?? "Computation graph of \(output(graph))"
    }

    /// What the graph's output is called.
    static func output(_ graph: ShownGraph) -> String {
        guard let node = graph.nodes.last, node.isNamed else { return "the output" }
        return name(node)
    }

    /// The whole graph: its nodes in their order, then its edges.
    static func description(_ graph: ShownGraph) -> String {
        let nodes = graph.nodes.map { words($0, in: graph) }.joined(separator: "; ")
        guard !graph.edges.isEmpty else { return "Nodes: \(nodes)." }
        return "Nodes: \(nodes). Edges: " + graph.edges.map { words($0, in: graph) }.joined(separator: "; ") + "."
    }

    /// A node as an equation: `s = x + y = 5, gradient 3`.
    static func words(_ node: ShownGraph.Node, in graph: ShownGraph) -> String {
        let computed = node.formula.map { formula($0) } ?? (node.isNamed ? nil : node.operation)
        let value = node.value.map { SetText.number($0).inOneLine }
        let equation = [name(node), computed, value].compactMap(\.self).joined(separator: " = ")
        return equation + (node.gradient.map { ", gradient \(SetText.number($0).inOneLine)" } ?? "")
    }

    /// An edge by its ends: `x to s, local gradient 1`.
    static func words(_ edge: ShownGraph.Edge, in graph: ShownGraph) -> String {
        let ends = "\(name(graph.nodes[edge.from])) to \(name(graph.nodes[edge.to]))"
        return ends + (edge.localGradient.map { ", local gradient \(SetText.number($0).inOneLine)" } ?? "")
    }

    /// A node's name in one line.
    static func name(_ node: ShownGraph.Node) -> String { SetText.name(node.name).inOneLine }

    /// A formula in one line, with the signs for raised and lowered letters carried out.
    static func formula(_ text: String) -> String {
        text.split(separator: " ").map { SetText.name(String($0)).inOneLine }.joined(separator: " ")
    }
}
