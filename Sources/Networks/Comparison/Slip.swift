/// A mistake that backpropagation by hand is prone to.
enum Slip: Hashable {
    /// δ without its factor σ′(z).
    case missingSlope
    /// σ′(z) twice; at the output also where the loss has cancelled it.
    case slopeTwice
    /// σ′ taken at a in place of z.
    case slopeAtActivation
    /// The slope of another activation.
    case slopeOf(Activation)
    /// A formula that gives the slope of an activation from its output, applied to the output of another one.
    case slopeFormula(SlopeFormula)
    /// The same, applied to the weighted sum.
    case slopeFormulaOfSum(SlopeFormula)
    /// The softmax's Jacobian taken as diagonal, a(1 − a).
    case diagonalJacobian
    /// Wδ in place of Wᵀδ.
    case missingTranspose
    /// The error carried back without the weights' unit k of the next layer.
    case droppedPath(unit: Int)
    /// δ zᵀ in place of δ aᵀ.
    case weightedSumForActivation
    /// δ times the activations of its own layer in place of those of the layer before.
    case ownActivation
    /// a δᵀ in place of δ aᵀ.
    case reversedOuterProduct
    /// The gradient of the weights divided by m once more.
    case weightMeanTwice
    /// The gradient of the weights summed, not averaged.
    case weightSum
    /// The gradient of the biases divided by m once more.
    case biasMeanTwice
    /// The gradient of the biases summed, not averaged.
    case biasSum
    /// The gradient of the biases left at 0.
    case missingBias
    /// One example alone in place of the sum: `=` where `+=` belongs.
    case oneExample(Int)
}

extension Slip {
    /// Which part of the backward pass it is made in.
    enum Part {
        /// In the error of a layer: from there on down everything is wrong.
        case error
        /// On the way back through the weights.
        case carrying
        /// Where a gradient is read off: nothing else is touched.
        case weights, biases
        /// In the sum over the batch.
        case batch
    }

    var part: Part {
        switch self {
        case .missingSlope, .slopeTwice, .slopeAtActivation, .slopeOf, .diagonalJacobian: .error
        case .slopeFormula, .slopeFormulaOfSum: .error
        case .missingTranspose, .droppedPath: .carrying
        case .weightedSumForActivation, .ownActivation, .reversedOuterProduct: .weights
        case .weightMeanTwice, .weightSum: .weights
        case .biasMeanTwice, .biasSum, .missingBias: .biases
        case .oneExample: .batch
        }
    }
}

/// A formula for the slope of an activation from its output a.
enum SlopeFormula: String, Hashable, CaseIterable {
    /// a(1 − a), that of the sigmoid.
    case sigmoid = "a(1 − a)"
    /// 1 − a², that of tanh.
    case tanh = "1 − a²"

    func callAsFunction(_ a: Double) -> Double {
        switch self {
        case .sigmoid: a * (1 - a)
        case .tanh: 1 - a * a
        }
    }
}
