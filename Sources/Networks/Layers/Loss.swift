internal import Gradients
internal import Glibc

/// How bad a network's outputs are beside the targets, averaged over the examples of a batch.
public enum Loss: Hashable, Sendable {
    /// C = ½ Σᵢ (aᵢ − yᵢ)², with the ½ that cancels the 2 of the derivative.
    case squaredError
    /// C = −Σᵢ (yᵢ log aᵢ + (1 − yᵢ) log(1 − aᵢ)), for outputs between 0 and 1 such as a sigmoid's.
    case binaryCrossEntropy
    /// C = −Σᵢ yᵢ log aᵢ, for outputs that add up to 1 such as a softmax's.
    case crossEntropy

    /// The loss of each example: one for each column.
    ///
    /// The output layer's weighted sums z are asked for, and not its activations a = σ(z), because where σ saturates
    /// a has rounded to 1 and log(1 − a) is lost, while z still has all its digits. A term 0 · log 0 counts as 0.
    public func perExample(z: Matrix, targets y: Matrix, activation: Activation) -> [Double] {
        requireTargets(y, for: z)
        return terms(z, y, activation).columnSums
    }

    /// The mean of the examples' losses.
    public func mean(z: Matrix, targets y: Matrix, activation: Activation) -> Double {
        perExample(z: z, targets: y, activation: activation).reduce(0, +) / Double(z.columns)
    }

    private func terms(_ z: Matrix, _ y: Matrix, _ activation: Activation) -> Matrix {
        switch (self, activation) {
        case (.squaredError, _): activation.difference(z: z, targets: y).map { 0.5 * $0 * $0 }
        case (.binaryCrossEntropy, .sigmoid):
            Matrix.entrywise(z, "against", y) { z, y in
                times(y, softplus(-z)) + times(1 - y, softplus(z))
            }
        case (.binaryCrossEntropy, _):
            Matrix.entrywise(activation(z), "against", y) { a, y in -times(y, log(a)) - times(1 - y, log1p(-a)) }
        case (.crossEntropy, .softmax):
            Matrix.entrywise(Softmax(z).logarithms, "against", y) { logarithm, y in -times(y, logarithm) }
        case (.crossEntropy, _): Matrix.entrywise(activation(z), "against", y) { a, y in -times(y, log(a)) }
        }
    }

    /// The gradient ∇ₐC of one example's loss by its outputs, in each column.
    ///
    /// (a − y), (a − y) / (a(1 − a)) and −y / a for the three losses. A term that the target gives no weight has no
    /// derivative either: 0 / 0 counts as 0.
    public func gradient(z: Matrix, targets y: Matrix, activation: Activation) -> Matrix {
        switch self {
        case .squaredError: activation.difference(z: z, targets: y)
        case .binaryCrossEntropy:
            Matrix.entrywise(activation(z), "against", y) { a, y in
                // At the ends, where one of the terms has no weight, the other is exact.
                y == 0 ? 1 / (1 - a) : y == 1 ? -1 / a : (a - y) / (a * (1 - a))
            }
        case .crossEntropy: Matrix.entrywise(activation(z), "against", y) { a, y in y == 0 && !a.isNaN ? 0 : -y / a }
        }
    }
}

extension Loss: CustomStringConvertible {
    /// The name: `squared error`.
    public var description: String {
        switch self {
        case .squaredError: "squared error"
        case .binaryCrossEntropy: "binary cross-entropy"
        case .crossEntropy: "cross-entropy"
        }
    }
}

/// The product, where 0 times ±∞ is 0: the limit of y log y.
private func times(_ y: Double, _ logarithm: Double) -> Double {
    y == 0 && !logarithm.isNaN ? 0 : y * logarithm
}

/// Stops unless there is a target for each output, and an example at least.
func requireTargets(_ targets: Matrix, for z: Matrix) {
    require(z.columns > 0, "A batch has at least one example: \(z.label) is \(z.shape), with a column for each.")
    require(
        targets.shape == z.shape,
        "The targets have the shape of the outputs: \(z.label) is \(z.shape), and the targets are \(targets.shape)."
    )
}
