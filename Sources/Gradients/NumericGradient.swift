/// A derivative estimated from values of the function, and how far to trust it.
public struct NumericDerivative: Sendable, Hashable {
    /// The estimate.
    public let value: Double

    /// The size of the error to expect: of the step, or of rounding, whichever is larger.
    public let uncertainty: Double
}

/// The partial derivatives of f at a point, each estimated by central differences at two steps.
///
/// With D(h) the central difference and h the step of ``StepRule/standard``, Richardson's extrapolation
/// n = (4 D(h/2) − D(h)) / 3 cancels the error of order h². The uncertainty is
/// u = max(|D(h) − D(h/2)|, 4ε|f|/h), the first for the step and the second for rounding.
/// It takes 4n + 1 calls of f for n coordinates.
public func numericGradient(of f: ([Double]) -> Double, at point: [Double]) -> [NumericDerivative] {
    let size = abs(f(point))
    return point.indices.map { coordinate in
        var moved = point
        func along(_ x: Double) -> Double {
            moved[coordinate] = x
            return f(moved)
        }
        let x = point[coordinate]
        let h = StepRule.standard.step(at: x)
        let whole = centralDifference(of: along, at: x, step: h)
        let half = centralDifference(of: along, at: x, step: h / 2)
        let stepError = abs(whole - half)
        let roundingError = 4 * Double.ulpOfOne * size / h
        return NumericDerivative(
            value: (4 * half - whole) / 3,
            uncertainty: (stepError + roundingError).isNaN ? .nan : max(stepError, roundingError)
        )
    }
}
