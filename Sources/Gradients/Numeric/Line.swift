/// A function along a line through a point: one coordinate, or one direction.
///
/// It remembers the largest |f| it met, for rounding grows with the values that are subtracted.
final class Line {
    /// The place of the point on the line.
    let x: Double

    /// f at the point.
    let value: Double

    /// The length that a step is measured by, max(1, |x|).
    let size: Double

    /// The error of a value as a share of it: ε, or more if the function computes with less.
    var relativeNoise: Double

    /// An error of a value that does not depend on its size, such as what a sum of large terms leaves.
    var absoluteNoise: Double

    private(set) var largest: Double
    private let function: (Double) -> Double

    init(
        at x: Double,
        value: Double,
        size: Double? = nil,
        relativeNoise: Double = Double.ulpOfOne,
        absoluteNoise: Double = 0,
        along function: @escaping (Double) -> Double
    ) {
        self.x = x
        self.value = value
        self.size = size ?? max(1, abs(x))
        self.relativeNoise = relativeNoise
        self.absoluteNoise = absoluteNoise
        self.largest = value.isFinite ? abs(value) : 0
        self.function = function
    }

    func callAsFunction(_ x: Double) -> Double {
        let value = function(x)
        if value.isFinite { largest = max(largest, abs(value)) }
        return value
    }

    /// The error to expect of a value near the point: rounding, or the noise that was measured.
    var noise: Double {
        max(relativeNoise * largest, absoluteNoise)
    }

    /// Whether the values carry fewer than about ten digits.
    var isNoisy: Bool { noise > 1e6 * Double.ulpOfOne * largest }

    /// The standard step, or a larger one for a function whose values are less exact: ∛noise instead of ∛ε.
    var standardStep: Double {
        let growth = cubeRoot(max(1, noise / (Double.ulpOfOne * max(largest, .leastNormalMagnitude))))
        return exact(StepRule.standard.scale * size * growth)
    }

    /// A step that x + h and x − h take as exactly as they can.
    func exact(_ step: Double) -> Double {
        (x + step) - x
    }

    /// The difference quotients at a step; two calls.
    func look(_ step: Double) -> Look {
        let (above, below) = (self(x + step), self(x - step))
        let size = [value, above, below].filter(\.isFinite).map(abs).max() ?? 0
        return Look(
            step: step,
            central: (above - below) / (2 * step),
            slopes: OneSidedSlopes(left: (value - below) / step, right: (above - value) / step),
            rounding: 4 * max(relativeNoise * size, absoluteNoise, .leastNonzeroMagnitude) / step
        )
    }
}

/// What the values at x − h, x and x + h say of the slope.
struct Look {
    /// The step h.
    let step: Double

    /// The central difference, (f(x + h) − f(x − h)) / 2h.
    let central: Double

    /// The slopes on both sides.
    let slopes: OneSidedSlopes

    /// The error that rounding leaves: four times the noise of the largest of the three values, over the step.
    let rounding: Double

    /// The steepest one-sided slope, as far as it is more than rounding.
    var steepest: Double { max(0, slopes.steepest - 2 * rounding) }

    /// Whether all three values are the same.
    var isFlat: Bool { slopes.left == 0 && slopes.right == 0 }

    /// The gap between the slopes, if it is no smaller than at a wider step as that of a smooth function would be.
    ///
    /// A kink that rounding hides from a closer look leaves it; it says how wrong the central difference may be.
    func persistentGap(after wider: Look) -> Double {
        slopes.gap > 0.75 * wider.slopes.gap && slopes.gap > rounding ? slopes.gap : 0
    }
}
