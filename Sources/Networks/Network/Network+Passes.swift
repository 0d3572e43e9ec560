internal import Gradients

extension Network {
    /// The forward pass: Zˡ = Wˡ Aˡ⁻¹ + bˡ and Aˡ = σ(Zˡ) for l = 1, …, L, from inputs with an example in each column.
    public func forward(_ inputs: Matrix) -> ForwardPass {
        var pass = ForwardPass(inputs)
        for layer in layers {
            let z = layer.weightedSums(pass.output)
            pass.append(z: z, a: layer.activation(z))
        }
        return pass
    }

    /// The backward pass: the four equations, from the last layer to the first.
    public func backward(_ pass: ForwardPass, targets: Matrix) -> NetworkGradient {
        requireLayers(of: pass)
        var gradient = NetworkGradient(layers: layers.count)
        var delta = outputError(pass.weightedSums[layers.count - 1], targets)
        for l in layers.indices.reversed() {
            gradient.set(l, weightGradient(delta, pass.activations[l]), biasGradient(delta), delta)
            if l > 0 { delta = hiddenError(l - 1, delta, z: pass.weightedSums[l - 1]) }
        }
        return gradient
    }

    /// The loss: the mean over the examples.
    public func loss(_ pass: ForwardPass, targets: Matrix) -> Double {
        requireLayers(of: pass)
        return loss(ofOutput: pass.weightedSums[layers.count - 1], targets: targets)
    }

    /// Stops unless a forward pass has the layers of this network.
    private func requireLayers(of pass: ForwardPass) {
        let sizes = pass.activations.map(\.rows)
        require(
            sizes == self.sizes,
            "A pass belongs to another network: its layers have \(sizes) numbers, and those of the network "
                + "\(self.sizes). Give what this network's own `forward(_:)` returned."
        )
    }

    /// The loss, from the weighted sums of the last layer.
    func loss(ofOutput z: Matrix, targets: Matrix) -> Double {
        loss.mean(z: z, targets: targets, activation: layers[layers.count - 1].activation)
    }

    /// The error of the output for this network's loss.
    func outputError(_ z: Matrix, _ targets: Matrix) -> Matrix {
        let activation = layers[layers.count - 1].activation
        return Networks.outputError(z: z, targets: targets, activation: activation, loss: loss)
            .named("δ" + superscript(layers.count))
    }

    /// The error of the layer with index l, from the error of the layer after it.
    func hiddenError(_ l: Int, _ delta: Matrix, z: Matrix) -> Matrix {
        Networks.hiddenError(through: layers[l + 1].weights, delta, z: z, activation: layers[l].activation)
            .named("δ" + superscript(l + 1))
    }
}
