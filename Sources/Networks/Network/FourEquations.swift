internal import Gradients

// The four equations of backpropagation, each a function. In every matrix the columns are the examples of a
// batch; δ = ∂C/∂z is kept for each example by itself, and the gradients of weights and biases are means.
// Nielsen, "Neural Networks and Deep Learning", 2015, chapter 2, (BP1) to (BP4).

/// The error of the output, δᴸ = ∇ₐC ⊙ σ′(zᴸ).
///
/// Where loss and activation fit, their derivatives cancel: a sigmoid with binary cross-entropy, an identity with
/// squared error and a softmax with cross-entropy (and targets that add up to 1) give δᴸ = a − y. It is computed
/// so, because the factors by themselves are 0 and ∞ where the output saturates.
public func outputError(z: Matrix, targets y: Matrix, activation: Activation, loss: Loss) -> Matrix {
    requireTargets(y, for: z)
    switch (loss, activation) {
    case (.binaryCrossEntropy, .sigmoid): return activation.difference(z: z, targets: y)
    case (.crossEntropy, .softmax): return Softmax(z).crossEntropyError(targets: y)
    default:
        let gradient = loss.gradient(z: z, targets: y, activation: activation)
        return activation.error(carrying: gradient, z: z)
    }
}

/// The error of an earlier layer, δˡ = ((Wˡ⁺¹)ᵀ δˡ⁺¹) ⊙ σ′(zˡ), from the weights and the error of the layer after it.
///
/// A layer with a softmax has its Jacobian in place of σ′.
public func hiddenError(through weights: Matrix, _ delta: Matrix, z: Matrix, activation: Activation) -> Matrix {
    activation.error(carrying: weights.transposed * delta, z: z)
}

/// The gradient of the weights, ∂C/∂Wˡ = (1/m) δˡ (aˡ⁻¹)ᵀ, the mean over the m examples.
public func weightGradient(_ delta: Matrix, _ inputs: Matrix) -> Matrix {
    require(
        delta.columns == inputs.columns,
        "An error and the inputs it belongs to have a column for each example: "
            + "\(delta.label) is \(delta.shape), \(inputs.label) is \(inputs.shape)."
    )
    return Matrix.product(Factor(delta), Factor(inputs.transposed), scale: 1 / Double(delta.columns))
}

/// The gradient of the biases, ∂C/∂bˡ = (1/m) δˡ 1, the mean over the m examples.
public func biasGradient(_ delta: Matrix) -> Matrix {
    delta.rowSums * (1 / Double(delta.columns))
}
