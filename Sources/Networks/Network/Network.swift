internal import Gradients

/// A network of layers, each of which reads the one before, with a loss at its end.
///
/// ```swift
/// var random = SeededGenerator()
/// let network = Network([3, 4, 2], hidden: .tanh, output: .softmax, loss: .crossEntropy, using: &random)
/// let pass = network.forward(inputs)                         // inputs: 3×m, an example in each column
/// let gradient = network.backward(pass, targets: targets)    // targets: 2×m
/// gradient.weights[0]                                        // ∂C/∂W¹, 4×3, the mean over the examples
/// ```
///
/// Layers have the numbers 1 to L in mathematics and in names; arrays count them from 0.
public struct Network: Hashable, Sendable {
    /// The layers in order; matrices that have no name are called W¹, b¹ and so on.
    public var layers: [Layer] {
        didSet {
            Network.check(layers)
            for l in layers.indices { layers[l].nameMatrices(l + 1) }
        }
    }

    /// What the outputs are judged by.
    public var loss: Loss

    /// A network of given layers.
    public init(_ layers: [Layer], loss: Loss) {
        Network.check(layers)
        self.loss = loss
        self.layers = layers
        for l in layers.indices { self.layers[l].nameMatrices(l + 1) }
    }

    /// The numbers of units: of the inputs first, then of each layer.
    public var sizes: [Int] {
        layers.prefix(1).map(\.inputs) + layers.map(\.units)
    }

    private static func check(_ layers: [Layer]) {
        require(!layers.isEmpty, "A network has at least one layer.")
        for (index, pair) in zip(layers, layers.dropFirst()).enumerated() {
            require(
                pair.0.units == pair.1.inputs,
                "Each layer reads the one before: layer \(index + 1) has \(pair.0.units) units, "
                    + "and W\(superscript(index + 2)) is \(pair.1.weights.shape)."
            )
        }
    }
}

extension Layer {
    /// Names the matrices that have no name after the number of their layer.
    fileprivate mutating func nameMatrices(_ number: Int) {
        if weights.name == nil { weights.name = "W" + superscript(number) }
        if biases.name == nil { biases.name = "b" + superscript(number) }
    }
}

/// A whole number in raised digits: `²`.
func superscript(_ number: Int) -> String {
    String(String(number).map { $0 == "-" ? "⁻" : Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[$0.wholeNumberValue ?? 0] })
}
