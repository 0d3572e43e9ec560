internal import Glibc

// The calculus of the engine: what each operation computes, and how fast that changes with each operand.
// An operation of one operand ignores y, and its second local gradient means nothing.
extension Node.Operation {
    /// The result of the operation on x and y.
    @inline(__always)
    func result(_ x: Double, _ y: Double) -> Double {
        switch self {
        case .variable, .constant: stop("A leaf of the graph computes nothing: read its value.")
        case .add: x + y
        case .subtract: x - y
        case .multiply: x * y
        case .divide: x / y
        case .negate: -x
        case .power, .fixedPower: Gradients.power(x, y)
        case .exp: Glibc.exp(x)
        case .log: Glibc.log(x)
        case .sin: Glibc.sin(x)
        case .cos: Glibc.cos(x)
        case .tanh: Glibc.tanh(x)
        case .sigmoid: Gradients.sigmoid(x)
        case .relu: Gradients.relu(x)
        case .softplus: Gradients.softplus(x)
        case .sqrt: x.squareRoot()
        case .log1p: Glibc.log1p(x)
        case .expm1: Glibc.expm1(x)
        case .tan: Glibc.tan(x)
        case .abs: Swift.abs(x)
        case .max: larger(x, y)
        case .min: smaller(x, y)
        case .erf: Glibc.erf(x)
        case .erfc: Glibc.erfc(x)
        case .gelu: Gradients.gelu(x)
        case .leakyReLU: Gradients.leakyReLU(x, slope: y)
        case .step: Gradients.step(x)
        case .sign: Gradients.sign(x)
        case .detach: x
        }
    }

    /// The local gradients ∂u/∂x and ∂u/∂y of the result u.
    @inline(__always)
    func localGradients(_ x: Double, _ y: Double, result u: Double) -> (x: Double, y: Double) {
        switch self {
        case .variable, .constant: stop("A leaf of the graph has no operands.")
        case .add: (1, 1)
        case .subtract: (1, -1)
        case .multiply: (y, x)
        case .divide: (1 / y, -u / y)
        case .negate: (-1, 0)
        case .power: (powerSlope(x, y), exponentSlope(x, result: u))
        case .fixedPower: (powerSlope(x, y), 0)
        case .exp: (u, 0)
        case .log: (x < 0 ? .nan : 1 / Swift.abs(x), 0)
        case .sin: (Glibc.cos(x), 0)
        case .cos: (-Glibc.sin(x), 0)
        case .tanh: (tanhSlope(x), 0)
        case .sigmoid: (sigmoidSlope(x), 0)
        case .relu: (reluSlope(x), 0)
        case .softplus: (Gradients.sigmoid(x), 0)
        case .sqrt: (0.5 / Swift.abs(u), 0)
        case .log1p: (x < -1 ? .nan : 1 / (1 + x), 0)
        case .expm1: (Glibc.exp(x), 0)
        case .tan: (1 + u * u, 0)
        case .abs: (Gradients.sign(x), 0)
        case .max: largerSlopes(x, y)
        case .min: smallerSlopes(x, y)
        case .erf: (erfSlope(x), 0)
        case .erfc: (-erfSlope(x), 0)
        case .gelu: (geluSlope(x), 0)
        case .leakyReLU: (leakyReLUSlope(x, slope: y), 0)
        case .step, .sign, .detach: (flatSlope(x), 0)
        }
    }
}
