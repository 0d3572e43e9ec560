internal import Gradients

/// The product entry by entry, as the four equations write it; `hadamard(_:_:)` is the same in letters.
infix operator ⊙ : MultiplicationPrecedence

extension Matrix {
    /// The sum, entry by entry, of two matrices of the same shape.
    public static func + (left: Matrix, right: Matrix) -> Matrix {
        entrywise(left, "+", right) { $0 + $1 }
    }

    /// The difference, entry by entry, of two matrices of the same shape.
    public static func - (left: Matrix, right: Matrix) -> Matrix {
        entrywise(left, "−", right) { $0 - $1 }
    }

    /// The Hadamard product u ⊙ v: entry times entry, of two matrices of the same shape.
    public static func ⊙ (left: Matrix, right: Matrix) -> Matrix {
        entrywise(left, "⊙", right) { $0 * $1 }
    }

    /// Each entry times a number.
    public static func * (factor: Double, matrix: Matrix) -> Matrix {
        matrix.map { factor * $0 }
    }

    /// Each entry times a number.
    public static func * (matrix: Matrix, factor: Double) -> Matrix {
        matrix.map { $0 * factor }
    }

    /// Each entry divided by a number.
    public static func / (matrix: Matrix, divisor: Double) -> Matrix {
        matrix.map { $0 / divisor }
    }

    /// Each entry negated.
    public static prefix func - (matrix: Matrix) -> Matrix {
        matrix.map { -$0 }
    }

    /// The matrix of the function's values at each entry.
    @inline(__always)
    public func map(_ function: (Double) -> Double) -> Matrix {
        Matrix(filling: shape) { result in
            entries.withUnsafeBufferPointer { entries in
                for place in entries.indices { result[place] = function(entries[place]) }
            }
        }
    }

    /// Combines two matrices of the same shape entry by entry; the sign is for the message.
    @inline(__always)
    static func entrywise(
        _ left: Matrix,
        _ sign: String,
        _ right: Matrix,
        _ operation: (Double, Double) -> Double
    ) -> Matrix {
        requireSameShape(left, sign, right)
        return Matrix(filling: left.shape) { result in
            left.entries.withUnsafeBufferPointer { left in
                right.entries.withUnsafeBufferPointer { right in
                    for place in left.indices { result[place] = operation(left[place], right[place]) }
                }
            }
        }
    }

    static func requireSameShape(_ left: Matrix, _ sign: String, _ right: Matrix) {
        require(
            left.shape == right.shape,
            "\(left.label) \(sign) \(right.label) needs two matrices of one shape, "
                + "not \(left.shape) and \(right.shape)."
        )
    }

    /// A matrix whose entries are written by a closure, all of them, without being set to 0 first.
    @inline(__always)
    init(filling shape: Shape, named name: String? = nil, _ fill: (UnsafeMutableBufferPointer<Double>) -> Void) {
        self.shape = shape
        self.name = name
        self.entries = Entries(count: shape.count, filledBy: fill)
    }
}

/// The Hadamard product u ⊙ v: entry times entry, of two matrices of the same shape.
public func hadamard(_ left: Matrix, _ right: Matrix) -> Matrix {
    left ⊙ right
}
