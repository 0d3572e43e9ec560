/// What a comparison says of one input; only a match is in favour of the claimed gradient.
public enum Verdict: String, Sendable, Hashable {
    /// The claimed and the numeric gradient agree, and the numeric one is sharp enough to tell.
    case match
    /// They differ by more than the numeric gradient's uncertainty, or one of them is not a finite number.
    case mismatch
    /// The slopes to the left and to the right stay apart: there is no derivative, only a convention.
    case kink
    /// The function gives another value when it is evaluated again.
    case nondeterministic
    /// They agree, but the numeric gradient is so uncertain that a wrong one might, too.
    case inconclusive

    /// Judges a claimed gradient g against a numeric one n with the uncertainty u.
    ///
    /// A mismatch if |g − n| > 10u + 1e-9 · `scale`, where `scale` is the largest gradient of all inputs; otherwise
    /// inconclusive if 10u exceeds a tenth of both g and `scale`, so that a factor of 2 or a lost sign might pass. Nothing that is not finite matches, and no
    /// tolerance that is not finite lets anything through.
    init(claimed g: Double, numeric: NumericDerivative, scale: Double) {
        let (n, u) = (numeric.value, numeric.uncertainty)
        let tolerance = 10 * u + 1e-9 * scale
        if g.isFinite, numeric.kink != nil {
            self = .kink
        } else if !(g.isFinite && n.isFinite && tolerance.isFinite && abs(g - n) <= tolerance) {
            self = .mismatch
        } else {
            self = 10 * u > 0.1 * max(abs(g), abs(n), scale) ? .inconclusive : .match
        }
    }
}
