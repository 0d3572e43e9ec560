/// What a layer does to its weighted sums: a = σ(z), entry by entry, or for the softmax column by column.
public enum Activation: Hashable, Sendable {
    /// a = z
    case identity
    /// a = 1/(1 + e⁻ᶻ), the logistic function.
    case sigmoid
    /// a = tanh z
    case tanh
    /// a = max(0, z); the slope at the kink z = 0 is 0 by convention.
    case relu
    /// a = z for z > 0, else z times a small slope, which by convention holds at the kink z = 0 too.
    case leakyReLU(slope: Double)
    /// a = log(1 + eᶻ)
    case softplus
    /// a = z Φ(z), Φ the distribution function of the normal distribution (Hendrycks and Gimpel, 2016).
    case gelu
    /// aᵢ = exp zᵢ / Σⱼ exp zⱼ, over each column: each output depends on all sums of its example.
    case softmax

    /// The leaky rectifier with the usual slope of 0.01.
    public static let leakyReLU = Activation.leakyReLU(slope: 0.01)
}

extension Activation: CustomStringConvertible {
    /// The name: `ReLU`.
    public var description: String {
        switch self {
        case .identity: "identity"
        case .sigmoid: "sigmoid"
        case .tanh: "tanh"
        case .relu: "ReLU"
        case .leakyReLU(let slope): "leaky ReLU (\(slope))"
        case .softplus: "softplus"
        case .gelu: "GELU"
        case .softmax: "softmax"
        }
    }
}
