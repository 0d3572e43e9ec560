/// A derivative estimated from values of the function, and how far to trust it.
public struct NumericDerivative: Sendable, Hashable {
    /// The estimate.
    public let value: Double

    /// The size of the error to expect: of the step, or of rounding, whichever is larger.
    public let uncertainty: Double

    /// The slopes to the left and to the right, where they stay apart however small the step: at a kink.
    public let kink: OneSidedSlopes?
}

/// The slopes of a function to the left and to the right of a point.
public struct OneSidedSlopes: Sendable, Hashable {
    /// (f(x) − f(x − h)) / h.
    public let left: Double

    /// (f(x + h) − f(x)) / h.
    public let right: Double

    /// How far they are apart.
    var gap: Double { abs(right - left) }
}

/// The partial derivatives of f at a point, each estimated by central differences at two steps.
///
/// With D(h) the central difference and h the step of ``StepRule/standard``, Richardson's extrapolation
/// n = (4 D(h/2) − D(h)) / 3 cancels the error of order h². The uncertainty is
/// u = max(|D(h) − D(h/2)|, 4ε|f|/h), the first for the step and the second for rounding.
/// It takes 4n + 1 calls of f for n coordinates, and 4 more for each that looks like a kink.
public func numericGradient(of f: ([Double]) -> Double, at point: [Double]) -> [NumericDerivative] {
    let value = f(point)
    return point.indices.map { coordinate in
        var moved = point
        let probe = Probe(at: point[coordinate], value: value) { x in
            moved[coordinate] = x
            return f(moved)
        }
        return probe.derivative
    }
}

/// A function along one coordinate, evaluated on both sides of a point.
private struct Probe {
    let derivative: NumericDerivative

    init(at x: Double, value: Double, along f: (Double) -> Double) {
        let h = StepRule.standard.step(at: x)
        /// The central difference and the one-sided slopes at a step.
        func look(_ step: Double) -> (central: Double, slopes: OneSidedSlopes) {
            let (above, below) = (f(x + step), f(x - step))
            let slopes = OneSidedSlopes(left: (value - below) / step, right: (above - value) / step)
            return ((above - below) / (2 * step), slopes)
        }
        let (whole, half) = (look(h), look(h / 2))
        let stepError = abs(whole.central - half.central)
        let rounding = 4 * Double.ulpOfOne * abs(value) / h
        derivative = NumericDerivative(
            value: (4 * half.central - whole.central) / 3,
            uncertainty: (stepError + rounding).isNaN ? .nan : max(stepError, rounding),
            kink: Probe.kink(whole.slopes, half.slopes, rounding) { look($0 * h).slopes }
        )
    }

    /// The slopes at the smallest step, if they stay apart: a smooth function's gap halves with the step.
    private static func kink(
        _ whole: OneSidedSlopes,
        _ half: OneSidedSlopes,
        _ rounding: Double,
        look: (Double) -> OneSidedSlopes
    ) -> OneSidedSlopes? {
        // At an eighth of the step rounding counts eight times, and must still be far below the gap.
        func persists(_ gap: Double, after wider: Double) -> Bool { gap > 0.75 * wider && gap > 400 * rounding }
        guard persists(half.gap, after: whole.gap) else { return nil }
        let quarter = look(0.25)
        guard persists(quarter.gap, after: half.gap) else { return nil }
        let eighth = look(0.125)
        return persists(eighth.gap, after: quarter.gap) ? eighth : nil
    }
}
