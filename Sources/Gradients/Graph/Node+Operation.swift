extension Node {
    /// What a node does with its operands.
    public enum Operation: UInt8, Sendable, CaseIterable {
        /// An input whose derivative is wanted.
        case variable
        /// A fixed number.
        case constant
        /// x + y
        case add
        /// x − y
        case subtract
        /// x · y
        case multiply
        /// x / y
        case divide
        /// −x
        case negate
        /// xʸ, both of them values.
        case power
        /// xⁿ with a fixed number n.
        case fixedPower
        /// eˣ
        case exp
        /// The natural logarithm.
        case log
        /// The sine.
        case sin
        /// The cosine.
        case cos
        /// The hyperbolic tangent.
        case tanh
        /// The logistic function.
        case sigmoid
        /// The rectifier.
        case relu
        /// log(1 + eˣ)
        case softplus
        /// The square root.
        case sqrt
        /// log(1 + x)
        case log1p
        /// eˣ − 1
        case expm1
        /// The tangent.
        case tan
        /// |x|
        case abs
        /// The larger of x and y.
        case max
        /// The smaller of x and y.
        case min
        /// The error function.
        case erf
        /// The complementary error function 1 − erf x.
        case erfc
        /// The Gaussian error linear unit x Φ(x).
        case gelu
        /// The rectifier with a fixed slope for x ≤ 0.
        case leakyReLU
        /// 1 for x > 0, else 0.
        case step
        /// 1, 0 or −1 as x is positive, 0 or negative.
        case sign
        /// x, which derivatives take for a constant.
        case detach

        /// How many values the operation reads.
        public var operandCount: Int {
            switch self {
            case .variable, .constant: 0
            case .add, .subtract, .multiply, .divide, .power, .max, .min: 2
            case .negate, .fixedPower, .exp, .log, .sin, .cos, .tanh, .sigmoid, .relu, .softplus: 1
            case .sqrt, .log1p, .expm1, .tan, .abs, .erf, .erfc, .gelu, .leakyReLU, .step, .sign, .detach: 1
            }
        }

        /// Whether the operation has a fixed number beside its operand: an exponent or a slope.
        var hasParameter: Bool {
            self == .fixedPower || self == .leakyReLU
        }
    }
}

extension Node.Operation: CustomStringConvertible {
    /// A short name to show in a drawing: `×`, `tanh`.
    public var description: String {
        switch self {
        case .variable: "variable"
        case .constant: "constant"
        case .add: "+"
        case .subtract, .negate: "−"
        case .multiply: "×"
        case .divide: "÷"
        case .power, .fixedPower: "pow"
        case .exp: "exp"
        case .log: "log"
        case .sin: "sin"
        case .cos: "cos"
        case .tanh: "tanh"
        case .sigmoid: "sigmoid"
        case .relu: "relu"
        case .softplus: "softplus"
        case .sqrt: "sqrt"
        case .log1p: "log1p"
        case .expm1: "expm1"
        case .tan: "tan"
        case .abs: "abs"
        case .max: "max"
        case .min: "min"
        case .erf: "erf"
        case .erfc: "erfc"
        case .gelu: "gelu"
        case .leakyReLU: "leakyReLU"
        case .step: "step"
        case .sign: "sign"
        case .detach: "detach"
        }
    }
}
