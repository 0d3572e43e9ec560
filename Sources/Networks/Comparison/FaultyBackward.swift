/// A backward pass with one mistake in it, made in some of the layers.
///
/// A claimed gradient that equals it was found by making that mistake. Layers count from 0 here.
struct FaultyBackward {
    let network: Network
    let pass: ForwardPass
    let targets: Matrix
    let slip: Slip
    let layers: Set<Int>

    /// The gradient; nil if the mistake is refused by the shapes or cannot be made here.
    func gradient() -> NetworkGradient? {
        if case .oneExample(let j) = slip { return gradient(ofExample: j) }
        var gradient = NetworkGradient(layers: network.layers.count, keepingErrors: false)
        guard var delta = outputError() else { return nil }
        for l in network.layers.indices.reversed() {
            guard let weights = weights(l, delta), let biases = biases(l, delta) else { return nil }
            gradient.set(l, weights, biases, delta)
            guard l > 0 else { break }
            guard let carried = carried(l, delta), let next = error(l - 1, carrying: carried) else { return nil }
            delta = next
        }
        return gradient
    }

    private func slips(_ part: Slip.Part, _ l: Int) -> Bool {
        slip.part == part && layers.contains(l)
    }

    private func outputError() -> Matrix? {
        let last = network.layers.count - 1
        let z = pass.weightedSums[last]
        let right = network.outputError(z, targets)
        guard slips(.error, last) else { return right }
        let activation = network.layers[last].activation
        if slip == .slopeTwice {
            // What is taken for the slope of a softmax is the diagonal of its Jacobian.
            let isSoftmax = activation == .softmax
            return right ⊙ (isSoftmax ? pass.activations[last + 1].map { $0 * (1 - $0) } : activation.slope(z))
        }
        return error(last, carrying: network.loss.gradient(z: z, targets: targets, activation: activation))
    }

    /// The error of a layer from the gradient by its activations.
    private func error(_ l: Int, carrying gradient: Matrix) -> Matrix? {
        let (z, a, activation) = (pass.weightedSums[l], pass.activations[l + 1], network.layers[l].activation)
        guard slips(.error, l) else { return activation.error(carrying: gradient, z: z) }
        switch slip {
        case .missingSlope: return gradient
        case .diagonalJacobian: return activation == .softmax ? gradient ⊙ a.map { $0 * (1 - $0) } : nil
        case .slopeOf(let other): return gradient ⊙ other.slope(z)
        case .slopeFormula(let formula) where activation != .softmax: return gradient ⊙ a.map { formula($0) }
        case .slopeFormulaOfSum(let formula) where activation != .softmax: return gradient ⊙ z.map { formula($0) }
        case .slopeTwice where activation != .softmax:
            return gradient ⊙ activation.slope(z) ⊙ activation.slope(z)
        case .slopeAtActivation where activation != .softmax: return gradient ⊙ activation.slope(a)
        default: return nil
        }
    }

    /// The error of layer l carried back to the activations before it.
    private func carried(_ l: Int, _ delta: Matrix) -> Matrix? {
        let weights = network.layers[l].weights
        guard slips(.carrying, l) else { return weights.transposed * delta }
        switch slip {
        case .missingTranspose: return weights.rows == weights.columns ? weights * delta : nil
        case .droppedPath(let unit):
            guard unit < delta.rows else { return nil }
            var delta = delta
            for j in delta.shape.columnIndices { delta[unit, j] = 0 }
            return weights.transposed * delta
        default: return nil
        }
    }

    private func weights(_ l: Int, _ delta: Matrix) -> Matrix? {
        guard slips(.weights, l) else { return weightGradient(delta, pass.activations[l]) }
        switch slip {
        case .weightSum: return delta * pass.activations[l].transposed
        case .weightMeanTwice: return weightGradient(delta, pass.activations[l]) / Double(delta.columns)
        case .weightedSumForActivation: return l > 0 ? weightGradient(delta, pass.weightedSums[l - 1]) : nil
        case .ownActivation:
            let own = pass.activations[l + 1]
            return own.rows == network.layers[l].inputs ? weightGradient(delta, own) : nil
        case .reversedOuterProduct:
            return delta.rows == network.layers[l].inputs ? weightGradient(pass.activations[l], delta) : nil
        default: return nil
        }
    }

    private func biases(_ l: Int, _ delta: Matrix) -> Matrix? {
        guard slips(.biases, l) else { return biasGradient(delta) }
        let m = Double(delta.columns)
        switch slip {
        case .biasMeanTwice: return biasGradient(delta) / m
        case .biasSum: return delta.rowSums
        case .missingBias: return Matrix(Shape(delta.rows, 1), repeating: 0)
        default: return nil
        }
    }

    /// What one example adds to the mean of all.
    private func gradient(ofExample j: Int) -> NetworkGradient? {
        let pass = network.forward(pass.activations[0].columns([j]))
        let own = network.backward(pass, targets: targets.columns([j]))
        let m = Double(targets.columns)
        return NetworkGradient(weights: own.weights.map { $0 / m }, biases: own.biases.map { $0 / m })
    }
}
