/// How far a difference quotient steps away from a point.
public struct StepRule: Sendable, Hashable {
    /// The rule h = 6e-6 · max(1, |x|), near the best step ∛ε for central differences in Double.
    public static let standard = StepRule(scale: 6e-6)

    /// The rule h = 1.5e-8 · max(1, |x|), near the best step √ε for forward differences.
    static let forward = StepRule(scale: 1.5e-8)

    /// The rule that takes the same step h everywhere, exactly as it is given.
    static func fixed(_ step: Double) -> StepRule { StepRule(scale: step, isFixed: true) }

    /// The step at |x| ≤ 1.
    public let scale: Double

    /// Whether the step is the same everywhere, however large x is.
    public let isFixed: Bool

    init(scale: Double, isFixed: Bool = false) {
        self.scale = scale
        self.isFixed = isFixed
    }

    /// The step h at x, rounded so that x + h is a Double and h is exactly its distance from x, unless it is fixed.
    public func step(at x: Double) -> Double {
        guard !isFixed else { return scale }
        let step = scale * max(1, abs(x))
        return (x + step) - x
    }
}

extension StepRule: CustomStringConvertible {
    /// The rule as a formula.
    public var description: String {
        isFixed ? "h = \(scale)" : "h = \(scale) · max(1, |x|)"
    }
}

/// Stops unless a step is one that can be taken.
func requireStep(_ step: Double?) {
    guard let step else { return }
    require(step > 0 && step.isFinite, "A step is a positive number, not \(step): give one like 1e-6.")
}
