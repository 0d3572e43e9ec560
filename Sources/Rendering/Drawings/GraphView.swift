internal import Artifacts
internal import Typesetting

/// A computation graph on the page: its picture, how to read it, and the same facts as tables.
enum GraphView {
    static func html(_ graph: ShownGraph, _ texts: inout TextSetter) -> HTML {
        var parts: [HTML] = []
        if let title = graph.title { parts.append(.tag("p", ["class": "title"], texts.html(title))) }
        let drawing = GraphDrawing(graph: graph)
        if let layout = texts.layout(drawing.sketch, line: graph.line) {
            parts.append(
                SVG.frame(
                    GraphWords.title(graph),
                    GraphWords.description(graph),
                    width: layout.width,
                    height: layout.height,
                    drawing.parts(layout)
                )
            )
        }
        parts.append(.tag("p", ["class": "legend"], legend(graph)))
        let tables = [nodes(graph, &texts)] + (graph.edges.isEmpty ? [] : [edges(graph, &texts)])
        parts.append(.tag("details", ["class": "numbers"], [.tag("summary", "As a table")] + tables))
        return .tag("div", ["class": "graph"], parts)
    }

    private static func legend(_ graph: ShownGraph) -> [HTML] {
        let output = GraphWords.output(graph)
        var parts: [HTML] = [.text("In a box: its name or operation")]
        if graph.nodes.contains(where: { $0.value != nil }) {
            parts += [.text(", its "), .tag("span", ["class": "value"], "value")]
        }
        if graph.nodes.contains(where: { $0.gradient != nil }) {
            parts += [.text(", after "), .tag("span", ["class": "gradient"], "∂ the derivative of \(output) by it")]
        }
        parts.append(.text("."))
        if graph.edges.contains(where: { $0.localGradient != nil }) {
            parts += [
                .text(" On an arrow: the "), .tag("span", ["class": "local"], "local gradient"),
                .text(", the derivative of the box it points to by the box it comes from."),
            ]
        }
        return parts
    }

    // MARK: Tables

    private static func nodes(_ graph: ShownGraph, _ texts: inout TextSetter) -> HTML {
        let rows = graph.nodes.map { node -> (words: [HTML], numbers: [Double?]) in
            let computed = node.formula.map { GraphWords.formula($0) } ?? (node.role == .cut ? "…" : "")
            let words = [HTML.tag("th", ["scope": "row"], SetText.name(node.name).html), .tag("td", computed)]
            return (words, [node.value, node.gradient])
        }
        let numeric = ["Value", "Derivative of \(GraphWords.output(graph)) by it"]
        return table("Nodes", ["Node", "Computed as"], numeric, rows, &texts)
    }

    private static func edges(_ graph: ShownGraph, _ texts: inout TextSetter) -> HTML {
        let rows = graph.edges.map { edge -> (words: [HTML], numbers: [Double?]) in
            let ends = [edge.from, edge.to].map { HTML.tag("td", [:], SetText.name(graph.nodes[$0].name).html) }
            return (ends, [edge.localGradient])
        }
        return table("Edges", ["From", "To"], ["Local gradient"], rows, &texts)
    }

    /// A table of words and numbers; a column of numbers that are not shown is left out.
    private static func table(
        _ title: String,
        _ words: [String],
        _ numeric: [String],
        _ rows: [(words: [HTML], numbers: [Double?])],
        _ texts: inout TextSetter
    ) -> HTML {
        let shown = numeric.indices.filter { column in rows.contains { $0.numbers[column] != nil } }
        let header =
            words.map { HTML.tag("th", ["scope": "col"], $0) }
            + shown.map { HTML.tag("th", ["scope": "col", "class": "numeric"], numeric[$0]) }
        let lines = rows.map { row in
            let numbers = shown.map { column in
                HTML.tag("td", ["class": "numeric"], row.numbers[column].map { [Numbers.html($0)] } ?? [])
            }
            return HTML.tag("tr", [:], row.words + numbers)
        }
        return ArtifactView.frame(title, header, lines, footer: [], &texts)
    }
}
