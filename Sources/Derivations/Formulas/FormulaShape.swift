/// A size of a formula: a number, or a letter that stands for any.
public enum Dimension: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// So many.
    case number(Int)
    /// As many as a letter says.
    case letter(String)

    /// A size that is a number.
    public init(integerLiteral value: Int) { self = .number(value) }

    /// A size that is a letter.
    public init(stringLiteral value: String) { self = .letter(value) }
}

extension Dimension: CustomStringConvertible {
    /// The number or the letter.
    public var description: String {
        switch self {
        case .number(let number): "\(number)"
        case .letter(let letter): letter
        }
    }
}

/// How many rows and columns a formula has: a scalar has one of each, a column one column.
public struct FormulaShape: Hashable, Sendable {
    /// The number of rows.
    public let rows: Dimension
    /// The number of columns.
    public let columns: Dimension

    /// A shape.
    public init(_ rows: Dimension, _ columns: Dimension) {
        self.rows = rows
        self.columns = columns
    }

    /// The shape of a scalar.
    public static let scalar = FormulaShape(1, 1)

    /// Whether it is the shape of a scalar.
    public var isScalar: Bool { self == .scalar }

    /// Whether it is the shape of a column, or of a scalar.
    public var isColumn: Bool { columns == 1 }

    /// Rows and columns exchanged.
    public var transposed: FormulaShape { FormulaShape(columns, rows) }
}

extension FormulaShape: CustomStringConvertible {
    /// `3×4`.
    public var description: String { "\(rows)×\(columns)" }
}
