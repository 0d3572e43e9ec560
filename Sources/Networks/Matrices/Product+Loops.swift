// Small products, by plain loops. Every entry is summed in the order of k, whatever the shapes, so that the
// result is the same on every machine, and a batch of examples gives each the numbers it would get alone.
extension Product {
    /// Computes the product into the result.
    func run(into result: UnsafeMutableBufferPointer<Double>) {
        if !adds { result.update(repeating: 0) }
        // The inner loop runs along rows of the right factor, so one that is transposed is copied first.
        let rows = right.isTransposed ? right.copiedInOrder() : right.elements
        left.elements.withUnsafeBufferPointer { left in
            rows.withUnsafeBufferPointer { right in accumulate(left, right, into: result) }
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
        guard columns > 0, let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
        let (rowStep, columnStep) = left.isTransposed ? (1, left.stride) : (left.stride, 1)
        for i in 0..<rows {
            let target = c + i * columns
            for k in 0..<inner {
                let factor = a[i * rowStep + k * columnStep]
                let source = b + k * columns
                for j in 0..<columns { target[j] += factor * source[j] }
            }
        }
    }
}

extension Factor {
    /// The entries in the order in which the product sees them.
    fileprivate func copiedInOrder() -> [Double] {
        let (rows, columns) = (shape.rows, shape.columns)
        return [Double](unsafeUninitializedCapacity: shape.count) { copy, count in
            elements.withUnsafeBufferPointer { entries in
                for i in 0..<rows {
                    for j in 0..<columns { copy[i * columns + j] = entries[j * rows + i] }
                }
            }
            count = shape.count
        }
    }
}
