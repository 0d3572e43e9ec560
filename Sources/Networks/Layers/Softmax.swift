internal import Glibc

/// The softmax of each column, with what is needed to keep its digits where it saturates.
///
/// With the largest sum taken off first, nothing overflows. Of the largest entry p, 1 − p is kept as well: it is
/// the share of all others, and cannot be had from p once that has rounded to 1.
struct Softmax {
    /// The entries p, each column adding up to 1.
    let probabilities: Matrix

    /// 1 − p of each entry, without cancellation.
    let complements: Matrix

    /// log p of each entry, without cancellation.
    let logarithms: Matrix

    init(_ z: Matrix) {
        var (p, q, log) = (z, z, z)
        for j in z.shape.columnIndices {
            Softmax.column(j, of: z, &p.elements, &q.elements, &log.elements)
        }
        (probabilities, complements, logarithms) = (p, q, log)
    }

    private static func column(
        _ j: Int,
        of z: Matrix,
        _ p: inout [Double],
        _ q: inout [Double],
        _ logarithm: inout [Double]
    ) {
        let column = j * z.rows..<(j + 1) * z.rows
        guard !column.isEmpty else { return }
        let top = top(of: column, in: z)
        let largest = z.elements[top]
        var others = 0.0
        for place in column where place != top { others += exp(z.elements[place] - largest) }
        let whole = 1 + others
        let logWhole = log1p(others)
        for place in column {
            let difference = z.elements[place] - largest
            p[place] = exp(difference) / whole
            q[place] = place == top ? others / whole : 1 - p[place]
            logarithm[place] = difference - logWhole
        }
    }

    /// Jᵀg of each column, for the Jacobian J = diag(a) − aaᵀ: a ⊙ (g − a·g).
    ///
    /// A number taken off all of g changes nothing, because a adds up to 1. With the one beside the largest
    /// activation taken off, nothing cancels where that activation has rounded to 1: the mean is what the others add.
    static func error(carrying gradient: Matrix, _ a: Matrix) -> Matrix {
        Matrix.requireSameShape(gradient, "⊙", a)
        var result = a
        for j in a.shape.columnIndices where a.rows > 0 {
            let column = j * a.rows..<(j + 1) * a.rows
            let base = gradient.elements[top(of: column, in: a)]
            var mean = 0.0
            for place in column { mean += a.elements[place] * (gradient.elements[place] - base) }
            for place in column { result.elements[place] *= gradient.elements[place] - base - mean }
        }
        return result
    }

    /// The place of the largest entry of a column, the first of equal ones.
    private static func top(of column: Range<Int>, in matrix: Matrix) -> Int {
        var top = column.lowerBound
        for place in column where matrix.elements[place] > matrix.elements[top] { top = place }
        return top
    }
}

extension Softmax {
    /// The error p Σy − y of softmax with cross-entropy, as p (Σy − y) − y (1 − p).
    ///
    /// It is p − y where the targets add up to 1.
    func crossEntropyError(targets y: Matrix) -> Matrix {
        let sums = y.columnSums
        var result = probabilities
        for place in y.elements.indices {
            let target = y.elements[place]
            result.elements[place] *= sums[place / y.rows] - target
            result.elements[place] -= target * complements.elements[place]
        }
        return result
    }
}
