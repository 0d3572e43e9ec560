internal import Gradients

extension SlipSearch.Finding {
    /// A stable name of the mistake.
    var id: String {
        switch slip {
        case .missingSlope: "missing-slope"
        case .slopeTwice: "slope-twice"
        case .slopeAtActivation: "slope-at-activation"
        case .slopeOf, .slopeFormula: "wrong-slope"
        case .slopeFormulaOfSum: "slope-formula-of-sum"
        case .weightMeanTwice: "weight-averaged"
        case .weightSum: "weight-summed"
        case .diagonalJacobian: "diagonal-jacobian"
        case .missingTranspose: "missing-transpose"
        case .droppedPath: "path-dropped"
        case .weightedSumForActivation: "weighted-sum-for-activation"
        case .ownActivation: "own-activation"
        case .reversedOuterProduct: "outer-product-reversed"
        case .biasMeanTwice: "bias-averaged"
        case .biasSum: "bias-summed"
        case .missingBias: "bias-missing"
        case .oneExample: "one-example"
        }
    }

    /// The mistake in words, with the layer it was made in.
    func headline(in network: Network, batch: Int) -> String {
        sentence(network, batch) + (factor == 1 ? "" : "; besides, every gradient is \(factor) times too large")
    }

    private func sentence(_ network: Network, _ batch: Int) -> String {
        let place = place(network)
        switch slip {
        case .missingSlope: return "the slope σ′(z) is missing in \(place)"
        case .slopeTwice: return "the slope σ′(z) is there once too often in \(place)"
        case .slopeAtActivation: return "the slope in \(place) is taken at a where z belongs: σ′(a) for σ′(z)"
        case .slopeFormula(let formula):
            return "the slope in \(place) is taken as \(formula.rawValue), which is that of another activation"
        case .slopeFormulaOfSum(let formula):
            return "the slope in \(place) is taken as \(formula.rawValue) with the weighted sum z in place of a"
        case .weightMeanTwice: return "the weights' gradient in \(place) is divided by the batch size \(batch) twice"
        case .weightSum: return "the weights' gradient in \(place) is summed over the batch, not averaged"
        case .slopeOf(let other): return "the slope in \(place) is that of another activation, \(other)"
        case .diagonalJacobian:
            return "the softmax's Jacobian in \(place) is taken as diagonal, but each output depends on every sum"
        case .missingTranspose: return "the error is carried back through W where Wᵀ belongs, from \(place)"
        case .droppedPath(let unit): return "the path through unit \(unit + 1) is missing on the way back from \(place)"
        case .weightedSumForActivation:
            return "the weights' gradient in \(place) is δ times the weighted sums z of the layer before, not its a"
        case .ownActivation:
            return "the weights' gradient in \(place) is δ times the layer's own activations, not those before it"
        case .reversedOuterProduct: return "the outer product in \(place) is reversed: a δᵀ where δ aᵀ belongs"
        case .biasMeanTwice: return "the biases' gradient in \(place) is divided by the batch size \(batch) twice"
        case .biasSum: return "the biases' gradient in \(place) is summed over the batch, not averaged"
        case .missingBias: return "the biases' gradient in \(place) is 0"
        case .oneExample(let j):
            return "only example \(j + 1) of \(batch) counts: the others were overwritten, = where += belongs"
        }
    }

    private func place(_ network: Network) -> String {
        let last = network.layers.count - 1
        if layers.count == network.layers.count && last > 0 { return "every layer" }
        if layers == [last] { return "the output layer" }
        if layers == Set(0..<last), last > 1 { return "the hidden layers" }
        let numbers = layers.sorted().map { String($0 + 1) }
        return (numbers.count == 1 ? "layer " : "layers ") + numbers.joined(separator: ", ")
    }
}
