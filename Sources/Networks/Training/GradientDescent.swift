/// Gradient descent: θ ← θ − ηg, with the rate η.
///
/// With the gradient of a random batch in place of the whole it is stochastic gradient descent. On ½λθ² each step
/// multiplies θ by 1 − ηλ, so that it converges for 0 < η < 2/λ.
public struct GradientDescent: Optimizer {
    /// The learning rate η.
    public var rate: Double

    /// Gradient descent with a learning rate.
    public init(rate: Double) {
        self.rate = rate
    }

    /// θ ← θ − ηg, for each parameter.
    public mutating func step(_ parameters: inout [Double], _ gradient: [Double]) {
        requireOneForEach(parameters, gradient)
        for i in parameters.indices { parameters[i] -= rate * gradient[i] }
    }
}
