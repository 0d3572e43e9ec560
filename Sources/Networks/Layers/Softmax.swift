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
        let (count, columns) = (z.rows, z.columns)
        guard count > 0 else { return }
        let top = top(of: j, in: z)
        let largest = z.elements[top * columns + j]
        var others = 0.0
        for i in 0..<count where i != top { others += exp(z.elements[i * columns + j] - largest) }
        let whole = 1 + others
        let logWhole = log1p(others)
        for i in 0..<count {
            let place = i * columns + j
            let difference = z.elements[place] - largest
            p[place] = exp(difference) / whole
            q[place] = i == top ? others / whole : 1 - p[place]
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
            let base = gradient.elements[top(of: j, in: a) * a.columns + j]
            var mean = 0.0
            for i in a.shape.rowIndices {
                mean += a.elements[i * a.columns + j] * (gradient.elements[i * a.columns + j] - base)
            }
            for i in a.shape.rowIndices {
                result.elements[i * a.columns + j] *= gradient.elements[i * a.columns + j] - base - mean
            }
        }
        return result
    }

    /// The row of the largest entry of a column, the first of equal ones.
    private static func top(of j: Int, in matrix: Matrix) -> Int {
        var top = 0
        for i in matrix.shape.rowIndices
        where matrix.elements[i * matrix.columns + j] > matrix.elements[top * matrix.columns + j] { top = i }
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
        for i in y.shape.rowIndices {
            for j in y.shape.columnIndices {
                let place = i * y.columns + j
                let target = y.elements[place]
                result.elements[place] *= sums[j] - target
                result.elements[place] -= target * complements.elements[place]
            }
        }
        return result
    }
}
