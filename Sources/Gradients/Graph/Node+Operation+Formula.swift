extension Node.Operation {
    /// The operation as a formula of its operands: `x + y`, `x²`, `leakyReLU(x, 0.01)`.
    package func formula(_ x: String, _ y: String, parameter: Double?) -> String {
        switch self {
        case .variable, .constant: stop("A leaf of the graph has no operands.")
        case .add: "\(x) + \(parenthesized(y))"
        case .subtract: "\(x) − \(parenthesized(y))"
        case .multiply: "\(x) · \(parenthesized(y))"
        case .divide: "\(x) / \(parenthesized(y))"
        case .negate: "−\(parenthesized(x))"
        case .fixedPower: powerFormula(x, parameter ?? .nan)
        case .power, .max, .min: "\(self)(\(x), \(y))"
        case .leakyReLU: "\(self)(\(x), \(written(parameter ?? .nan)))"
        case .abs: "|\(x)|"
        case .exp, .log, .sin, .cos, .tan, .tanh, .sigmoid, .relu, .softplus, .sqrt, .log1p, .expm1: "\(self)(\(x))"
        case .erf, .erfc, .gelu, .step, .sign, .detach: "\(self)(\(x))"
        }
    }
}

/// A number as short as it can be: `3`, `0.1`, `−2`.
package func written(_ number: Double) -> String {
    let digits = Int(exactly: number).map(String.init) ?? String(number)
    return String(digits.map { $0 == "-" ? "−" : $0 })
}

/// An operand with parentheses if it begins with a minus.
package func parenthesized(_ operand: String) -> String {
    operand.hasPrefix("−") ? "(\(operand))" : operand
}

/// xⁿ, or pow(x, n) for an exponent that is no integer.
private func powerFormula(_ x: String, _ n: Double) -> String {
    guard let exponent = Int(exactly: n) else { return "pow(\(x), \(written(n)))" }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return parenthesized(x) + String(String(exponent).map { $0.wholeNumberValue.map { digits[$0] } ?? "⁻" })
}
