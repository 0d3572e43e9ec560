internal import Gradients

extension Matrix {
    /// The matrix product: (AB)ᵢⱼ = Σₖ AᵢₖBₖⱼ.
    ///
    /// Small products are summed in the order of k by plain loops, the same everywhere; large ones by a library.
    public static func * (left: Matrix, right: Matrix) -> Matrix {
        product(Factor(left), Factor(right))
    }

    /// The product AᵀB, which reads A in place.
    public static func * (left: Transposed, right: Matrix) -> Matrix {
        product(Factor(left), Factor(right))
    }

    /// The product ABᵀ, which reads B in place.
    public static func * (left: Matrix, right: Transposed) -> Matrix {
        product(Factor(left), Factor(right))
    }

    /// The outer product uvᵀ of two columns: row i, column j holds uᵢvⱼ.
    public static func outer(_ u: Matrix, _ v: Matrix) -> Matrix {
        require(
            u.columns == 1 && v.columns == 1,
            "An outer product takes two columns: \(u.label) is \(u.shape), \(v.label) is \(v.shape)."
        )
        return u * v.transposed
    }

    /// The product AB with a column added to each column of it: AB + c1ᵀ, as WA + b in a layer.
    static func product(_ left: Matrix, _ right: Matrix, addingToEachColumn column: Matrix) -> Matrix {
        require(
            column.shape == Shape(left.rows, 1),
            "\(left.label) · \(right.label) + \(column.label) needs one entry of \(column.label) for each row: "
                + "\(left.label) is \(left.shape), \(column.label) is \(column.shape)."
        )
        return product(Factor(left), Factor(right)) { result in
            let rows = column.rows
            column.entries.withUnsafeBufferPointer { entries in
                for j in 0..<right.columns {
                    for i in 0..<rows { result[j * rows + i] = entries[i] }
                }
            }
        }
    }

    /// The product of two factors on top of what `start` has written, or of nothing; all of it times a scale.
    static func product(
        _ left: Factor,
        _ right: Factor,
        scale: Double = 1,
        start: ((_ result: UnsafeMutableBufferPointer<Double>) -> Void)? = nil
    ) -> Matrix {
        require(
            left.shape.columns == right.shape.rows,
            "\(left.label) · \(right.label) needs as many rows on the right as columns on the left: "
                + "\(left.label) is \(left.shape), \(right.label) has \(right.shape.rows) rows."
        )
        let shape = Shape(left.shape.rows, right.shape.columns)
        return Matrix(filling: shape) { result in
            start?(result)
            let task = Product(left: left, right: right, scale: scale, adds: start != nil)
            // A library that is not there, or refuses, leaves the work to the loops.
            if !(task.isLarge && BLAS.run(task, into: result)) { task.run(into: result) }
        }
    }
}

/// One side of a product: a matrix, or one that is read with rows and columns exchanged.
struct Factor {
    let entries: Entries
    let isTransposed: Bool
    /// The shape as the product sees it.
    let shape: Shape
    let label: String

    init(_ matrix: Matrix) {
        (entries, isTransposed, shape, label) = (matrix.entries, false, matrix.shape, matrix.label)
    }

    init(_ matrix: Transposed) {
        (entries, isTransposed, shape, label) = (matrix.transposed.entries, true, matrix.shape, matrix.label)
    }

    /// How many entries one column of the storage has.
    var stride: Int { isTransposed ? shape.columns : shape.rows }
}

/// A product to be computed: result = scale · (left · right), or scale · (result + left · right) if it adds.
struct Product {
    let left: Factor
    let right: Factor
    let scale: Double
    let adds: Bool

    /// Whether the product is worth a library: from about 65 000 multiplications on.
    var isLarge: Bool { left.shape.rows * left.shape.columns * right.shape.columns > 1 << 16 }
}
