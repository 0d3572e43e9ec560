/// A claimed gradient g judged against a numeric one n with the uncertainty u.
///
/// The tolerance is t = 10u, or 20u if the function is noisy (``Line/isNoisy``). Beside it stands the rounding that u
/// does not know of, r = 256ε · `scale` + 10⁻¹⁰|n|: g is a sum of terms that may be as large as the largest gradient of
/// all inputs, `scale`, and cancel, and terms may have cancelled within the function too. The scale is taken from the numeric gradients alone, for a claim that is far too large must
/// not excuse the others.
///
/// - A mismatch if |g − n| > t + r.
/// - A match if |g − n| ≤ t, or t + r, and that is at most a hundredth of the larger of |g| and |n|, or 1.5 hundredths
///   if the function is noisy, so that no claim that is off by more can pass beside the right g: the size of other
///   gradients does not count.
/// - A match with zero if |g| ≤ 256ε · `scale` and |n| ≤ t, and t is negligible against the gradients of other inputs, or against
///   the function's one-sided slopes beside the point: a minimum, or a dead unit.
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
    /// Whether the function is so noisy that its steps are wide, and more of it enters the estimate than is seen.
    var isNoisy = false
    /// How small the tolerance must be beside `scale` for a match with zero.
    var negligible = 1e-9

    /// The rounding of the claimed gradient itself.
    private var floor: Double { 256 * Double.ulpOfOne * scale }

    /// What rounding inside of the function may hide: exp x − 1 has an error of ε where its value is next to nothing.
    private var hidden: Double { 1e-10 * abs(estimate.value) }

    /// What the numeric gradient needs, and the rounding of the claimed one if only that explains the distance.
    var tolerance: Double {
        distance <= sharp ? sharp : sharp + floor + hidden
    }

    /// The tolerance t that the uncertainty of the numeric gradient needs.
    private var sharp: Double { (isNoisy ? 20 : 10) * estimate.uncertainty }

    private var distance: Double { abs(claimed - estimate.value) }

    /// The size of the gradient that is judged.
    private var size: Double { max(abs(claimed), abs(estimate.value)) }

    /// Whether the claim is zero as far as anything can tell, and the numbers can tell much.
    var isZero: Bool {
        abs(claimed) <= floor && abs(estimate.value) <= sharp
            && (sharp <= negligible * scale || sharp <= 1e-6 * estimate.steepest)
    }

    var verdict: Verdict {
        if claimed.isFinite, estimate.kink != nil { return .kink }
        guard claimed.isFinite, value.isFinite else { return .mismatch }
        guard estimate.value.isFinite, tolerance.isFinite else { return .inconclusive }
        // A function that rests at 0 may have been rounded to it: slopes below ε are not told from none.
        if estimate.isFlat, value == 0, claimed != 0, abs(claimed) < Double.ulpOfOne { return .inconclusive }
        guard distance <= tolerance else { return .mismatch }
        return tolerance <= (isNoisy ? 0.015 : 0.01) * size || isZero ? .match : .inconclusive
    }

    /// Whether another estimate could change the verdict, or make it much sharper.
    ///
    /// A match is good enough with four digits, and with six where a smaller step would give them for little. A
    /// mismatch must not hang on an estimate that is itself uncertain.
    var isSettled: Bool {
        // What rests at 0 has shown nothing yet, not even rounding.
        if estimate.isFlat && value == 0 { return false }
        switch verdict {
        case .kink, .nondeterministic: return true
        case .inconclusive: return false
        case .match: return isZero || tolerance <= 1e-4 * size && !(estimate.isBent && tolerance > 1e-6 * size)
        case .mismatch: return !claimed.isFinite || !value.isFinite || tolerance <= 1e-4 * abs(estimate.value)
        }
    }
}
