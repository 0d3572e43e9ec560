/// The product entry by entry.
infix operator ⊙ : MultiplicationPrecedence

extension Formula: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(Rational(value)) }

    /// A decimal number, exactly as it is written: 0.25 is a quarter.
    public init(floatLiteral value: Double) { self.init(decimal: value) }
}

extension Formula {
    /// The sum a + b.
    public static func + (left: Formula, right: Formula) -> Formula {
        if case .sum(let terms) = left { return .sum(terms + [right]) }
        return .sum([left, right])
    }

    /// The difference a − b.
    public static func - (left: Formula, right: Formula) -> Formula {
        left + .negation(right)
    }

    /// The formula with the other sign.
    public static prefix func - (formula: Formula) -> Formula {
        .negation(formula)
    }

    /// The product a b: of scalars, of a scalar and a matrix, or of matrices.
    public static func * (left: Formula, right: Formula) -> Formula {
        if case .product(let factors) = left { return .product(factors + [right]) }
        return .product([left, right])
    }

    /// The quotient a / b, with a scalar b.
    public static func / (left: Formula, right: Formula) -> Formula {
        .quotient(left, right)
    }

    /// The product a ⊙ b, entry by entry.
    public static func ⊙ (left: Formula, right: Formula) -> Formula {
        if case .hadamard(let factors) = left { return .hadamard(factors + [right]) }
        return .hadamard([left, right])
    }

    /// The transpose aᵀ.
    public var transposed: Formula { .transpose(self) }
}

/// A base with an exponent.
public func pow(_ base: Formula, _ exponent: Formula) -> Formula { .power(base, exponent) }

/// eˣ, of each entry.
public func exp(_ x: Formula) -> Formula { .function(Function(.exp), x) }
/// ln x, of each entry.
public func log(_ x: Formula) -> Formula { .function(Function(.log), x) }
/// The sine, of each entry.
public func sin(_ x: Formula) -> Formula { .function(Function(.sin), x) }
/// The cosine, of each entry.
public func cos(_ x: Formula) -> Formula { .function(Function(.cos), x) }
/// The tangent, of each entry.
public func tan(_ x: Formula) -> Formula { .function(Function(.tan), x) }
/// The hyperbolic tangent, of each entry.
public func tanh(_ x: Formula) -> Formula { .function(Function(.tanh), x) }
/// The logistic function σ, of each entry.
public func sigmoid(_ x: Formula) -> Formula { .function(Function(.sigmoid), x) }
/// The softplus ln(1 + eˣ), of each entry.
public func softplus(_ x: Formula) -> Formula { .function(Function(.softplus), x) }
/// √x, of each entry.
public func sqrt(_ x: Formula) -> Formula { .function(Function(.sqrt), x) }
/// |x|, of each entry.
public func abs(_ x: Formula) -> Formula { .function(Function(.abs), x) }
/// max(0, x), of each entry.
public func relu(_ x: Formula) -> Formula { .function(Function(.relu), x) }
/// The larger of two scalars.
public func max(_ a: Formula, _ b: Formula) -> Formula { .maximum(a, b) }
/// The slope of a function, of each entry: `slope(.sigmoid, z)` is σ′(z).
public func slope(_ kind: Function.Kind, _ x: Formula) -> Formula { .function(Function(kind, order: 1), x) }

/// The sum of all entries.
public func sum(_ x: Formula) -> Formula { .reduction(.sum, x) }
/// The sum of the diagonal.
public func trace(_ x: Formula) -> Formula { .reduction(.trace, x) }
/// The Euclidean norm of all entries.
public func norm(_ x: Formula) -> Formula { .reduction(.norm, x) }
/// The sum of the squares of all entries.
public func squaredNorm(_ x: Formula) -> Formula { .reduction(.squaredNorm, x) }
/// The diagonal matrix of a column.
public func diag(_ x: Formula) -> Formula { .diagonal(x) }
/// The softmax of each column.
public func softmax(_ x: Formula) -> Formula { .softmax(x) }
/// Σ over an index from 1 to a size: `sum(over: "k", to: "n", v["k", "j"] * d["k"])`.
public func sum(over index: String, to count: Dimension, _ body: Formula) -> Formula {
    .indexedSum(.letter(index), to: count, body)
}
/// The derivative of a formula by a symbol, a definition or an entry.
public func derivative(_ formula: Formula, by variable: Formula) -> Formula { .derivative(formula, by: variable) }
/// The gradient of a scalar by a column or matrix, with the shape of the latter.
public func gradient(_ scalar: Formula, by variable: Formula) -> Formula { .derivative(scalar, by: variable) }

extension Index: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// A certain place, from 1.
    public init(integerLiteral value: Int) { self = .number(value) }
    /// A letter.
    public init(stringLiteral value: String) { self = .letter(value) }
}

extension Formula {
    /// An entry of a column.
    public subscript(row: Index) -> Formula { .entry(self, row: row, column: nil) }
    /// An entry of a matrix.
    public subscript(row: Index, column: Index) -> Formula { .entry(self, row: row, column: column) }
}
