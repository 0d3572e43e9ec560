internal import Gradients
public import Networks

/// Puts a matrix on the page as a table, row by row.
///
/// The title is the matrix's own name if there is no other. In titles, `$…$` is math. Rows and columns are counted
/// from 1, as in mathematics.
public func showMatrix(_ matrix: Matrix, _ title: String? = nil) {
    let columns = (0..<matrix.columns).map { String($0 + 1) }
    let rows: [[any TableValue]] = (0..<matrix.rows).map { i in [String(i + 1)] + matrix.row(i) }
    showTable(title ?? matrix.name, columns: [""] + columns, rows: rows)
}

/// Puts the shapes of matrices on the page, each checked against the shape it must have.
///
/// ```swift
/// showShapes(sizes: ["n_0": 3, "n_1": 4, "m": 5], [
///     ("$W^1$", w1, "n_1", "n_0"),
///     ("$Z^1$", z1, "n_1", "m"),
///     ("$b^1$", b1, "n_1", "1"),
/// ])
/// ```
///
/// The rows and columns are names of sizes, or numbers; a matrix of another shape stops the lesson at this line.
public func showShapes(
    _ title: String? = nil,
    sizes: KeyValuePairs<String, Int>,
    _ matrices: [(name: String, matrix: Matrix, rows: String, columns: String)]
) {
    func size(_ word: String, _ name: String) -> Int {
        if let size = sizes.first(where: { $0.key == word })?.value ?? Int(word) { return size }
        stop("the shape of \(name) has an unknown size '\(word)': give it in `sizes`, or write a number")
    }
    let rows = matrices.map { name, matrix, rows, columns -> [any TableValue] in
        let expected = Shape(size(rows, name), size(columns, name))
        if matrix.shape != expected {
            stop("\(name) must be \(rows) × \(columns), which is \(expected) here, but it is \(matrix.shape)")
        }
        return [name, "$\(rows) \\times \(columns)$", "\(matrix.rows) × \(matrix.columns)"]
    }
    showTable(title, columns: ["Matrix", "Shape", "Here"], rows: rows)
}
