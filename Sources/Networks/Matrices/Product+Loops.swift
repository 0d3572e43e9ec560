// Small products, by plain loops. Every entry is summed in the order of k, whatever the shapes, so that the
// result is the same on every machine, and a batch of examples gives each the numbers it would get alone.
extension Product {
    /// Computes the product into the result.
    func run(into result: UnsafeMutableBufferPointer<Double>) {
        if !adds { result.update(repeating: 0) }
        // The inner loop runs along columns of the left factor, so one that is transposed is copied first.
        let columns = left.isTransposed ? left.copiedInOrder() : left.entries
        columns.withUnsafeBufferPointer { left in
            right.entries.withUnsafeBufferPointer { right in accumulate(left, right, into: result) }
        }
        if scale != 1 {
            for place in result.indices { result[place] *= scale }
        }
    }

    private func accumulate(
        _ a: UnsafeBufferPointer<Double>,
        _ b: UnsafeBufferPointer<Double>,
        into c: UnsafeMutableBufferPointer<Double>
    ) {
        let (rows, inner, columns) = (left.shape.rows, left.shape.columns, right.shape.columns)
        guard rows > 0, let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
        let (rowStep, columnStep) = right.isTransposed ? (right.stride, 1) : (1, right.stride)
        for j in 0..<columns {
            let target = c + j * rows
            for k in 0..<inner {
                let factor = b[k * rowStep + j * columnStep]
                let source = a + k * rows
                for i in 0..<rows { target[i] += source[i] * factor }
            }
        }
    }
}

extension Factor {
    /// The entries in the order in which the product sees them, column by column.
    fileprivate func copiedInOrder() -> Entries {
        let (rows, columns) = (shape.rows, shape.columns)
        return Entries(count: shape.count) { copy in
            entries.withUnsafeBufferPointer { entries in
                for j in 0..<columns {
                    for i in 0..<rows { copy[j * rows + i] = entries[i * columns + j] }
                }
            }
        }
    }
}
