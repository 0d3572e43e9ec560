/// How far a difference quotient steps away from a point.
public struct StepRule: Sendable, Hashable {
    /// The rule h = 6e-6 · max(1, |x|), near the best step ∛ε for central differences in Double.
    public static let standard = StepRule(scale: 6e-6)

    /// The step at |x| ≤ 1.
    public let scale: Double

    /// The step h at x, rounded so that x + h is a Double and h is exactly its distance from x.
    public func step(at x: Double) -> Double {
        let step = scale * max(1, abs(x))
        return (x + step) - x
    }
}

extension StepRule: CustomStringConvertible {
    /// The rule as a formula.
    public var description: String {
        "h = \(scale) · max(1, |x|)"
    }
}
