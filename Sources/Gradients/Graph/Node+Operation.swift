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

        /// How many values the operation reads.
        public var operandCount: Int {
            switch self {
            case .variable, .constant: 0
            case .add, .subtract, .multiply, .divide, .power, .max, .min: 2
            case .negate, .fixedPower, .exp, .log, .sin, .cos, .tanh, .sigmoid, .relu, .softplus: 1
            case .sqrt, .log1p, .expm1, .tan, .abs: 1
            }
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
        }
    }
}
