internal import Gradients

extension Matrix {
    /// A matrix of rows that are equally long.
    public init(_ rows: [[Double]], named name: String? = nil) {
        let columns = Matrix.length(of: rows, "row", of: name)
        self.init(Shape(rows.count, columns), named: name) { i, j in rows[i][j] }
    }

    /// A matrix of entries that are listed row by row.
    public init(_ shape: Shape, rowByRow entries: [Double], named name: String? = nil) {
        require(
            entries.count == shape.count,
            "A \(shape) matrix has \(shape.count) entries, and \(entries.count) were given."
        )
        self.init(shape, named: name) { i, j in entries[i * shape.columns + j] }
    }

    /// A matrix of one column.
    public init(column: [Double], named name: String? = nil) {
        self.init(Shape(column.count, 1), elements: column, named: name)
    }

    /// A matrix of columns that are equally long: a batch of examples.
    public init(columns: [[Double]], named name: String? = nil) {
        let rows = Matrix.length(of: columns, "column", of: name)
        self.init(Shape(rows, columns.count), elements: columns.flatMap { $0 }, named: name)
    }

    /// How many numbers each row, or each column, has.
    private static func length(of lists: [[Double]], _ kind: String, of name: String?) -> Int {
        let length = lists.first?.count ?? 0
        for (index, list) in lists.enumerated() where list.count != length {
            stop(
                "The \(kind)s of \(name ?? "a matrix") are equally long: "
                    + "\(kind) 0 has \(length) entries, \(kind) \(index) has \(list.count)."
            )
        }
        return length
    }

    /// A matrix with the same number everywhere.
    public init(_ shape: Shape, repeating number: Double, named name: String? = nil) {
        self.init(shape, elements: [Double](repeating: number, count: shape.count), named: name)
    }

    /// A matrix whose entry in row i and column j is computed, one column after the other.
    public init(_ shape: Shape, named name: String? = nil, entry: (_ i: Int, _ j: Int) -> Double) {
        self.init(filling: shape, named: name) { result in
            for j in shape.columnIndices {
                for i in shape.rowIndices { result[j * shape.rows + i] = entry(i, j) }
            }
        }
    }

    /// The identity matrix of n rows and columns.
    public static func identity(_ n: Int) -> Matrix {
        Matrix(Shape(n, n)) { i, j in i == j ? 1 : 0 }
    }

    /// A matrix of independent numbers, each equally likely anywhere in a range.
    public static func random(
        _ shape: Shape,
        in range: ClosedRange<Double> = -1...1,
        using generator: inout some RandomNumberGenerator
    ) -> Matrix {
        Matrix(shape) { _, _ in Double.random(in: range, using: &generator) }
    }
}
