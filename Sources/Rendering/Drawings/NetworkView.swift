internal import Artifacts
internal import Typesetting

/// A network on the page: its picture, how to read it, and the same facts as tables.
enum NetworkView {
    static func html(_ network: ShownNetwork, _ texts: inout TextSetter) -> HTML {
        var parts: [HTML] = []
        if let title = network.title { parts.append(.tag("p", ["class": "title"], texts.html(title))) }
        let drawing = NetworkDrawing(network: network)
        let words = NetworkWords(network: network)
        let size = drawing.size
        parts.append(
            SVG.frame(words.title, words.description, width: size.width, height: size.height, drawing.parts)
        )
        parts.append(.tag("p", ["class": "legend"], legend(network)))
        let tables = network.layers.indices.flatMap { NetworkTables.html($0, of: network, &texts) }
        parts.append(.tag("details", ["class": "numbers"], [.tag("summary", "As tables")] + tables))
        return .tag("div", ["class": "graph network"], parts)
    }

    private static func legend(_ network: ShownNetwork) -> [HTML] {
        let units = network.layers.flatMap(\.units)
        var parts: [HTML] = []
        if units.contains(where: { $0.activation != nil }) {
            let example = network.example.map { " of \($0)" } ?? ""
            parts += [
                .text("In a circle: the "), .tag("span", ["class": "value"], "activation"), .text(example + ". "),
            ]
        }
        let hasErrors = units.contains { $0.error != nil }
        if units.contains(where: { $0.bias != nil }) {
            parts.append(.text("Below it: the bias b" + (hasErrors ? ", and " : ". ")))
            if hasErrors { parts += [.tag("span", ["class": "gradient"], "the error δ"), .text(". ")] }
        }
        parts.append(.text("Each line is a weight: the thicker, the larger; dashed where it is negative"))
        let labels = network.layers.indices.compactMap { NetworkDrawing.labels(before: $0, in: network) }
        if labels.joined().joined().contains(where: { $0.count > 1 }) {
            let of = "of the loss by it"
            parts += [
                .text(". At the line: its value, after "),
                .tag("span", ["class": "gradient"], "∂ the derivative \(of)"),
            ]
        }
        return parts + [.text(".")]
    }
}
