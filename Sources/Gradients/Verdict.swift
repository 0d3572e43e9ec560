/// What a comparison says of one input.
public enum Verdict: Sendable, Hashable {
    /// The claimed and the numeric gradient agree as far as the numeric one can tell.
    case match
    /// They differ, or one of them is not a finite number.
    case mismatch

    /// Judges a claimed gradient g against a numeric one: match if |g − n| ≤ 10u + 1e-9 · `scale`.
    ///
    /// Nothing that is not finite matches, and no tolerance that is not finite lets anything through.
    init(claimed g: Double, numeric: NumericDerivative, scale: Double) {
        let n = numeric.value
        let tolerance = 10 * numeric.uncertainty + 1e-9 * scale
        let agree = g.isFinite && n.isFinite && tolerance.isFinite && abs(g - n) <= tolerance
        self = agree ? .match : .mismatch
    }
}
