internal import Gradients

/// A layer of a network: z = Wa + b of the layer before, and a = σ(z).
public struct Layer: Hashable, Sendable {
    /// The weights: row j belongs to unit j, column i to input i.
    public var weights: Matrix

    /// The biases, a column of one for each unit.
    public var biases: Matrix

    /// What is done to the weighted sums.
    public var activation: Activation

    /// A layer; the biases are a column with one entry for each row of the weights.
    public init(weights: Matrix, biases: Matrix, activation: Activation) {
        require(
            biases.shape == Shape(weights.rows, 1),
            "A layer has one bias for each row of its weights: \(weights.label) is \(weights.shape), "
                + "\(biases.label) is \(biases.shape)."
        )
        self.weights = weights
        self.biases = biases
        self.activation = activation
    }

    /// The number of numbers the layer reads.
    public var inputs: Int { weights.columns }

    /// The number of its units.
    public var units: Int { weights.rows }

    /// The weighted sums Z = WA + b, with b added to each column.
    public func weightedSums(_ a: Matrix) -> Matrix {
        Matrix.product(weights, a, addingToEachColumn: biases)
    }
}
