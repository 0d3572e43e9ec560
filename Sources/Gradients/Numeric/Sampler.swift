/// A function that counts its calls and watches how exact its values are.
final class Sampler {
    private(set) var calls = 0

    /// The error of a value as a share of it, as far as it is known.
    var relativeNoise = Double.ulpOfOne

    private var sawDouble = false
    private var longFloats: Set<Double> = []
    private let function: ([Double]) -> Double
    private let mover: (any InputMover)?

    init(_ function: @escaping ([Double]) -> Double, moving mover: (any InputMover)? = nil) {
        self.function = function
        self.mover = mover
    }

    /// Tells a mover which inputs will be moved.
    func prepare(_ inputs: [Int]) {
        mover?.prepare(inputs)
    }

    /// The function with one input moved away from a point.
    func callAsFunction(_ point: [Double], moving input: Int, to x: Double) -> Double {
        guard let mover else {
            var moved = point
            moved[input] = x
            return self(moved)
        }
        calls += 1
        let value = mover.value(moving: input, to: x)
        watch(value)
        return value
    }

    func callAsFunction(_ point: [Double]) -> Double {
        calls += 1
        let value = function(point)
        watch(value)
        return value
    }

    /// Whether the values are those of a function that computes in Float.
    ///
    /// Every value met is a Float exactly, and at least three different ones need more than 12 of its 24 bits: no
    /// small whole numbers, no halves and no constant. The values of a function that computes in Double end, at
    /// steps that are no dyadic numbers, in bits that a Float does not have.
    var looksLikeFloat: Bool { !sawDouble && longFloats.count >= 3 }

    private func watch(_ value: Double) {
        guard !sawDouble, value.isFinite, value != 0 else { return }
        if Double(Float(value)) != value {
            sawDouble = true
        } else if longFloats.count < 3, 53 - value.significandBitPattern.trailingZeroBitCount > 12 {
            longFloats.insert(value)
        }
    }
}

/// A function that is cheaper to evaluate where only one input has moved than at any other point.
package protocol InputMover: AnyObject {
    /// Makes ready for the standard steps of some inputs.
    func prepare(_ inputs: [Int])

    /// The function's value with one input at x and all others at the point.
    func value(moving input: Int, to x: Double) -> Double
}
