internal import Gradients

extension Matrix {
    /// The entries of row i.
    public func row(_ i: Int) -> [Double] {
        require(shape.rowIndices.contains(i), "\(label) is \(shape): it has no row \(i), counted from 0.")
        return shape.columnIndices.map { j in entries[j * rows + i] }
    }

    /// The entries of column j: in a batch, one example.
    public func column(_ j: Int) -> [Double] {
        require(shape.columnIndices.contains(j), "\(label) is \(shape): it has no column \(j), counted from 0.")
        return Array(entries[j * rows..<(j + 1) * rows])
    }

    /// The matrix of some of the columns, in the order given: of a batch, a smaller batch or a shuffled one.
    public func columns(_ chosen: some Sequence<Int>) -> Matrix {
        let chosen = Array(chosen)
        for j in chosen where !shape.columnIndices.contains(j) {
            stop("\(label) is \(shape): it has no column \(j), counted from 0.")
        }
        return Matrix(filling: Shape(rows, chosen.count), named: name) { result in
            entries.withUnsafeBufferPointer { entries in
                for (number, j) in chosen.enumerated() {
                    for i in 0..<rows { result[number * rows + i] = entries[j * rows + i] }
                }
            }
        }
    }

    /// The entries row by row.
    public var rowByRow: [Double] { transposed.copy().elements }

    /// The sum of each row, as a column: each summed from left to right.
    public var rowSums: Matrix {
        Matrix(filling: Shape(rows, 1)) { sums in
            sums.update(repeating: 0)
            entries.withUnsafeBufferPointer { entries in
                for j in shape.columnIndices {
                    for i in shape.rowIndices { sums[i] += entries[j * rows + i] }
                }
            }
        }
    }

    /// The sum of each column, from top to bottom.
    var columnSums: [Double] {
        shape.columnIndices.map { j in entries[j * rows..<(j + 1) * rows].reduce(0, +) }
    }

    /// The sum of all entries.
    public var sum: Double { entries.reduce(0, +) }

    /// The Euclidean norm of the entries, √Σ xᵢⱼ², also called the Frobenius norm.
    ///
    /// The largest entry is taken out before squaring, so that nothing overflows.
    public var norm: Double {
        let largest = entries.reduce(0) { $1.isNaN ? .nan : max($0, abs($1)) }
        guard largest > 0, largest.isFinite else { return largest }
        return largest * entries.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
    }
}
