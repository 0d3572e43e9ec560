internal import Gradients

extension Network {
    /// A network with layers of the given sizes, inputs first, and random weights.
    ///
    /// `Network([784, 100, 10], hidden: .relu, output: .softmax, loss: .crossEntropy, using: &random)` has two
    /// layers. The biases begin at 0. Without an initialiser, layers followed by a rectifier have He's and all
    /// others Xavier's.
    public init(
        _ sizes: [Int],
        hidden: Activation,
        output: Activation,
        loss: Loss,
        initializer: Initializer? = nil,
        using generator: inout some RandomNumberGenerator
    ) {
        require(sizes.count >= 2, "A network has an input and at least one layer: give two sizes or more.")
        var layers: [Layer] = []
        for l in 1..<sizes.count {
            let activation = l == sizes.count - 1 ? output : hidden
            let initializer = initializer ?? .fitting(activation)
            let weights = initializer.weights(Shape(sizes[l], sizes[l - 1]), using: &generator)
            let biases = Matrix(Shape(sizes[l], 1), repeating: 0)
            layers.append(Layer(weights: weights, biases: biases, activation: activation))
        }
        self.init(layers, loss: loss)
    }
}
