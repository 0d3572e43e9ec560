internal import Gradients

extension Activation {
    /// The activations A = σ(Z) of a matrix of weighted sums; columns are examples.
    public func callAsFunction(_ z: Matrix) -> Matrix {
        switch self {
        case .identity: z
        case .sigmoid: Logistic.values(z)
        case .tanh: HyperbolicTangent.values(z)
        case .relu: Rectifier.values(z)
        case .leakyReLU(let slope): z.map { Gradients.leakyReLU($0, slope: slope) }
        case .softplus: z.map(Gradients.softplus)
        case .gelu: z.map(Gradients.gelu)
        case .softmax: Softmax(z).probabilities
        }
    }

    /// The slopes σ′(Z), entry by entry.
    ///
    /// A softmax has no slope but a Jacobian, because each of its outputs depends on every sum:
    /// ``error(carrying:z:)`` works for it too.
    public func slope(_ z: Matrix) -> Matrix {
        switch self {
        case .identity: z.map { $0.isNaN ? .nan : 1 }
        case .sigmoid: Logistic.slopes(z)
        case .tanh: HyperbolicTangent.slopes(z)
        case .relu: Rectifier.slopes(z)
        case .leakyReLU(let slope): z.map { Rectifier.slope($0, below: slope) }
        case .softplus: Logistic.values(z)
        case .gelu: z.map(geluSlope)
        case .softmax:
            stop("A softmax has a Jacobian and no slope: use `error(carrying:z:)`, which multiplies by it.")
        }
    }

    /// The error term δ = ∂C/∂z from the gradient g = ∂C/∂a: g ⊙ σ′(z), or for a softmax Jᵀg.
    ///
    /// The softmax's Jacobian is J = diag(a) − aaᵀ, so that Jᵀg = a ⊙ (g − a·g) in each column. All are matrices of
    /// one shape, with an example in each column.
    public func error(carrying gradient: Matrix, z: Matrix) -> Matrix {
        switch self {
        case .identity:
            Matrix.requireSameShape(gradient, "⊙", z)
            return gradient
        case .sigmoid: return Logistic.error(carrying: gradient, z)
        case .tanh: return HyperbolicTangent.error(carrying: gradient, z)
        case .relu: return Rectifier.error(carrying: gradient, z)
        case .softmax: return Softmax.error(carrying: gradient, self(z))
        default: return gradient ⊙ slope(z)
        }
    }
}
