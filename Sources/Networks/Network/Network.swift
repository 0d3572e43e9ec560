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
    /// The layers in order.
    public var layers: [Layer] {
        didSet { Network.check(layers) }
    }

    /// What the outputs are judged by.
    public var loss: Loss

    /// A network of given layers; their matrices are named W¹, b¹ and so on.
    public init(_ layers: [Layer], loss: Loss) {
        Network.check(layers)
        self.loss = loss
        self.layers = layers.enumerated().map { index, layer in
            var layer = layer
            layer.weights.name = "W" + superscript(index + 1)
            layer.biases.name = "b" + superscript(index + 1)
            return layer
        }
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

/// A whole number in raised digits: `²`.
func superscript(_ number: Int) -> String {
    String(String(number).map { $0 == "-" ? "⁻" : Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[$0.wholeNumberValue ?? 0] })
}
