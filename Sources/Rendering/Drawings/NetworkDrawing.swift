internal import Artifacts
internal import Typesetting

/// A network as a picture: its layers in columns, each unit a circle, each weight a line.
///
/// Where the units stand follows from their numbers, so Graphviz is not asked: it orders the units of a layer so that
/// fewer lines cross, and here every unit reads the whole layer before it, in the order of the matrix's rows. Words
/// at a line stand where the labels of all the lines between two layers make one column with even gaps.
struct NetworkDrawing {
    static let (numberSize, labelSize, lineHeight) = (13.0, 11.5, 13.0)
    private static let headingHeight = 26.0

    let network: ShownNetwork
    let words: Words.Drawings
    /// Half the width of a unit.
    let radius: Double
    /// From the middle of one unit to the next of its layer.
    private let spacing: Double
    /// The middles of the layers.
    private let columns: [Double]
    /// What the headings of the first and the last layer need beside its middle.
    private let margins: (left: Double, right: Double)
    /// The height without the headings.
    private let height: Double

    init(network: ShownNetwork, words: Words.Drawings) {
        self.network = network
        self.words = words
        let names = NetworkNames(network: network, words: words)
        let inside = network.layers.enumerated().flatMap { l, layer in
            layer.units.enumerated().map { j, unit in unit.activation.map { .number($0) } ?? names.unit(j, of: l) }
        }
        radius = inside.map { SVG.width($0, size: NetworkDrawing.numberSize) / 2 + 5 }.reduce(19, max)
        let labels = network.layers.indices.map { NetworkDrawing.labels(before: $0, in: network) }
        let needed = network.layers.indices.map { l -> Double in
            let count = labels[l]?.first?.first?.count ?? 0
            return (Double(count) * NetworkDrawing.lineHeight + 5)
                * Double(network.layers[max(0, l - 1)].units.count + 1)
        }
        spacing = needed.reduce(2 * radius + NetworkDrawing.roomBetween(network), max)
        margins = (names.width(ofHeading: 0) / 2, names.width(ofHeading: network.layers.count - 1) / 2)
        var (x, columns) = (max(radius, margins.left), [Double]())
        for l in network.layers.indices {
            if l > 0 { x += NetworkDrawing.gap(radius, labels[l], inputs: network.layers[l - 1].units.count) }
            columns.append(x)
        }
        self.columns = columns
        height = Double(network.layers.map(\.units.count).max() ?? 0) * spacing
    }

    /// The names and numbers above and below a unit.
    private static func roomBetween(_ network: ShownNetwork) -> Double {
        let hasErrors = network.layers.contains { $0.units.contains { $0.error != nil } }
        return hasErrors ? 58 : 44
    }

    /// How far a layer stands from the one before: so far that the labels clear the units.
    private static func gap(_ radius: Double, _ labels: [[[SVG.Run]]]?, inputs: Int) -> Double {
        guard let labels else { return max(170, 4 * radius) }
        let widest = labels.joined().joined().map { SVG.width($0.text, size: labelSize) }.max() ?? 0
        return max(170, (widest / 2 + radius + 12) * Double(inputs + 1))
    }

    /// The words at the weights of a layer, by unit and input; nil where they are too many to be read.
    static func labels(before l: Int, in network: ShownNetwork) -> [[[SVG.Run]]]? {
        let layer = network.layers[l]
        guard let inputs = layer.weights.first?.count, inputs <= 5, layer.weights.joined().count <= 24 else {
            return nil
        }
        return layer.weights.enumerated().map { j, row in
            row.enumerated().map { i, weight in
                let gradient = layer.weightGradients.element(j)?.element(i).map {
                    SVG.Run(text: .plain("∂ ") + .number($0), style: "gradient")
                }
                return [SVG.Run(text: .number(weight), style: "value")] + (gradient.map { [$0] } ?? [])
            }
        }
    }

    var size: GraphSketch.Size {
        let width = (columns.last ?? 0) + max(radius, margins.right)
        return GraphSketch.Size(width: width, height: height + NetworkDrawing.headingHeight)
    }

    // MARK: The picture

    /// The parts: the lines below the units, and the words at the lines above all.
    var parts: [HTML] {
        let layers = network.layers.indices
        let words = NetworkWords(network: network, words: self.words)
        return layers.flatMap { lines(before: $0, words) }
            + layers.flatMap { l in network.layers[l].units.indices.map { unit($0, of: l, words) } }
            + layers.flatMap { labels(before: $0, words) } + layers.map(heading)
    }

    private func middle(_ j: Int, of l: Int) -> GraphLayout.Point {
        let offset = Double(j) - Double(network.layers[l].units.count - 1) / 2
        return GraphLayout.Point(x: columns[l], y: NetworkDrawing.headingHeight + height / 2 + offset * spacing)
    }

    private func heading(_ l: Int) -> HTML {
        let run = SVG.Run(text: .plain(NetworkNames(network: network, words: words).heading(l)), style: "heading")
        return SVG.text([run], x: columns[l], y: 13, size: NetworkDrawing.numberSize, style: "layer")
    }

    private func lines(before l: Int, _ words: NetworkWords) -> [HTML] {
        let weights = network.layers[l].weights
        let largest = weights.joined().map(abs).filter(\.isFinite).max() ?? 0
        return weights.enumerated().flatMap { j, row in
            row.enumerated().map { i, weight in
                let (start, end) = (middle(i, of: l - 1), middle(j, of: l))
                let title = HTML.tag("title", words.weight(j, i, of: l))
                let line = HTML.tag(
                    "line",
                    [
                        "x1": SVG.coordinate(start.x + radius), "y1": SVG.coordinate(start.y),
                        "x2": SVG.coordinate(end.x - radius), "y2": SVG.coordinate(end.y),
                    ]
                )
                return .tag("g", ["class": NetworkDrawing.style(of: weight, largest: largest)], [title, line])
            }
        }
    }

    /// The sign, and the size in four steps of the largest weight of the layer.
    private static func style(of weight: Double, largest: Double) -> String {
        let step = weight.isFinite && largest > 0 ? min(4, Int(abs(weight) / largest * 4) + 1) : 4
        return "weight " + (weight < 0 ? "negative" : "positive") + " step-\(step)"
    }

    private func labels(before l: Int, _ words: NetworkWords) -> [HTML] {
        guard let labels = NetworkDrawing.labels(before: l, in: network) else { return [] }
        return labels.enumerated().flatMap { j, row in
            row.enumerated().map { i, runs in
                let (start, end) = (middle(i, of: l - 1), middle(j, of: l))
                let part = 1 / Double(row.count + 1)
                let x = end.x - radius - (end.x - start.x - 2 * radius) * part
                let y = end.y - (end.y - start.y) * part - Double(runs.count - 2) * NetworkDrawing.lineHeight / 2 - 3
                let lines = runs.enumerated().map { number, run in
                    SVG.text(
                        [run],
                        x: x,
                        y: y + Double(number) * NetworkDrawing.lineHeight,
                        size: NetworkDrawing.labelSize,
                        style: "edge-label"
                    )
                }
                let back = NetworkDrawing.background(of: runs, x: x, y: y)
                return .tag("g", [:], [.tag("title", words.weight(j, i, of: l)), back] + lines)
            }
        }
    }

    /// Paper behind words at a line: a dash of the line just before a number would be read as its minus sign.
    private static func background(of runs: [SVG.Run], x: Double, y: Double) -> HTML {
        let width = (runs.map { SVG.width($0.text, size: labelSize) }.max() ?? 0) * 1.04 + 6
        return .tag(
            "rect",
            [
                "class": "back", "x": SVG.coordinate(x - width / 2), "y": SVG.coordinate(y - labelSize + 1),
                "width": SVG.coordinate(width), "height": SVG.coordinate(Double(runs.count) * lineHeight + 1),
                "rx": "3",
            ]
        )
    }

    private func unit(_ j: Int, of l: Int, _ words: NetworkWords) -> HTML {
        let unit = network.layers[l].units[j]
        let name = NetworkNames(network: network, words: self.words).unit(j, of: l)
        let (middle, size) = (middle(j, of: l), NetworkDrawing.numberSize)
        var parts: [HTML] = [
            .tag("title", words.unit(j, of: l)),
            .tag(
                "circle",
                ["cx": SVG.coordinate(middle.x), "cy": SVG.coordinate(middle.y), "r": SVG.coordinate(radius)]
            ),
        ]
        if let activation = unit.activation {
            let value = SVG.Run(text: .number(activation), style: "value")
            let name = SVG.Run(text: name, style: "name")
            parts.append(SVG.text([name], x: middle.x, y: middle.y - radius - 6, size: size, style: "unit-name"))
            parts.append(SVG.text([value], x: middle.x, y: middle.y + 4.5, size: size, style: "number"))
        } else {
            let run = SVG.Run(text: name, style: "name")
            parts.append(SVG.text([run], x: middle.x, y: middle.y + 4.5, size: size, style: "number"))
        }
        var y = middle.y + radius + 1
        for (sign, number, style) in [("b ", unit.bias, "bias"), ("δ ", unit.error, "gradient")] {
            guard let number else { continue }
            y += 14
            let run = SVG.Run(text: .plain(sign) + .number(number), style: style)
            parts.append(SVG.text([run], x: middle.x, y: y, size: 12, style: "below"))
        }
        return .tag("g", ["class": "unit"], parts)
    }
}
