internal import Glibc

/// Adam: steps of about the rate η in each parameter, whatever the size of its derivatives.
///
/// At step t = 1, 2, …, with m and v beginning at 0:
///
/// - m ← β₁m + (1 − β₁)g, a running mean of the derivative,
/// - v ← β₂v + (1 − β₂)g², a running mean of its square,
/// - m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ), which makes up for the beginning at 0,
/// - θ ← θ − η m̂/(√v̂ + ε).
///
/// The first step is η in each parameter whose derivative is far larger than ε. Kingma and Ba, "Adam: A method for
/// stochastic optimization", 2015, algorithm 1, whose names for the decays are β₁ and β₂.
public struct Adam: Optimizer {
    /// The learning rate η.
    public var rate: Double

    /// What is left of the mean after a step: β₁.
    public var meanDecay: Double

    /// What is left of the mean of squares after a step: β₂.
    public var squareDecay: Double

    /// The small number ε that keeps the divisor from 0.
    public var epsilon: Double

    /// The number t of steps so far.
    public private(set) var steps = 0

    /// The running mean m of each derivative; empty before the first step.
    public private(set) var mean: [Double] = []

    /// The running mean v of each derivative's square; empty before the first step.
    public private(set) var square: [Double] = []

    /// Adam with the constants that its authors recommend.
    public init(
        rate: Double = 0.001,
        meanDecay: Double = 0.9,
        squareDecay: Double = 0.999,
        epsilon: Double = 1e-8
    ) {
        (self.rate, self.epsilon) = (rate, epsilon)
        (self.meanDecay, self.squareDecay) = (meanDecay, squareDecay)
    }

    /// θ ← θ − η m̂/(√v̂ + ε), for each parameter.
    public mutating func step(_ parameters: inout [Double], _ gradient: [Double]) {
        requireOneForEach(parameters, gradient)
        mean = begun(mean, for: parameters)
        square = begun(square, for: parameters)
        steps += 1
        let meanWeight = 1 - pow(meanDecay, Double(steps))
        let squareWeight = 1 - pow(squareDecay, Double(steps))
        for i in parameters.indices {
            mean[i] = meanDecay * mean[i] + (1 - meanDecay) * gradient[i]
            square[i] = squareDecay * square[i] + (1 - squareDecay) * gradient[i] * gradient[i]
            parameters[i] -= rate * (mean[i] / meanWeight) / ((square[i] / squareWeight).squareRoot() + epsilon)
        }
    }
}
