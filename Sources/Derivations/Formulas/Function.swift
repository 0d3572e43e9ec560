/// A function of one variable, or one of its derivatives: σ, σ′.
public struct Function: Hashable, Sendable {
    /// The function itself.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case exp, log, sin, cos, tan, tanh, sigmoid, softplus, sqrt, abs, relu
        /// 1 for x > 0, and 0 for x < 0.
        case step
        /// 1 for x > 0, and −1 for x < 0.
        case sign
    }

    /// Which function.
    public let kind: Kind
    /// How often it is differentiated: 1 for σ′.
    public let order: Int

    /// A function, or its derivative of an order from 0 to 2.
    public init(_ kind: Kind, order: Int = 0) {
        self.kind = kind
        self.order = order
    }
}
