/// A gradient beside the numeric gradient of the same function, input by input, with a verdict.
///
/// Each row has a verdict and its reason. The verdict follows what the numbers can tell (``Verdict``), instead of
/// a fixed tolerance that passes a small gradient whatever it is. Where the standard steps leave a doubt, the
/// derivative is estimated again (``ridders(of:at:initialStep:)``) and the noise of the function measured, before
/// anything is said. What does not match has a ``diagnosis``, if its mistake is one that leaves a signature.
public struct Comparison: Sendable {
    /// One row for each input, in order.
    public let rows: [Row]

    /// The passes the comparison itself took; the graph was built before.
    public let passes: PassCount

    /// The steps of the numeric gradient, h and h/2, before any refinement.
    public let stepRule: StepRule

    /// What is wrong, if the rows show the signature of a known mistake.
    public let diagnosis: Diagnosis?

    /// Whether there is an input and every row matches.
    public var holds: Bool {
        !rows.isEmpty && rows.allSatisfy { $0.verdict == .match }
    }

    init(rows: [Row], passes: PassCount, step: Double?, diagnosis: Diagnosis?) {
        self.rows = rows
        self.passes = passes
        self.stepRule = step.map { StepRule.fixed($0) } ?? .standard
        self.diagnosis = diagnosis
    }
}
