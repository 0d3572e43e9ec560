internal import Gradients

/// The numbers of rows and columns of a matrix.
public struct Shape: Hashable, Sendable {
    /// The number of rows.
    public let rows: Int

    /// The number of columns.
    public let columns: Int

    /// A shape of so many rows and columns, neither of them negative.
    public init(_ rows: Int, _ columns: Int) {
        require(rows >= 0 && columns >= 0, "A matrix cannot have the shape \(rows)×\(columns).")
        self.rows = rows
        self.columns = columns
    }

    /// The number of entries.
    public var count: Int { rows * columns }

    /// Rows and columns exchanged.
    public var transposed: Shape { Shape(columns, rows) }

    var rowIndices: Range<Int> { 0..<rows }
    var columnIndices: Range<Int> { 0..<columns }
}

extension Shape: CustomStringConvertible {
    /// `3×4`.
    public var description: String { "\(rows)×\(columns)" }
}
