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
            Softmax.column(j, of: z, &p.entries, &q.entries, &log.entries)
        }
        (probabilities, complements, logarithms) = (p, q, log)
    }

    private static func column(
        _ j: Int,
        of z: Matrix,
        _ p: inout Entries,
        _ q: inout Entries,
        _ logarithm: inout Entries
    ) {
        let column = j * z.rows..<(j + 1) * z.rows
        guard !column.isEmpty else { return }
        let top = top(of: column, in: z)
        let largest = z.entries[top]
        var others = 0.0
        for place in column where place != top { others += exp(z.entries[place] - largest) }
        let whole = 1 + others
        let logWhole = log1p(others)
        for place in column {
            let difference = z.entries[place] - largest
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
            let base = gradient.entries[top(of: column, in: a)]
            var mean = 0.0
            for place in column { mean += a.entries[place] * (gradient.entries[place] - base) }
            for place in column { result.entries[place] *= gradient.entries[place] - base - mean }
        }
        return result
    }

    /// The place of the largest entry of a column, the first of equal ones.
    private static func top(of column: Range<Int>, in matrix: Matrix) -> Int {
        var top = column.lowerBound
        for place in column where matrix.entries[place] > matrix.entries[top] { top = place }
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
        for place in y.entries.indices {
            let target = y.entries[place]
            result.entries[place] *= sums[place / y.rows] - target
            result.entries[place] -= target * complements.entries[place]
        }
        return result
    }
}
