internal import Artifacts

/// The numbers of one layer of a network, as tables.
enum NetworkTables {
    static func html(_ l: Int, of network: ShownNetwork, _ texts: inout TextSetter) -> [HTML] {
        let names = NetworkNames(network: network, words: texts.words.drawings)
        let layer = network.layers[l]
        var tables = [units(l, layer, names, &texts)].compactMap(\.self)
        if !layer.weights.isEmpty {
            let title = names.words.matrixRows(names.matrix("W", l))
            tables.append(matrix(layer.weights, title, l, names, &texts))
        }
        if !layer.weightGradients.isEmpty {
            let title = names.words.samePlaces("∂C/∂\(names.matrix("W", l))")
            tables.append(matrix(layer.weightGradients, title, l, names, &texts))
        }
        return tables
    }

    /// The units with what is shown of them; nil if that is nothing.
    private static func units(
        _ l: Int,
        _ layer: ShownNetwork.Layer,
        _ names: NetworkNames,
        _ texts: inout TextSetter
    ) -> HTML? {
        let words = names.words.columns
        let all: [(name: String, number: (ShownNetwork.Unit) -> Double?)] = [
            (words.bias, \.bias), ("∂C/∂b", \.biasGradient), (words.sum, \.sum), (words.activation, \.activation),
            (words.error, \.error),
        ]
        let columns = all.filter { column in layer.units.contains { column.number($0) != nil } }
        guard !columns.isEmpty else { return nil }
        let rows = layer.units.enumerated().map { j, unit in
            row(names.unit(j, of: l), columns.map { $0.number(unit) })
        }
        let header = header([.text(names.words.unit)], columns.map { [.text($0.name)] })
        return ArtifactView.frame(names.title(l), header, rows, footer: [], &texts)
    }

    private static func matrix(
        _ numbers: [[Double]],
        _ title: String,
        _ l: Int,
        _ names: NetworkNames,
        _ texts: inout TextSetter
    ) -> HTML {
        let columns = (numbers.first ?? []).indices.map { names.unit($0, of: l - 1).html }
        let rows = numbers.enumerated().map { j, numbers in row(names.unit(j, of: l), numbers) }
        return ArtifactView.frame(title, header([.text(names.words.unit)], columns), rows, footer: [], &texts)
    }

    private static func header(_ first: [HTML], _ numeric: [[HTML]]) -> [HTML] {
        [.tag("th", ["scope": "col"], first)]
            + numeric.map { .tag("th", ["scope": "col", "class": "numeric"], $0) }
    }

    private static func row(_ name: SetText, _ numbers: [Double?]) -> HTML {
        .tag(
            "tr",
            [:],
            [.tag("th", ["scope": "row"], name.html)]
                + numbers.map { .tag("td", ["class": "numeric"], $0.map { [Numbers.html($0)] } ?? []) }
        )
    }
}
