internal import Artifacts
internal import Typesetting

/// A computation graph as a picture.
struct GraphDrawing {
    private static let (nameSize, numberSize, labelSize) = (15.0, 13.0, 12.0)
    private static let (lineHeight, padding) = (17.0, 7.0)

    let graph: ShownGraph
    let words: GraphWords

    // MARK: What is to be laid out

    /// The sizes of the boxes and labels.
    var sketch: GraphSketch {
        GraphSketch(
            boxes: graph.nodes.map { size(of: $0) },
            arrows: graph.edges.map { edge in
                let label = edge.localGradient.map {
                    let width = SVG.width(.number($0), size: GraphDrawing.labelSize) + 4
                    return GraphSketch.Size(width: width, height: GraphDrawing.labelSize + 4)
                }
                return GraphSketch.Arrow(tail: edge.from, head: edge.to, label: label)
            },
            isLeftToRight: graph.isLeftToRight
        )
    }

    private func size(of node: ShownGraph.Node) -> GraphSketch.Size {
        let heading = runs(node).reduce(0) { $0 + SVG.width($1.text, size: GraphDrawing.nameSize) * 1.06 + $1.gap }
        let widest = numbers(node).map { SVG.width($0.text, size: GraphDrawing.numberSize) }.reduce(heading, max)
        let lines = Double(1 + numbers(node).count)
        return GraphSketch.Size(
            width: max(46, (widest + 2 * GraphDrawing.padding).rounded(.up)),
            height: lines * GraphDrawing.lineHeight + 2 * GraphDrawing.padding
        )
    }

    /// The node's own name, and its operation.
    private func runs(_ node: ShownGraph.Node) -> [SVG.Run] {
        let name = SVG.Run(text: .name(node.name), style: "name")
        guard !node.operation.isEmpty else { return [name] }
        let operation = SVG.Run(text: .plain(node.operation), style: "operation")
        return node.isNamed ? [name, SVG.Run(text: operation.text, style: operation.style, gap: 7)] : [operation]
    }

    private func numbers(_ node: ShownGraph.Node) -> [SVG.Run] {
        var numbers: [SVG.Run] = []
        if let value = node.value { numbers.append(SVG.Run(text: .number(value), style: "value")) }
        if let gradient = node.gradient {
            numbers.append(SVG.Run(text: .plain("∂ ") + .number(gradient), style: "gradient"))
        }
        return numbers
    }

    // MARK: The picture

    /// The picture's parts, the arrows below the boxes.
    func parts(_ layout: GraphLayout) -> [HTML] {
        zip(graph.edges, layout.arrows).map { arrow($0, $1) }
            + zip(graph.nodes.indices, layout.boxes).map { box($0, at: $1) }
    }

    private func box(_ index: Int, at middle: GraphLayout.Point) -> HTML {
        let node = graph.nodes[index]
        let size = size(of: node)
        let (left, top) = (middle.x - size.width / 2, middle.y - size.height / 2)
        let isOutput = index == graph.nodes.count - 1
        var parts: [HTML] = [
            .tag("title", words.words(of: node)),
            .tag(
                "rect",
                [
                    "x": SVG.coordinate(left), "y": SVG.coordinate(top), "width": SVG.coordinate(size.width),
                    "height": SVG.coordinate(size.height), "rx": node.role == .operation ? "6" : "15",
                ]
            ),
        ]
        var line = top + GraphDrawing.padding + 13
        parts.append(SVG.text(runs(node), x: middle.x, y: line, size: GraphDrawing.nameSize, style: "heading"))
        for run in numbers(node) {
            line += GraphDrawing.lineHeight
            parts.append(SVG.text([run], x: middle.x, y: line, size: GraphDrawing.numberSize, style: "number"))
        }
        return .tag("g", ["class": "node \(node.role.rawValue)" + (isOutput ? " output-node" : "")], parts)
    }

    private func arrow(_ edge: ShownGraph.Edge, _ arrow: GraphLayout.Arrow) -> HTML {
        var parts: [HTML] = [
            .tag("title", words.words(of: edge)),
            .tag("path", ["class": "line", "d": GraphDrawing.curve(arrow.curve)]),
        ]
        if let end = arrow.curve.last {
            parts.append(.tag("path", ["class": "tip", "d": GraphDrawing.tip(from: end, to: arrow.tip)]))
        }
        if let local = edge.localGradient, let label = arrow.label {
            let run = SVG.Run(text: .number(local), style: "local")
            parts.append(
                SVG.text([run], x: label.x, y: label.y + 4, size: GraphDrawing.labelSize, style: "edge-label")
            )
        }
        return .tag("g", ["class": "edge"], parts)
    }

    private static func curve(_ points: [GraphLayout.Point]) -> String {
        points.enumerated().map { index, point in
            (index == 0 ? "M" : index % 3 == 1 ? "C" : " ") + SVG.coordinate(point.x) + " " + SVG.coordinate(point.y)
        }.joined()
    }

    /// A narrow triangle whose base stands on the end of the line.
    static func tip(from base: GraphLayout.Point, to tip: GraphLayout.Point) -> String {
        let (x, y) = (tip.x - base.x, tip.y - base.y)
        let corners = [
            tip, GraphLayout.Point(x: base.x - y * 0.45, y: base.y + x * 0.45),
            GraphLayout.Point(x: base.x + y * 0.45, y: base.y - x * 0.45),
        ]
        return "M" + corners.map { "\(SVG.coordinate($0.x)) \(SVG.coordinate($0.y))" }.joined(separator: "L") + "Z"
    }
}
