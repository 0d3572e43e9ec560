extension Comparison {
    /// Compares a gradient computed in any way with the numeric gradient of a function at a point.
    ///
    /// The function is evaluated at the point once more than the numeric gradient takes, to see whether it gives
    /// the same value again. There is one claimed gradient for each coordinate of the point, in the same order:
    /// `Comparison(of: [("w", dw), ("b", db)], against: loss, at: [w, b])`. With the size of the batch m, the
    /// diagnosis knows the factors m and 1/m. A `step` h makes the numeric gradient a plain central difference at
    /// h, so that the effect of a bad step can be seen.
    public init(
        of claimed: [(name: String, gradient: Double)],
        against function: ([Double]) -> Double,
        at point: [Double],
        batch: Int? = nil,
        checking: CheckedInputs = .everyInput,
        step: Double? = nil
    ) {
        let claims = claimed.map { ClaimedGradient(name: $0.name, gradient: $0.gradient) }
        self.init(claims: claims, against: function, at: point, batch: batch, checking: checking, step: step)
    }

    /// Compares claimed gradients, which may have groups, with the numeric gradient of a function at a point.
    public init(
        claims: [ClaimedGradient],
        against function: ([Double]) -> Double,
        at point: [Double],
        batch: Int? = nil,
        checking: CheckedInputs = .everyInput,
        step: Double? = nil
    ) {
        require(
            claims.count == point.count,
            "The point has \(point.count) coordinates: claim a gradient for each of them, not \(claims.count)."
        )
        self = withoutActuallyEscaping(function) { function in
            let compared = ComparedClosure(function, at: point, claims: claims)
            let setting = ComparisonSetting(compared, batch: batch, step: step)
            let (rows, diagnosis) = setting.compare(checking)
            let passes = PassCount(forward: setting.sampler.calls, backward: 0)
            return Comparison(rows: rows, passes: passes, step: step, diagnosis: diagnosis)
        }
    }

    /// Compares the gradient that is claimed of a function with its numeric gradient.
    ///
    /// What the general signatures leave open is asked of `diagnosing`, which knows the function better.
    package init(
        of function: any ComparedFunction,
        batch: Int,
        checking: CheckedInputs,
        backwardPasses: Int,
        diagnosing: ([Row]) -> Diagnosis?
    ) {
        let setting = ComparisonSetting(function, batch: batch, step: nil)
        let (rows, general) = setting.compare(checking)
        let special = general.map { $0.isGeneral } == true ? diagnosing(rows) : nil
        self.init(
            rows: rows,
            passes: PassCount(forward: setting.sampler.calls, backward: backwardPasses),
            step: nil,
            diagnosis: special ?? general
        )
    }
}
