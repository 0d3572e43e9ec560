internal import Gradients

extension Network {
    /// The number of weights and biases.
    public var parameterCount: Int {
        layers.reduce(0) { $0 + $1.weights.shape.count + $1.biases.shape.count }
    }

    /// All weights and biases in one list: layer by layer, first W row by row, then b.
    public var parameters: [Double] {
        get { layers.flatMap { $0.weights.rowByRow + $0.biases.entries } }
        set { take(newValue) { shape, entries in Matrix(shape, rowByRow: entries) } }
    }

    /// All weights and biases in one list, as they are stored: quicker to come by, where the order does not matter.
    var storedParameters: [Double] {
        get { list(layers.flatMap { [$0.weights, $0.biases] }) }
        set { take(newValue) { shape, entries in Matrix(shape, elements: entries) } }
    }

    private mutating func take(_ parameters: [Double], _ matrix: (Shape, [Double]) -> Matrix) {
        require(
            parameters.count == parameterCount,
            "The network has \(parameterCount) parameters, and \(parameters.count) were given."
        )
        var start = 0
        func next(_ old: Matrix) -> Matrix {
            defer { start += old.shape.count }
            return matrix(old.shape, Array(parameters[start..<start + old.shape.count]))
        }
        layers = layers.map { layer in
            let weights = next(layer.weights)
            return Layer(weights: weights, biases: next(layer.biases), activation: layer.activation)
        }
    }
}

extension NetworkGradient {
    /// All derivatives in one list, in the order of ``Network/parameters``.
    public var parameters: [Double] {
        zip(weights, biases).flatMap { $0.rowByRow + $1.entries }
    }

    /// All derivatives in one list, in the order of ``Network/storedParameters``.
    var storedParameters: [Double] {
        list(zip(weights, biases).flatMap { [$0, $1] })
    }
}

/// The entries of all matrices, one after the other.
private func list(_ matrices: [Matrix]) -> [Double] {
    var entries: [Double] = []
    // Training asks for a million at each step: they are copied once.
    entries.reserveCapacity(matrices.reduce(0) { $0 + $1.shape.count })
    for matrix in matrices { entries += matrix.entries }
    return entries
}
