internal import Gradients

/// A dense matrix of Doubles, stored column by column, with a name for messages and tables.
///
/// ```swift
/// let w = Matrix([[0.4, -0.6, 0.9], [-0.3, 0.7, 0.2]], named: "W")   // 2×3
/// let a = Matrix(column: [0.5, -1.2, 0.8], named: "a")               // 3×1
/// let z = w * a                                                      // 2×1
/// ```
///
/// In a batch the columns are examples, so that each example stands in one piece. Rows and columns count from 0. Operations whose shapes do not fit stop the
/// program and name both matrices with their shapes. Names are for people: they have no part in equality.
public struct Matrix: Sendable {
    /// How many rows and columns there are.
    public let shape: Shape

    /// The entries, column by column: the entry in row i and column j has the place j · rows + i.
    public var elements: [Double] { Array(entries) }

    /// The entries as they are stored.
    var entries: Entries

    /// What messages and tables call the matrix: `W²`.
    public var name: String?

    /// The number of rows.
    public var rows: Int { shape.rows }

    /// The number of columns: in a batch, of examples.
    public var columns: Int { shape.columns }

    /// A matrix of entries that are given as they are stored, column by column, as many as the shape has.
    init(_ shape: Shape, entries: Entries, named name: String? = nil) {
        self.shape = shape
        self.entries = entries
        self.name = name
    }

    /// A matrix of numbers that are given column by column, as many as the shape has.
    init(_ shape: Shape, elements: [Double], named name: String? = nil) {
        self.init(shape, entries: Entries(elements), named: name)
    }

    /// The same matrix under another name.
    public func named(_ name: String) -> Matrix {
        Matrix(shape, entries: entries, named: name)
    }

    /// The entry in row i and column j; both count from 0.
    public subscript(i: Int, j: Int) -> Double {
        get {
            checkPlace(i, j)
            return entries[j * rows + i]
        }
        set {
            checkPlace(i, j)
            entries[j * rows + i] = newValue
        }
    }

    @inline(__always)
    private func checkPlace(_ i: Int, _ j: Int) {
        require(
            shape.rowIndices.contains(i) && shape.columnIndices.contains(j),
            "\(label) is \(shape): it has no entry in row \(i), column \(j), counted from 0."
        )
    }

    /// What a message calls the matrix: its name, or its shape.
    var label: String { name ?? "the \(shape) matrix" }
}

extension Matrix: Hashable {
    /// Whether two matrices have the same shape and equal entries.
    public static func == (left: Matrix, right: Matrix) -> Bool {
        left.shape == right.shape && left.entries == right.entries
    }

    /// Hashes the shape and the entries.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(shape)
        hasher.combine(entries)
    }
}

extension Matrix: CustomStringConvertible {
    /// The rows, one a line: `[[1.0, 2.0],` and below it ` [3.0, 4.0]]`.
    public var description: String {
        let rows = shape.rowIndices.map { i in "[" + row(i).map { "\($0)" }.joined(separator: ", ") + "]" }
        return "[" + rows.joined(separator: ",\n ") + "]"
    }
}
