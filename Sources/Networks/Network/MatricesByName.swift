extension Network {
    /// The weights or biases of a name: `network["W²"]`; nil if there are none of that name.
    public subscript(name: String) -> Matrix? {
        layers.flatMap { [$0.weights, $0.biases] }.first { $0.name == name }
    }
}

extension ForwardPass {
    /// The weighted sums or activations of a name: `pass["Z²"]`, `pass["A⁰"]`; nil if there are none of that name.
    public subscript(name: String) -> Matrix? {
        (activations + weightedSums).first { $0.name == name }
    }
}

extension NetworkGradient {
    /// The gradient or error of a name: `gradient["∂C/∂W²"]`, `gradient["δ¹"]`; nil if there is none of that name.
    public subscript(name: String) -> Matrix? {
        (weights + biases + errors).first { $0.name == name }
    }
}
