/// Gradient descent with momentum: v ← βv + g, then θ ← θ − ηv, with the rate η and the decay β.
///
/// The velocity v begins at 0. It is a sum of all gradients so far, each worth β times as much one step later, so
/// that a constant gradient is in the end followed 1/(1 − β) times as fast. Polyak, "Some methods of speeding up
/// the convergence of iteration methods", 1964.
public struct Momentum: Optimizer {
    /// The learning rate η.
    public var rate: Double

    /// What is left of the velocity after a step: β, from 0 to 1.
    public var decay: Double

    /// The velocity v of each parameter; empty before the first step.
    public private(set) var velocity: [Double] = []

    /// Gradient descent with momentum.
    public init(rate: Double, decay: Double = 0.9) {
        (self.rate, self.decay) = (rate, decay)
    }

    /// v ← βv + g, then θ ← θ − ηv, for each parameter.
    public mutating func step(_ parameters: inout [Double], _ gradient: [Double]) {
        requireOneForEach(parameters, gradient)
        velocity = begun(velocity, for: parameters)
        for i in parameters.indices {
            velocity[i] = decay * velocity[i] + gradient[i]
            parameters[i] -= rate * velocity[i]
        }
    }
}
