internal import Artifacts

/// A computation graph in words, for those who do not see it, and for a pointer that rests on a part of it.
struct GraphWords {
    let graph: ShownGraph
    let words: Words.Drawings

    /// The name of the picture.
    var title: String {
        graph.title.map { TextSetter.plain($0) } ?? words.graphOf(output)
    }

    /// What the graph's output is called.
    var output: String {
        guard let node = graph.nodes.last, node.isNamed else { return words.theOutput }
        return GraphWords.name(node)
    }

    /// The whole graph: its nodes in their order, then its edges.
    var description: String {
        let nodes = graph.nodes.map { words(of: $0) }.joined(separator: "; ")
        guard !graph.edges.isEmpty else { return words.nodesAndEdges.nodes(nodes) }
        let edges = graph.edges.map { words(of: $0) }.joined(separator: "; ")
        return words.nodesAndEdges.nodes(nodes) + words.nodesAndEdges.edges(edges)
    }

    /// A node as an equation: `s = x + y = 5, gradient 3`.
    func words(of node: ShownGraph.Node) -> String {
        let computed = node.formula.map { GraphWords.formula($0) } ?? (node.isNamed ? nil : node.operation)
        let value = node.value.map { SetText.number($0).inOneLine }
        let equation = [GraphWords.name(node), computed, value].compactMap(\.self).joined(separator: " = ")
        return equation + (node.gradient.map { words.gradient(SetText.number($0).inOneLine) } ?? "")
    }

    /// An edge by its ends: `x to s, local gradient 1`.
    func words(of edge: ShownGraph.Edge) -> String {
        let (from, to) = (GraphWords.name(graph.nodes[edge.from]), GraphWords.name(graph.nodes[edge.to]))
        return words.fromTo(from, to)
            + (edge.localGradient.map { words.localGradient(SetText.number($0).inOneLine) } ?? "")
    }

    /// A node's name in one line.
    static func name(_ node: ShownGraph.Node) -> String { SetText.name(node.name).inOneLine }

    /// A formula in one line, with the signs for raised and lowered letters carried out.
    static func formula(_ text: String) -> String {
        text.split(separator: " ").map { SetText.name(String($0)).inOneLine }.joined(separator: " ")
    }
}
