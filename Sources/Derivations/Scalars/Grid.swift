/// The entries of a matrix as nodes, column by column.
struct Grid {
    let rows: Int
    let columns: Int
    var nodes: [Node.ID]

    /// A scalar.
    init(_ node: Node.ID) {
        (rows, columns, nodes) = (1, 1, [node])
    }

    /// A matrix from its entries, column by column.
    init(rows: Int, columns: Int, nodes: [Node.ID]) {
        (self.rows, self.columns, self.nodes) = (rows, columns, nodes)
    }

    /// A matrix from a rule, with places from 0.
    init(rows: Int, columns: Int, _ entry: (_ row: Int, _ column: Int) -> Node.ID) {
        (self.rows, self.columns) = (rows, columns)
        nodes = []
        nodes.reserveCapacity(rows * columns)
        for column in 0..<columns {
            for row in 0..<rows { nodes.append(entry(row, column)) }
        }
    }

    var isScalar: Bool { rows == 1 && columns == 1 }

    subscript(row: Int, column: Int) -> Node.ID { nodes[column * rows + row] }
}
