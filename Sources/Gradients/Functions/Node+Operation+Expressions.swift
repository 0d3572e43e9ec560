// The same calculus once more, as expressions: the local gradients that a recorded derivative is made of, so that it
// can be differentiated again. Each is written so that it keeps its digits in saturation and is NaN where the local
// gradient is. An operation of one operand ignores y.
extension Node.Operation {
    /// The local gradient ∂u/∂x of the result u by the first operand.
    func expressionByFirst(_ x: Value, _ y: Value, result u: Value, parameter: Double?) -> Factor {
        switch self {
        case .variable, .constant: stop("A leaf of the graph has no operands.")
        case .add, .subtract: .one
        case .multiply: .value(y)
        case .divide: .value(1 / y)
        case .negate: .minusOne
        case .power: .value(y * pow(x, y - 1))
        case .fixedPower: .value(powerExpression(x, parameter ?? .nan))
        case .exp: .value(u)
        // Not 1/x, which has a value where the logarithm has none.
        case .log: .value(pow(Gradients.sqrt(x), -2))
        case .sin: .value(Gradients.cos(x))
        case .cos: .value(-Gradients.sin(x))
        case .tanh: .value(4 * (Gradients.sigmoid(2 * x) * Gradients.sigmoid(-2 * x)))
        case .sigmoid: .value(u * Gradients.sigmoid(-x))
        case .relu: .value(Gradients.step(x))
        case .softplus: .value(Gradients.sigmoid(x))
        case .sqrt: .value(0.5 * pow(x, -0.5))
        case .log1p: .value(pow(Gradients.sqrt(1 + x), -2))
        case .expm1: .value(Gradients.exp(x))
        case .tan: .value(1 + u * u)
        case .abs: .value(Gradients.sign(x))
        case .max: .value(1 - Gradients.step(y - x))
        case .min: .value(1 - Gradients.step(x - y))
        case .erf: .value(twoOverRootOfPi * Gradients.exp(-x * x))
        case .erfc: .value(-twoOverRootOfPi * Gradients.exp(-x * x))
        case .gelu: .value(geluExpression(x))
        case .leakyReLU: .value(leakyReLUExpression(x, slope: parameter ?? .nan))
        case .step, .sign, .detach: .value(0 * Gradients.step(x))
        }
    }

    /// The local gradient ∂u/∂y of the result u by the second operand.
    func expressionBySecond(_ x: Value, _ y: Value, result u: Value) -> Factor {
        switch self {
        case .add: .one
        case .subtract: .minusOne
        case .multiply: .value(x)
        case .divide: .value(-u / y)
        case .power: .value(exponentExpression(x, result: u))
        case .max: .value(Gradients.step(y - x))
        case .min: .value(Gradients.step(x - y))
        default: stop("This operation has no second operand.")
        }
    }
}

/// n xⁿ⁻¹; for n = 0 the power is constant, and 0 · 0⁻¹ must not become NaN.
private func powerExpression(_ x: Value, _ n: Double) -> Value {
    n == 0 ? 0 * step(x) : n * pow(x, n - 1)
}

/// xʸ ln x; what is added to xʸ is 0, but NaN at x = 0, where ∂(xʸ)/∂y does not exist.
private func exponentExpression(_ x: Value, result u: Value) -> Value {
    let logarithm = log(x)
    return (u + 0 * logarithm) * logarithm
}

/// Φ(x) + x φ(x).
private func geluExpression(_ x: Value) -> Value {
    let share = 0.5 * erfc(-0.5.squareRoot() * x)
    return share + x * (inverseRootOfTwoPi * exp(-0.5 * (x * x)))
}

/// 1 for x > 0 and the slope for x ≤ 0, both of them exactly.
private func leakyReLUExpression(_ x: Value, slope: Double) -> Value {
    let above = step(x)
    return above + slope * (1 - above)
}
