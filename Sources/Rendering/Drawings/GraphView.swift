internal import Artifacts
internal import Typesetting

/// A computation graph on the page: its picture, how to read it, and the same facts as tables.
enum GraphView {
    static func html(_ graph: ShownGraph, _ texts: inout TextSetter) -> HTML {
        var parts: [HTML] = []
        if let title = graph.title { parts.append(.tag("p", ["class": "title"], texts.html(title))) }
        let words = GraphWords(graph: graph, words: texts.words.drawings)
        let drawing = GraphDrawing(graph: graph, words: words)
        if let layout = texts.layout(drawing.sketch, line: graph.line) {
            parts.append(
                SVG.frame(
                    words.title,
                    words.description,
                    width: layout.width,
                    height: layout.height,
                    drawing.parts(layout)
                )
            )
        }
        parts.append(.tag("p", ["class": "legend"], legend(graph, words)))
        let tables = [nodes(graph, words, &texts)] + (graph.edges.isEmpty ? [] : [edges(graph, &texts)])
        parts.append(.tag("details", ["class": "numbers"], [.tag("summary", texts.words.drawings.asTables)] + tables))
        return .tag("div", ["class": "graph"], parts)
    }

    private static func legend(_ graph: ShownGraph, _ words: GraphWords) -> [HTML] {
        let table = words.words
        var parts: [HTML] = [.text(table.inABox)]
        if graph.nodes.contains(where: { $0.value != nil }) { parts += table.itsValue.html("value") }
        if graph.nodes.contains(where: { $0.gradient != nil }) {
            parts += table.itsDerivative.html("gradient", words.output)
        }
        parts.append(.text("."))
        if graph.edges.contains(where: { $0.localGradient != nil }) { parts += table.onAnArrow.html("local") }
        return parts
    }

    // MARK: Tables

    private static func nodes(_ graph: ShownGraph, _ words: GraphWords, _ texts: inout TextSetter) -> HTML {
        let rows = graph.nodes.map { node -> (words: [HTML], numbers: [Double?]) in
            let computed = node.formula.map { GraphWords.formula($0) } ?? (node.role == .cut ? "…" : "")
            let names = [HTML.tag("th", ["scope": "row"], SetText.name(node.name).html), .tag("td", computed)]
            return (names, [node.value, node.gradient])
        }
        let table = texts.words.drawings.nodeTable
        let numeric = [table.value, table.derivative(words.output)]
        return self.table(table.title, [table.node, table.computedAs], numeric, rows, &texts)
    }

    private static func edges(_ graph: ShownGraph, _ texts: inout TextSetter) -> HTML {
        let rows = graph.edges.map { edge -> (words: [HTML], numbers: [Double?]) in
            let ends = [edge.from, edge.to].map { HTML.tag("td", [:], SetText.name(graph.nodes[$0].name).html) }
            return (ends, [edge.localGradient])
        }
        let table = texts.words.drawings.edgeTable
        return self.table(table.title, [table.from, table.to], [table.localGradient], rows, &texts)
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
