/// The forward difference (f(x + h) − f(x)) / h, an estimate of f′(x) that is off by about h f″/2.
///
/// Without a step it takes h = 1.5e-8 · max(1, |x|), near the best one √ε, which leaves about eight digits. A given
/// step is used as it is, so that the effect of a bad one can be seen. The error falls with h, that of
/// ``centralDifference(of:at:step:)`` with h².
public func forwardDifference(of f: (Double) -> Double, at x: Double, step: Double? = nil) -> Double {
    let h = step ?? StepRule.forward.step(at: x)
    return (f(x + h) - f(x)) / h
}
