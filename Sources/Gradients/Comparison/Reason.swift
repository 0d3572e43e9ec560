/// The words for a verdict.
struct Reason {
    let judgement: Judgement
    let digits: Int?
    let kinks: [Node.Operation]

    private var estimate: Estimate { judgement.estimate }
    private var claimed: Double { judgement.claimed }

    func text(for verdict: Verdict) -> String {
        switch verdict {
        case .match: match + noise
        case .mismatch: mismatch + noise
        case .kink: kink
        case .nondeterministic: "the function gives another value when it is evaluated again"
        case .inconclusive where !estimate.isFinite: "the function is not a finite number beside this point"
        case .inconclusive:
            "the numeric gradient is itself uncertain by \(short(estimate.uncertainty)), which is too much to tell"
                + noise
        }
    }

    private var match: String {
        let size = max(abs(claimed), abs(estimate.value))
        if size == 0, judgement.tolerance == 0 { return "both are zero" }
        if judgement.isZero, judgement.tolerance > 0.01 * size {
            return "both are zero within \(short(judgement.tolerance))"
        }
        return "the two agree within \(short(judgement.tolerance)), \(times) times the numeric gradient's uncertainty"
    }

    private var mismatch: String {
        if !claimed.isFinite { return "the gradient is not a finite number" }
        if !judgement.value.isFinite { return "the function is not a finite number at this point" }
        if let operation = kinks.first {
            return "an operation stands at its kink, and its convention is not the slope of the whole: "
                + "\(operation.kinkConvention) is followed, and the function's slope is \(estimate.value)"
        }
        return "the two differ by \(short(abs(claimed - estimate.value))), more than \(short(judgement.tolerance)), "
            + "\(times) times the numeric gradient's uncertainty"
    }

    private var kink: String {
        let (left, right) = (estimate.kink?.left ?? .nan, estimate.kink?.right ?? .nan)
        return slopes(left, right) + ", so that there is no derivative here, only a convention; " + choice(left, right)
    }

    private func slopes(_ left: Double, _ right: Double) -> String {
        let upright = "the function jumps or stands upright here: the slope to "
        let grows = " grows without bound as the step shrinks"
        switch (left.isFinite, right.isFinite) {
        case (true, true): return "the slope is \(left) to the left and \(right) to the right"
        case (true, false): return upright + "the right" + grows + ", and is \(left) to the left"
        case (false, true): return upright + "the left" + grows + ", and is \(right) to the right"
        case (false, false): return upright + "both sides" + grows
        }
    }

    /// What the claimed gradient chose at a kink.
    private func choice(_ left: Double, _ right: Double) -> String {
        if let operation = kinks.first { return "backpropagation's \(claimed) is \(operation.kinkConvention)" }
        func isNear(_ slope: Double) -> Bool {
            let gap = abs(right - left)
            return abs(claimed - slope) <= 0.01 * (gap.isFinite ? gap : abs(slope)) && slope.isFinite
        }
        if isNear(left) { return "the claimed \(claimed) is the slope to the left" }
        if isNear(right) { return "the claimed \(claimed) is the slope to the right" }
        let isBetween = min(left, right) < claimed && claimed < max(left, right)
        return "the claimed \(claimed) lies " + (isBetween ? "between them" : "outside of them")
    }

    private var times: String { judgement.isNoisy ? "twenty" : "ten" }

    private var noise: String {
        guard let digits else { return "" }
        let float = digits == 7 ? ", as if computed in Float" : ""
        return "; the function's values carry about \(digits) digits" + float
    }
}
