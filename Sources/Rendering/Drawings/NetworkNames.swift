internal import Artifacts

/// What the parts of a network are called: layers are counted from 0 for the inputs, units and weights from 1.
struct NetworkNames {
    let network: ShownNetwork
    let words: Words.Drawings

    /// `a²₁`, the first unit of layer 2.
    func unit(_ j: Int, of l: Int) -> SetText { indexed("a", l, [j]) }

    /// `w²₁₃`: to the first unit of layer 2 from the third of layer 1.
    func weight(_ j: Int, _ i: Int, of l: Int) -> SetText { indexed("w", l, [j, i]) }

    /// The letter of a matrix with its layer raised: `W²`.
    func matrix(_ letter: String, _ l: Int) -> String { SetText.name("\(letter)^\(l)").inOneLine }

    /// What stands over a layer.
    func heading(_ l: Int) -> String {
        guard let activation = network.layers[l].activation else { return words.inputs }
        return l == network.layers.count - 1 ? words.output(activation) : words.layer("\(l)", activation)
    }

    /// The same at the beginning of a sentence.
    func title(_ l: Int) -> String { heading(l).prefix(1).uppercased() + heading(l).dropFirst() }

    /// How wide a heading is; the names and numbers at a unit are no wider than sixty.
    func width(ofHeading l: Int) -> Double {
        max(60, SVG.width(.plain(heading(l)), size: NetworkDrawing.numberSize) * 1.06)
    }

    private func indexed(_ letter: String, _ l: Int, _ indices: [Int]) -> SetText {
        // From the tenth unit on, two indices would run into each other.
        let comma = indices.contains { $0 >= 9 } ? "," : ""
        return .name("\(letter)^\(l)_{\(indices.map { "\($0 + 1)" }.joined(separator: comma))}")
    }
}
