extension Formula {
    /// The formula in one line of plain text, for messages; what a definition stands for is not shown.
    var plain: String {
        switch self {
        case .number(let number): number.plain
        case .constant(let constant): constant.rawValue
        case .symbol(let symbol): symbol.name
        case .definition(let definition): definition.name
        case .entry(let whole, let row, nil): "\(whole.plain)[\(row.plain)]"
        case .entry(let whole, let row, let column?): "\(whole.plain)[\(row.plain),\(column.plain)]"
        case .sum(let terms): "(" + terms.map(\.plain).joined(separator: " + ") + ")"
        case .negation(let formula): "(-\(formula.plain))"
        case .product(let factors): "(" + factors.map(\.plain).joined(separator: " * ") + ")"
        case .quotient(let above, let below): "(\(above.plain) / \(below.plain))"
        case .power(let base, let exponent): "(\(base.plain)^\(exponent.plain))"
        case .hadamard(let factors): "(" + factors.map(\.plain).joined(separator: " ⊙ ") + ")"
        case .function(let function, let argument): "\(function.plain)(\(argument.plain))"
        case .maximum(let first, let second): "max(\(first.plain), \(second.plain))"
        default: plainMatrix
        }
    }

    private var plainMatrix: String {
        switch self {
        case .transpose(let formula): "\(formula.plain)ᵀ"
        case .reduction(let reduction, let formula): "\(reduction.rawValue)(\(formula.plain))"
        case .diagonal(let formula): "diag(\(formula.plain))"
        case .softmax(let formula): "softmax(\(formula.plain))"
        case .ones(let rows, let columns): "ones(\(rows), \(columns))"
        case .identity(let size): "identity(\(size))"
        case .indexedSum(let index, let count, let body): "sum(\(index.plain), \(count), \(body.plain))"
        case .derivative(let formula, let variable): "d\(formula.plain)/d\(variable.plain)"
        default: ""
        }
    }
}

extension Definition {
    /// The name with what it stands for: two definitions are one if these are equal.
    var key: String { "\(name) = \(body.plain)" }
}

extension Function {
    /// `sigmoid''` for the second derivative.
    var plain: String { kind.rawValue + String(repeating: "'", count: order) }
}

extension Rational {
    /// `3`, `-1/2`.
    var plain: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

extension Index {
    /// The numeral or the letter.
    var plain: String {
        switch self {
        case .number(let number): "\(number)"
        case .letter(let letter): letter
        }
    }
}
