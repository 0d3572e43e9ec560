/// A function that counts its calls and watches how exact its values are.
final class Sampler {
    private(set) var calls = 0

    /// The error of a value as a share of it, as far as it is known.
    var relativeNoise = Double.ulpOfOne

    private var sawDouble = false
    private var longFloats: Set<Double> = []
    private let function: any ComparedFunction

    init(_ function: any ComparedFunction) {
        self.function = function
    }

    /// The value at the point.
    func value() -> Double {
        counted(function.value())
    }

    /// The value with one input moved away from the point.
    func value(moving input: Int, to x: Double) -> Double {
        counted(function.value(moving: input, to: x))
    }

    /// The value at a distance from the point along a direction.
    func value(along direction: [Double], at distance: Double) -> Double {
        counted(function.value(along: direction, at: distance))
    }

    private func counted(_ value: Double) -> Double {
        calls += 1
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
