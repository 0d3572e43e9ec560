/// A claimed gradient g judged against a numeric one n with the uncertainty u.
///
/// The tolerance is t = 10u + 256ε · `scale`. The second part is the rounding of g itself: it is a sum of terms that
/// may be as large as the largest gradient of all inputs, `scale`, and cancel. The scale is taken from the numeric
/// gradients alone, for a claim that is far too large must not excuse the others.
///
/// - A mismatch if |g − n| > t.
/// - A match if t is at most a hundredth of the larger of |g| and |n|, so that 0, −g and 2g cannot pass beside the
///   right g: the size of other gradients does not count.
/// - A match with zero if |g| is no more than its own rounding, |n| ≤ t, and t is negligible against the gradients
///   of other inputs, or against the function's one-sided slopes beside the point: a minimum, or a dead unit.
/// - Otherwise inconclusive.
///
/// Nothing that is not finite matches, and no tolerance that is not finite lets anything through.
struct Judgement {
    let claimed: Double
    let estimate: Estimate
    /// The largest numeric gradient of all inputs.
    let scale: Double
    /// The function at the point.
    let value: Double
    /// How small the tolerance must be beside `scale` for a match with zero.
    var negligible = 1e-9

    /// The rounding of the claimed gradient itself.
    var floor: Double { 256 * Double.ulpOfOne * scale }

    var tolerance: Double { 10 * estimate.uncertainty + floor }

    /// The size of the gradient that is judged.
    private var size: Double { max(abs(claimed), abs(estimate.value)) }

    private var agrees: Bool { abs(claimed - estimate.value) <= tolerance }

    /// Whether the claim is zero as far as anything can tell, and anything can tell much.
    var isZero: Bool {
        abs(claimed) <= floor && abs(estimate.value) <= tolerance
            && (tolerance <= negligible * scale || tolerance <= 1e-6 * estimate.steepest)
    }

    var verdict: Verdict {
        if claimed.isFinite, estimate.kink != nil { return .kink }
        guard claimed.isFinite, value.isFinite else { return .mismatch }
        guard estimate.value.isFinite, tolerance.isFinite else { return .inconclusive }
        guard agrees else { return .mismatch }
        return tolerance <= 0.01 * size || isZero ? .match : .inconclusive
    }

    /// Whether another estimate could change the verdict, or make it much sharper.
    ///
    /// A match is good enough with four digits, and with six where a smaller step would give them for little. A
    /// mismatch must not hang on an estimate that is itself uncertain.
    var isSettled: Bool {
        switch verdict {
        case .kink, .nondeterministic: true
        case .inconclusive: false
        case .match: isZero || tolerance <= 1e-4 * size && !(estimate.isBent && tolerance > 1e-6 * size)
        case .mismatch: !claimed.isFinite || !value.isFinite || tolerance <= 1e-4 * abs(estimate.value)
        }
    }
}
