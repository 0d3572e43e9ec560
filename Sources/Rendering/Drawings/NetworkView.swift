internal import Artifacts
internal import Typesetting

/// A network on the page: its picture, how to read it, and the same facts as tables.
enum NetworkView {
    static func html(_ network: ShownNetwork, _ texts: inout TextSetter) -> HTML {
        var parts: [HTML] = []
        if let title = network.title { parts.append(.tag("p", ["class": "title"], texts.html(title))) }
        let drawing = NetworkDrawing(network: network, words: texts.words.drawings)
        let words = NetworkWords(network: network, words: texts.words.drawings)
        let size = drawing.size
        parts.append(
            SVG.frame(words.title, words.description, width: size.width, height: size.height, drawing.parts)
        )
        parts.append(.tag("p", ["class": "legend"], legend(network, texts.words.drawings)))
        let tables = network.layers.indices.flatMap { NetworkTables.html($0, of: network, &texts) }
        parts.append(.tag("details", ["class": "numbers"], [.tag("summary", texts.words.drawings.asTables)] + tables))
        return .tag("div", ["class": "graph network"], parts)
    }

    private static func legend(_ network: ShownNetwork, _ words: Words.Drawings) -> [HTML] {
        let units = network.layers.flatMap(\.units)
        var parts: [HTML] = []
        if units.contains(where: { $0.activation != nil }) {
            parts += words.inCircle.html("value", network.example.map { words.ofExample($0) } ?? "")
        }
        if units.contains(where: { $0.bias != nil }) {
            let hasErrors = units.contains { $0.error != nil }
            parts += hasErrors ? words.biasAndErrorBelow.html("gradient") : [.text(words.biasBelow)]
        }
        parts.append(.text(words.eachLine))
        let labels = network.layers.indices.compactMap { NetworkDrawing.labels(before: $0, in: network) }
        if labels.joined().joined().contains(where: { $0.count > 1 }) { parts += words.atTheLine.html("gradient") }
        return parts + [.text(".")]
    }
}
