extension Line {
    /// Estimates again, with smaller steps where the step spoils the estimate and larger ones where rounding does.
    ///
    /// Each attempt is a table of Ridders, or for noisy values Richardson's cautious pair, from a start eight times
    /// as small, or as large, as the one before. An estimate must agree with all that looked closer at the point,
    /// within ten times both uncertainties; of those that do, the sharpest is taken. It ends when `isEnough` is
    /// pleased, by a mismatch only the second time.
    func refined(_ base: Estimate, isEnough: (Estimate) -> Verdict?) -> Estimate {
        var estimates = [base]
        var mismatches = 0
        for start in starts(after: base) {
            // Of noisy values a table of many entries has one that seems sharp by chance.
            var next = isNoisy ? estimate(step: exact(start)) : ridders(from: start)
            // A bend is seen to be one by its wider look; a wide look may see what has nothing to do with the point.
            if !isNoisy, !next.isFlat, next.reach < base.reach { next.steepest = max(next.steepest, base.steepest) }
            estimates.append(next)
            guard let verdict = isEnough(sharpest(of: estimates)) else { continue }
            mismatches += verdict == .mismatch ? 1 : 0
            if verdict != .mismatch || mismatches == 2 { break }
        }
        let best = sharpest(of: estimates)
        return best.isFlat && isEnough(best) != .match ? informed(best) : best
    }

    /// The estimate, as uncertain as it is far from what a step of no round share of its own shows.
    ///
    /// On a staircase of rounded values the steps h and h/2 may agree by luck, and to all digits.
    func confirmed(_ estimate: Estimate) -> Estimate {
        let other = self.estimate(step: exact(0.37 * estimate.reach))
        let distance = abs(other.value - estimate.value)
        var confirmed = estimate
        if distance > 10 * (other.uncertainty + estimate.uncertainty) { confirmed.uncertainty = distance }
        return confirmed
    }

    /// Where the function rests, what its way out of the rest says.
    private func informed(_ estimate: Estimate) -> Estimate {
        let rest = self.rest()
        var informed = estimate
        // A rest that a kink ends was none of rounding: it counts in its whole extent, however near the kink is.
        let seen = rest.slopeBeyond > 0 ? 0 : estimate.uncertainty
        // A function that rests at 0 hides less than rounding of its values elsewhere.
        let reach = rest.slopeBeyond > 0 ? rest.extent : estimate.reach
        let rounding = rest.slopeBeyond > 0 || value == 0 ? 4 * noise / reach : 0
        informed.uncertainty = max(seen, rest.hiddenSlope, rounding)
        informed.steepest = max(estimate.steepest, rest.slopeBeyond)
        return informed
    }

    private func starts(after base: Estimate) -> [Double] {
        let first = base.clearStep ?? base.reach
        let factors = base.isBent ? (0...12).map { power(0.125, Double($0)) } : (1...6).map { power(8, Double($0)) }
        return factors.map { first * $0 }.filter { $0 <= 4 * size && $0 > 64 * x.ulp }
    }

    private func sharpest(of estimates: [Estimate]) -> Estimate {
        var best: Estimate?
        var closer: [Estimate] = []
        for estimate in estimates.sorted(by: { $0.reach < $1.reach }) where estimate.isFinite {
            let agrees = closer.allSatisfy {
                abs($0.value - estimate.value) <= 10 * ($0.uncertainty + estimate.uncertainty)
            }
            closer.append(estimate)
            if agrees, estimate.uncertainty <= best?.uncertainty ?? .infinity { best = estimate }
        }
        return best ?? estimates[0]
    }
}
