public import Gradients

extension Comparison {
    /// Compares a network's own backpropagation with the numeric gradient of its loss.
    ///
    /// Inputs and targets have an example in each column. One row for each weight and bias, in groups by layer, in
    /// the order of ``Network/parameters``.
    public init(of network: Network, inputs: Matrix, targets: Matrix, checking: CheckedInputs = .everyInput) {
        let gradient = network.backward(network.forward(inputs), targets: targets)
        self.init(gradient, network, inputs, targets, checking, backwardPasses: 1)
    }

    /// Compares a gradient that was computed in any way with the numeric gradient of a network's loss.
    ///
    /// What does not match is compared with the gradients that the usual mistakes would give, so that the
    /// ``diagnosis`` names the mistake and its layer. It stops if a shape of the gradient is not that of the network.
    public init(
        of claimed: NetworkGradient,
        for network: Network,
        inputs: Matrix,
        targets: Matrix,
        checking: CheckedInputs = .everyInput
    ) {
        self.init(claimed, network, inputs, targets, checking, backwardPasses: 0)
    }

    private init(
        _ claimed: NetworkGradient,
        _ network: Network,
        _ inputs: Matrix,
        _ targets: Matrix,
        _ checking: CheckedInputs,
        backwardPasses: Int
    ) {
        network.requireShapes(of: claimed)
        let function = ComparedNetwork(network, claimed, inputs: inputs, targets: targets)
        self.init(of: function, batch: inputs.columns, checking: checking, backwardPasses: backwardPasses) { rows in
            let pass = function.probe.pass
            let search = SlipSearch(network: network, pass: pass, targets: targets, claimed: claimed)
            return search.finding()?.diagnosis(in: network, batch: inputs.columns) ?? LayerSignature(rows).diagnosis
        }
    }
}

extension Network {
    /// Stops unless a gradient has a derivative for each weight and each bias.
    func requireShapes(of gradient: NetworkGradient) {
        require(
            gradient.weights.count == layers.count,
            "The network has \(layers.count) layers, and the gradient \(gradient.weights.count)."
        )
        for (layer, (weights, biases)) in zip(layers, zip(gradient.weights, gradient.biases)) {
            for (matrix, derivative) in [(layer.weights, weights), (layer.biases, biases)] {
                require(
                    matrix.shape == derivative.shape,
                    "A gradient has the shape of what it is taken by: \(matrix.label) is \(matrix.shape), "
                        + "\(derivative.label) is \(derivative.shape)."
                )
            }
        }
    }
}
