internal import Gradients

/// The gradient of a network's loss by all its weights and biases, with the errors it was computed from.
public struct NetworkGradient: Hashable, Sendable {
    /// ∂C/∂W¹, …, ∂C/∂Wᴸ, each with the shape of its Wˡ.
    public var weights: [Matrix]

    /// ∂C/∂b¹, …, ∂C/∂bᴸ, each a column.
    public var biases: [Matrix]

    /// The errors δ¹, …, δᴸ with an example in each column; empty where they were not kept.
    public var errors: [Matrix]

    /// A gradient computed in any way, from its parts in the order of the layers.
    ///
    /// It stops if there are not as many biases as weights, or a shape does not fit.
    public init(weights: [Matrix], biases: [Matrix], errors: [Matrix] = []) {
        require(
            weights.count == biases.count,
            "A gradient has weights and biases for each layer: \(weights.count) and \(biases.count) were given."
        )
        for (l, (w, b)) in zip(weights, biases).enumerated() {
            let layer = superscript(l + 1)
            require(
                b.shape == Shape(w.rows, 1),
                "∂C/∂b\(layer) has one entry for each row of ∂C/∂W\(layer): they are \(b.shape) and \(w.shape)."
            )
        }
        self.weights = weights.enumerated().map { $1.named("∂C/∂W" + superscript($0 + 1)) }
        self.biases = biases.enumerated().map { $1.named("∂C/∂b" + superscript($0 + 1)) }
        self.errors = errors
    }

    /// A gradient whose parts are set one by one.
    init(layers: Int, keepingErrors: Bool = true) {
        let empty = Matrix(Shape(0, 0), elements: [])
        weights = Array(repeating: empty, count: layers)
        biases = weights
        errors = keepingErrors ? weights : []
    }

    /// Sets what belongs to the layer with index l; the error is kept if errors are.
    mutating func set(_ l: Int, _ weights: Matrix, _ biases: Matrix, _ error: Matrix) {
        self.weights[l] = weights.named("∂C/∂W" + superscript(l + 1))
        self.biases[l] = biases.named("∂C/∂b" + superscript(l + 1))
        if !errors.isEmpty { errors[l] = error }
    }
}
