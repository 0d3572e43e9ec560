/// Whether the slopes on both sides of a point meet.
enum KinkSearch {
    /// They meet as the step shrinks.
    case none
    /// They stay apart as long as rounding lets them be told apart.
    case here(OneSidedSlopes)
    /// They stay apart down to about this step, and meet there: the kink lies beside the point.
    case beside(clearStep: Double)
}

extension Line {
    /// Follows the gap between the one-sided slopes: a smooth function's halves with the step, a kink's stays.
    ///
    /// At an eighth of the step rounding counts eight times, and must still be far below the gap. From there the
    /// step goes on shrinking until rounding would hide the gap, so that a kink at a distance is not taken for one
    /// at the point. The slopes are those at an eighth of the step, where they still have most of their digits.
    func kink(_ whole: Look, _ half: Look) -> KinkSearch {
        let step = whole.step
        func persists(_ look: Look, after wider: Look) -> Bool {
            look.slopes.gap > 0.75 * wider.slopes.gap && look.slopes.gap > 400 * whole.rounding
        }
        guard persists(half, after: whole) else { return .none }
        let quarter = look(step / 4)
        guard persists(quarter, after: half) else { return .beside(clearStep: step / 4) }
        let eighth = look(step / 8)
        guard persists(eighth, after: quarter) else { return .beside(clearStep: step / 8) }
        var narrow = look(exact(step / 64))
        while narrow.step > max(64 * x.ulp, 1e-18 * size), 100 * narrow.rounding < eighth.slopes.gap {
            if narrow.slopes.gap < 0.75 * eighth.slopes.gap { return .beside(clearStep: narrow.step) }
            narrow = look(exact(narrow.step / 8))
        }
        return .here(eighth.slopes)
    }
}
