/// What a comparison says of one input; only a match is in favour of the claimed gradient.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
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
}
