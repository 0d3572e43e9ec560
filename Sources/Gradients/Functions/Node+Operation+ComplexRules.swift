internal import Glibc

// The calculus on complex numbers, without a derivative in it.
extension Node.Operation {
    /// The result on z and w, or nil where the operation is not analytic there.
    ///
    /// Where the real function has no value the result is NaN, although the complex one has.
    func complexResult(_ z: Complex, _ w: Complex) -> Complex? {
        if result(z.real, w.real).isNaN { return .nan }
        return switch self {
        case .variable, .constant: stop("A leaf of the graph computes nothing: read its value.")
        case .add: z + w
        case .subtract: z - w
        case .multiply: z * w
        case .divide: w.real == 0 ? nil : z / w
        case .negate: -z
        case .power, .fixedPower: complexPower(z, w)
        case .exp: Gradients.exp(z)
        case .log: z.real == 0 ? nil : Gradients.log(z)
        case .sin: Gradients.sin(z)
        case .cos: Gradients.cos(z)
        case .tanh: Gradients.tanh(z)
        case .sigmoid: Gradients.sigmoid(z)
        case .softplus: Gradients.softplus(z)
        case .sqrt: z.real == 0 ? nil : Gradients.sqrt(z)
        case .log1p: z.real == -1 ? nil : Gradients.log1p(z)
        case .expm1: Gradients.expm1(z)
        case .tan: Gradients.tan(z)
        case .relu, .leakyReLU, .abs, .max, .min, .step, .sign, .erf, .erfc, .gelu: nil
        case .detach: Complex(z.real)
        }
    }
}

/// zʷ where it is analytic: everywhere for the exponents 0, 1, 2, …, but at 0 for negative integers, and for a
/// positive base otherwise.
private func complexPower(_ z: Complex, _ w: Complex) -> Complex? {
    if w.imaginary == 0, Int(exactly: w.real) != nil {
        return z.real == 0 && w.real < 0 ? nil : pow(z, w)
    }
    return z.real > 0 ? pow(z, w) : nil
}
