/// A matrix seen with its rows and columns exchanged: Wᵀ.
///
/// A product reads it in place, so that Wᵀδ costs no copy of W; ``copy(named:)`` makes a matrix of it.
public struct Transposed: Sendable, Hashable {
    /// The matrix itself.
    public let transposed: Matrix

    /// The shape after the exchange.
    public var shape: Shape { transposed.shape.transposed }

    /// The number of rows: of columns of the matrix itself.
    public var rows: Int { shape.rows }

    /// The number of columns: of rows of the matrix itself.
    public var columns: Int { shape.columns }

    /// The entry in row i and column j; both count from 0.
    public subscript(i: Int, j: Int) -> Double { transposed[j, i] }

    /// A matrix with the entries in this order.
    public func copy(named name: String? = nil) -> Matrix {
        let (matrix, rows, columns) = (transposed, rows, columns)
        return Matrix(filling: shape, named: name) { result in
            matrix.entries.withUnsafeBufferPointer { entries in
                for j in 0..<columns {
                    for i in 0..<rows { result[j * rows + i] = entries[i * columns + j] }
                }
            }
        }
    }

    /// What a message calls it: `W²ᵀ`.
    var label: String { transposed.name.map { "\($0)ᵀ" } ?? "the \(shape) matrix" }
}

extension Matrix {
    /// The matrix with rows and columns exchanged, without a copy.
    public var transposed: Transposed { Transposed(transposed: self) }
}

extension Transposed: CustomStringConvertible {
    /// The rows after the exchange, one a line.
    public var description: String { copy().description }
}
