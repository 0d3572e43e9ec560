/// The central difference D(h) = (f(x + h) − f(x − h)) / 2h, an estimate of f′(x) that is off by about h²f‴/6.
///
/// Without a step it takes ``StepRule/standard``. A given step is used as it is, so that the effect of a bad one
/// can be seen: a large one cuts the function's curve short, a small one leaves little but rounding.
public func centralDifference(of f: (Double) -> Double, at x: Double, step: Double? = nil) -> Double {
    let h = step ?? StepRule.standard.step(at: x)
    return (f(x + h) - f(x - h)) / (2 * h)
}
