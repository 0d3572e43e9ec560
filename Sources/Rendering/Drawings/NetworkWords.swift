internal import Artifacts

/// A network in words, for those who do not see it, and for a pointer that rests on a part of it.
struct NetworkWords {
    let network: ShownNetwork
    let words: Words.Drawings
    private var names: NetworkNames { NetworkNames(network: network, words: words) }

    init(network: ShownNetwork, words: Words.Drawings) {
        self.network = network
        self.words = words
    }

    /// The name of the picture.
    var title: String {
        network.title.map { TextSetter.plain($0) }
            ?? words.network(network.layers.map { "\($0.units.count)" }.joined(separator: "–"))
    }

    /// The whole network, layer by layer.
    var description: String {
        let sizes = network.layers.map { "\($0.units.count)" }.joined(separator: ", ")
        let layers = network.layers.indices.map { l in
            let units = network.layers[l].units.indices.map { unit($0, of: l) }
            return "\(names.title(l)): \(units.joined(separator: "; "))."
        }
        return ([words.layers(sizes)] + layers + [words.weightsBelow]).joined(separator: " ")
    }

    /// A unit with its numbers: `a²₁ = 0.62, bias 0.1, error 0.03`.
    func unit(_ j: Int, of l: Int) -> String {
        let unit = network.layers[l].units[j]
        let value = unit.activation.map { " = \(SetText.number($0).inOneLine)" } ?? ""
        let others = [
            (words.unitWords.sum, unit.sum), (words.unitWords.bias, unit.bias),
            (words.unitWords.derivative, unit.biasGradient), (words.unitWords.error, unit.error),
        ]
        return names.unit(j, of: l).inOneLine + value
            + others.compactMap { name, number in number.map { ", \(name) \(SetText.number($0).inOneLine)" } }.joined()
    }

    /// A weight with its ends: `w²₁₃ from a¹₃ to a²₁: 0.42, derivative 0.01`.
    func weight(_ j: Int, _ i: Int, of l: Int) -> String {
        let layer = network.layers[l]
        let (from, to) = (names.unit(i, of: l - 1).inOneLine, names.unit(j, of: l).inOneLine)
        let value = layer.weights.element(j)?.element(i).map { SetText.number($0).inOneLine } ?? ""
        let gradient = layer.weightGradients.element(j)?.element(i)
        return words.weight(names.weight(j, i, of: l).inOneLine, from, to, value)
            + (gradient.map { words.weightDerivative(SetText.number($0).inOneLine) } ?? "")
    }
}
