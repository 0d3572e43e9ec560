internal import Gradients

extension Network {
    /// The number of weights and biases.
    public var parameterCount: Int {
        layers.reduce(0) { $0 + $1.weights.shape.count + $1.biases.shape.count }
    }

    /// All weights and biases in one list: layer by layer, first W row by row, then b.
    public var parameters: [Double] {
        get { list(layers.flatMap { [$0.weights, $0.biases] }) }
        set {
            require(
                newValue.count == parameterCount,
                "The network has \(parameterCount) parameters, and \(newValue.count) were given."
            )
            var next = newValue.startIndex
            func take(_ matrix: Matrix) -> Matrix {
                defer { next += matrix.shape.count }
                return Matrix(
                    matrix.shape,
                    elements: Array(newValue[next..<next + matrix.shape.count]),
                    named: matrix.name
                )
            }
            layers = layers.map { layer in
                let weights = take(layer.weights)
                return Layer(weights: weights, biases: take(layer.biases), activation: layer.activation)
            }
        }
    }
}

extension NetworkGradient {
    /// All derivatives in one list, in the order of ``Network/parameters``.
    public var parameters: [Double] {
        list(zip(weights, biases).flatMap { [$0, $1] })
    }
}

/// The entries of all matrices, one after the other.
private func list(_ matrices: [Matrix]) -> [Double] {
    var entries: [Double] = []
    // Training asks for a million at each step: they are copied once.
    entries.reserveCapacity(matrices.reduce(0) { $0 + $1.shape.count })
    for matrix in matrices { entries += matrix.elements }
    return entries
}
