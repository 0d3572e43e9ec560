internal import Artifacts

extension Transcripts {
    /// A graph as two tables: its nodes and its edges.
    static func text(_ graph: ShownGraph) -> String {
        let nodes = graph.nodes.map { node in
            [node.name, node.formula ?? node.operation, text(node.value), text(node.gradient)]
        }
        let edges = graph.edges.map { edge in
            [graph.nodes[edge.from].name, graph.nodes[edge.to].name, text(edge.localGradient)]
        }
        return grid(graph.title, ["node", "computed as", "value", "gradient"], nodes)
            + grid(nil, ["from", "to", "local gradient"], edges)
    }

    /// A network as a table of its units.
    static func text(_ network: ShownNetwork) -> String {
        let rows = network.layers.enumerated().flatMap { l, layer in
            layer.units.enumerated().map { j, unit in
                ["\(l)", "\(j + 1)", text(unit.bias), text(unit.sum), text(unit.activation), text(unit.error)]
            }
        }
        return grid(network.title, ["layer", "unit", "bias", "sum", "activation", "error"], rows)
    }

    private static func text(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }
}
