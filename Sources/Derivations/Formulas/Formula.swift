/// An expression of mathematics: a scalar, a column or a matrix, written as it reads.
///
/// ```swift
/// let (w, x, b, y) = (Formula("w"), Formula("x"), Formula("b"), Formula("y"))
/// let z = define("z", w * x + b)
/// let a = define("a", sigmoid(z))
/// let loss = define("L", (a - y) * (a - y) / 2)
/// derivative(loss, by: w)             // dL/dw
/// ```
///
/// It is kept as it was written and never simplified: what is proved is the step that stands on the page.
public indirect enum Formula: Hashable, Sendable {
    /// A number, exactly.
    case number(Rational)
    /// A number with a name: e or π.
    case constant(Constant)
    /// A variable: a scalar, a column or a matrix.
    case symbol(Symbol)
    /// A name for another formula.
    case definition(Definition)
    /// The entry of a column or matrix, with indices from 1: a numeral, a bound index, or a free one.
    case entry(Formula, row: Index, column: Index?)

    /// a + b + …, of one shape.
    case sum([Formula])
    /// −a
    case negation(Formula)
    /// a b …: of scalars, of a scalar and a matrix, or of matrices whose sizes fit.
    case product([Formula])
    /// a / b with a scalar b.
    case quotient(Formula, Formula)
    /// A scalar base with a scalar exponent.
    case power(Formula, Formula)
    /// a ⊙ b ⊙ …, entry by entry, of one shape.
    case hadamard([Formula])
    /// A function of one variable, of each entry.
    case function(Function, Formula)
    /// The larger of two scalars.
    case maximum(Formula, Formula)

    /// aᵀ
    case transpose(Formula)
    /// A scalar from all entries.
    case reduction(Reduction, Formula)
    /// The diagonal matrix of a column's entries.
    case diagonal(Formula)
    /// The softmax of each column.
    case softmax(Formula)
    /// A matrix of ones; a column with 1 in place of the second size.
    case ones(Dimension, Dimension)
    /// The identity matrix.
    case identity(Dimension)
    /// Σ over an index from 1 to a size.
    case indexedSum(Index, to: Dimension, Formula)

    /// The derivative of a formula by a symbol, a definition or an entry.
    ///
    /// Of a scalar by a scalar a scalar; of a scalar by a matrix its gradient, which has the matrix's shape; of a
    /// column by a column its Jacobian, with a row for each entry of the first. What a definition stands for is
    /// looked into until the one that the derivative is by: of L by a, the activation a is a variable.
    case derivative(Formula, by: Formula)

    /// A scalar variable.
    public init(_ name: String) {
        self = .symbol(Symbol(name))
    }

    /// A column or matrix of variables: `Formula("W", 3, 4)`, `Formula("x", "n")`.
    public init(_ name: String, _ rows: Dimension, _ columns: Dimension = 1) {
        self = .symbol(Symbol(name, rows, columns))
    }
}

/// A variable of a formula.
public struct Symbol: Hashable, Sendable {
    /// The name as in a text: `w`, `W2`, `delta`.
    public let name: String
    /// How many rows and columns it has.
    public let shape: FormulaShape

    /// A variable; a scalar without sizes.
    public init(_ name: String, _ rows: Dimension = 1, _ columns: Dimension = 1) {
        self.name = name
        shape = FormulaShape(rows, columns)
    }
}

/// A name that stands for a formula.
public struct Definition: Hashable, Sendable {
    /// The name as in a text.
    public let name: String
    /// What it stands for.
    public let body: Formula

    /// Gives a formula a name.
    public init(_ name: String, _ body: Formula) {
        self.name = name
        self.body = body
    }
}

/// Gives a formula a name, under which it stands in other formulas.
public func define(_ name: String, _ body: Formula) -> Formula {
    .definition(Definition(name, body))
}

/// A number with a name.
public enum Constant: String, Hashable, Sendable, CaseIterable {
    /// Euler's number, exp(1).
    case e
    /// Half the circumference of the unit circle.
    case pi
}

/// How a scalar is made of all the entries of a matrix.
public enum Reduction: String, Hashable, Sendable, CaseIterable {
    /// Σ aᵢⱼ
    case sum
    /// Σ aᵢᵢ
    case trace
    /// √Σ aᵢⱼ²
    case norm
    /// Σ aᵢⱼ²
    case squaredNorm
}

/// A place in a column or matrix, counted from 1.
public enum Index: Hashable, Sendable {
    /// A certain place.
    case number(Int)
    /// A letter, bound by a sum or free.
    case letter(String)
}
