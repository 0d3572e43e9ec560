/// A scalar formula in a table, made of earlier nodes.
enum Node: Hashable {
    /// The place of a node in its table: the parts of a node stand before it.
    typealias ID = Int

    case number(Rational)
    case pi
    /// √−1; only in the exact form, where sine and cosine are made of it.
    case imaginary
    /// exp(2πiq) for a fraction q with a denominator that divides 240; only in the exact form.
    case unity(Rational)
    /// A variable, by its place in the table's list.
    case variable(Int)
    case sum(ID, ID)
    case product(ID, ID)
    /// A whole exponent, also below zero.
    case power(ID, Int)
    /// A base with any exponent.
    case raised(ID, ID)
    case function(Function.Kind, ID)
    /// A fixed real power of what is positive; only in the exact form.
    case root(ID, Rational)
    /// The sign of what is not known to have one; only in the exact form.
    case signum(ID)
}

extension Node {
    /// Calls a body with each part.
    @inline(__always)
    func forEachPart(_ body: (ID) -> Void) {
        switch self {
        case .number, .pi, .imaginary, .unity, .variable: break
        case .sum(let a, let b), .product(let a, let b), .raised(let a, let b):
            body(a)
            body(b)
        case .power(let a, _), .function(_, let a), .root(let a, _), .signum(let a): body(a)
        }
    }
}

/// A variable of the table: a scalar symbol, or one entry of a column or matrix.
struct Variable: Hashable {
    /// The symbol's or definition's name.
    let name: String
    /// The row, from 1; nil for a scalar.
    var row: Int?
    /// The column, from 1; nil for a scalar or a column.
    var column: Int?
    /// Whether it stands for a definition's entry while a derivative by it is taken.
    var isCut = false
    /// Whether it is the logarithm of the variable of this name.
    var isLogarithm = false
}
