/// The errors of difference quotients over a range of steps, from far too large to far too small.
///
/// With a large step the error is that of the formula: it falls with h for the forward difference and with h² for
/// the central one. With a small step it is that of rounding, about ε|f|/h, and grows as h shrinks. Between the two
/// lies the best step, near √ε and ∛ε where f and its derivatives are of size 1.
public struct StepSweep: Sendable, Hashable {
    /// One step and what both formulas make of it.
    public struct Row: Sendable, Hashable {
        /// The step h.
        public let step: Double
        /// The forward difference at h.
        public let forward: Quotient
        /// The central difference at h.
        public let central: Quotient
    }

    /// A difference quotient and its error.
    public struct Quotient: Sendable, Hashable {
        /// The estimate of the derivative.
        public let value: Double
        /// Its distance from the exact derivative.
        public let absoluteError: Double
        /// The distance as a share of the exact derivative, infinite or NaN if that is 0.
        public let relativeError: Double

        init(_ value: Double, exact: Double) {
            self.value = value
            absoluteError = abs(value - exact)
            relativeError = absoluteError / abs(exact)
        }
    }

    /// The formula of a difference quotient.
    public enum Formula: Sendable, Hashable, CaseIterable {
        /// (f(x + h) − f(x)) / h
        case forward
        /// (f(x + h) − f(x − h)) / 2h
        case central
    }

    /// What is the matter with a step.
    public enum Regime: Sendable, Hashable {
        /// The error is the formula's: it falls with h, fourfold a halving for the central difference.
        case tooLarge
        /// The error is at most 30 times that of the best step.
        case good
        /// The error is that of rounding: it grows as h shrinks.
        case tooSmall
    }

    /// The steps from the largest to the smallest.
    public let rows: [Row]

    /// The derivative that the errors are measured from.
    public let exact: Double

    /// The step with the smallest error; nil without a finite error.
    public func bestStep(_ formula: Formula) -> Double? {
        best(formula)?.step
    }

    /// The order p with error ∝ hᵖ on the side of the large steps: near 1 forward, near 2 central.
    public func truncationOrder(_ formula: Formula) -> Double? {
        guard let best = bestStep(formula) else { return nil }
        return order(formula) { $0 > 3 * best }
    }

    /// The order p with error ∝ hᵖ on the side of the small steps: near −1, for rounding is divided by h.
    public func roundingOrder(_ formula: Formula) -> Double? {
        guard let best = bestStep(formula) else { return nil }
        return order(formula) { $0 < best / 3 }
    }

    /// Whether a step is too large, too small or good, by the nearest step of the sweep.
    public func regime(of step: Double, _ formula: Formula = .central) -> Regime? {
        func distance(_ row: Row) -> Double { abs(decimalLogarithm(row.step / step)) }
        guard let best = best(formula), let row = rows.min(by: { distance($0) < distance($1) }) else { return nil }
        // An error of exactly 0 is luck; one of the last place is as good as any.
        let floor = max(error(best, formula), Double.ulpOfOne * abs(exact))
        if error(row, formula) <= 30 * floor { return .good }
        return row.step > best.step ? .tooLarge : .tooSmall
    }

    private func best(_ formula: Formula) -> Row? {
        rows.filter { error($0, formula).isFinite }.min { error($0, formula) < error($1, formula) }
    }

    private func error(_ row: Row, _ formula: Formula) -> Double {
        (formula == .forward ? row.forward : row.central).absoluteError
    }

    /// The slope of log error over log h by least squares; nil with fewer than two errors to fit.
    func order(_ formula: Formula, where isIncluded: (Double) -> Bool) -> Double? {
        let fitted = rows.filter { isIncluded($0.step) && error($0, formula).isFinite && error($0, formula) > 0 }
        guard fitted.count > 1 else { return nil }
        let x = fitted.map { decimalLogarithm($0.step) }
        let y = fitted.map { decimalLogarithm(error($0, formula)) }
        let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
        let covariance = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        return covariance / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    }
}

/// The errors of the forward and the central difference of f at x for every step, by decades from 0.1 to 1e-13.
///
/// The errors are measured from the `exact` derivative, or without one from ``ridders(of:at:initialStep:)``.
public func stepSweep(
    of f: (Double) -> Double,
    at x: Double,
    exact: Double? = nil,
    steps: [Double] = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13]
) -> StepSweep {
    steps.forEach { requireStep($0) }
    let exact = exact ?? ridders(of: f, at: x).value
    let rows = steps.sorted(by: >).map { step in
        StepSweep.Row(
            step: step,
            forward: .init(forwardDifference(of: f, at: x, step: step), exact: exact),
            central: .init(centralDifference(of: f, at: x, step: step), exact: exact)
        )
    }
    return StepSweep(rows: rows, exact: exact)
}
