internal import Glibc

/// How the weights of a layer with n inputs and k units are drawn; the generator decides, so a seed repeats them.
public enum Initializer: Hashable, Sendable {
    /// Each equally likely in ±√(6/(n + k)), for sigmoid and tanh (Glorot and Bengio, 2010).
    case xavier
    /// Normal with mean 0 and variance 2/n, for rectifiers (He, Zhang, Ren and Sun, 2015).
    case he
    /// Each equally likely in ±r.
    case uniform(Double)

    /// The usual one for an activation.
    public static func fitting(_ activation: Activation) -> Initializer {
        switch activation {
        case .relu, .leakyReLU, .gelu, .softplus: .he
        case .identity, .sigmoid, .tanh, .softmax: .xavier
        }
    }

    /// Weights of a shape: as many rows as units, as many columns as inputs.
    public func weights(_ shape: Shape, using generator: inout some RandomNumberGenerator) -> Matrix {
        switch self {
        case .xavier:
            let bound = (6 / Double(max(1, shape.rows + shape.columns))).squareRoot()
            return Matrix.random(shape, in: -bound...bound, using: &generator)
        case .he:
            let deviation = (2 / Double(max(1, shape.columns))).squareRoot()
            return Matrix(shape) { _, _ in deviation * Initializer.normal(using: &generator) }
        case .uniform(let bound):
            return Matrix.random(shape, in: -abs(bound)...abs(bound), using: &generator)
        }
    }

    /// A number from the normal distribution with mean 0 and variance 1 (Box and Muller, 1958).
    static func normal(using generator: inout some RandomNumberGenerator) -> Double {
        // 1 − u lies in (0, 1], so that its logarithm is finite.
        let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &generator))).squareRoot()
        return radius * cos(2 * Double.pi * Double.random(in: 0..<1, using: &generator))
    }
}
