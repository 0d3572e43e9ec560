/// Whether the slopes on both sides of a point meet.
enum KinkSearch {
    /// They meet as the step shrinks, or follow no rule.
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
    /// at the point. The slopes are those at an eighth of the step, where they still have most of their digits, or
    /// infinite where they keep growing: at a jump and where the function stands upright.
    func kink(_ whole: Look, _ half: Look) -> KinkSearch {
        let step = whole.step
        func persists(_ look: Look, after wider: Look) -> Bool {
            look.slopes.gap > 0.75 * wider.slopes.gap && look.slopes.gap > 400 * whole.rounding
        }
        guard persists(half, after: whole) else { return upright(whole, half) }
        let quarter = look(step / 4)
        guard persists(quarter, after: half) else { return .beside(clearStep: step / 4) }
        let eighth = look(step / 8)
        guard persists(eighth, after: quarter) else { return .beside(clearStep: step / 8) }
        var (looks, last) = ([whole, eighth], eighth)
        var narrow = look(exact(step / 64))
        while narrow.step > leastStep, 100 * narrow.rounding < last.slopes.gap {
            if narrow.slopes.gap < 0.75 * max(eighth.slopes.gap, last.slopes.gap) {
                return .beside(clearStep: narrow.step)
            }
            looks.append(narrow)
            (last, narrow) = (narrow, look(exact(narrow.step / 8)))
        }
        if let clear = clearStepBesideZero(narrow, eighth) { return .beside(clearStep: clear) }
        let slopes = slopes(looks)
        // A few looks grow like those at a jump by chance, where there is noise.
        guard slopes.gap.isFinite || looks.count > 5 else { return .none }
        return isSteady([whole, half, quarter] + looks.dropFirst()) ? .here(slopes) : .none
    }

    /// A function that jumps to both sides, or rises upright through the point, has no gap: both slopes keep growing.
    private func upright(_ whole: Look, _ half: Look) -> KinkSearch {
        guard grows(half, after: whole), half.slopes.steepest > 400 * whole.rounding else { return .none }
        var looks = [whole, look(whole.step / 8)]
        var narrow = look(exact(whole.step / 64))
        while narrow.step > leastStep {
            looks.append(narrow)
            narrow = look(exact(narrow.step / 8))
        }
        let grown = slopes(looks)
        let isUpright = zip(looks, looks.dropFirst()).allSatisfy { grows($1, after: $0) }
        return isUpright && isSteady(looks) && grown.left.isInfinite && grown.right.isInfinite ? .here(grown) : .none
    }

    private func grows(_ look: Look, after wider: Look) -> Bool {
        look.slopes.steepest > 1.4 * wider.slopes.steepest
    }

    /// No step is as small as a few places of x, nor far smaller than any that a program would take.
    var leastStep: Double { max(64 * x.ulp, 1e-18 * size) }

    /// A step within an input that is itself far smaller than those taken, if the slopes meet there.
    private func clearStepBesideZero(_ narrow: Look, _ eighth: Look) -> Double? {
        guard x != 0, abs(x) < narrow.step else { return nil }
        let close = look(abs(x) / 64)
        let isClear = close.slopes.gap < 0.75 * eighth.slopes.gap && 100 * close.rounding < eighth.slopes.gap
        return isClear ? close.step : nil
    }

    /// Whether the function comes no further from its value as the step shrinks: what does is noise, or a pole.
    private func isSteady(_ looks: [Look]) -> Bool {
        func shrinks(_ change: (OneSidedSlopes) -> Double) -> Bool {
            let changes = looks.map { change($0.slopes) * $0.step }
            return zip(changes, changes.dropFirst()).allSatisfy { abs($1) <= 1.1 * abs($0) && $0 * $1 >= 0 }
        }
        return shrinks { $0.right - $0.left } && shrinks(\.steepest)
    }

    /// The slopes at the second of some looks, each an eighth of the step before it; infinite if they keep growing.
    private func slopes(_ looks: [Look]) -> OneSidedSlopes {
        let growth = power(2, Double(looks.count - 1))
        func limit(_ slope: (OneSidedSlopes) -> Double) -> Double {
            let (first, last) = (slope(looks[0].slopes), slope(looks[looks.count - 1].slopes))
            let isSeen = abs(last) > 100 * looks[looks.count - 1].rounding
            let isBounded = first == 0 || !isSeen || abs(last) < growth * abs(first)
            return isBounded ? slope(looks[1].slopes) : last < 0 ? -.infinity : .infinity
        }
        return OneSidedSlopes(left: limit(\.left), right: limit(\.right))
    }
}
