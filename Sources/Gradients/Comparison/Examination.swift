/// The course of a comparison: an estimate for every trial, a closer look at the doubtful ones, and the verdicts.
struct Examination {
    let trials: [Trial]
    let sampler: Sampler
    /// The function's value at the point.
    let value: Double
    /// The step to take, and no other; the standard one and whatever refinement needs, if nil.
    let step: Double?
    private var estimates: [Estimate] = []
    private let firstEstimates: [Estimate]
    /// The trials whose first estimate left a doubt.
    private var doubtful: [Int] = []
    private var noiseLooks = 0
    private var heardNoise = 0.0

    init(_ trials: [Trial], _ sampler: Sampler, value: Double, step: Double?) {
        (self.trials, self.sampler, self.value, self.step) = (trials, sampler, value, step)
        firstEstimates = trials.map { $0.line.firstEstimate(step: step) }
        estimates = firstEstimates
        guard step == nil else { return }
        adoptFloat()
        trials.indices.forEach { settle($0) }
        // Some functions show that they compute in Float only at the larger steps of a closer look.
        if adoptFloat() { trials.indices.forEach { settle($0) } }
    }

    /// Whether the function gives its value at the point again, and those beside it if they left a doubt.
    ///
    /// A random mask that leaves the point as it is shows in a first estimate that is bad, and hardly comes twice.
    func repeats(at point: [Double]) -> Bool {
        func same(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }
        guard same(value, sampler(point)) else { return false }
        return doubtful.prefix(4).allSatisfy { index in
            let again = trials[index].line.firstEstimate(step: step, reach: firstEstimates[index].reach)
            return same(again.value, firstEstimates[index].value) && same(value, sampler(point))
        }
    }

    func rows(isDeterministic: Bool) -> [Comparison.Row] {
        let scale = scale
        return trials.indices.map { index in
            Comparison.Row(trials[index], judgement(index, scale), isDeterministic: isDeterministic)
        }
    }

    /// The largest numeric gradient that is known to a tenth at least.
    private var scale: Double {
        estimates.filter { $0.isFinite && $0.uncertainty < 0.1 * abs($0.value) }.map { abs($0.value) }.max() ?? 0
    }

    private func judgement(_ index: Int, _ scale: Double) -> Judgement {
        Judgement(
            claimed: trials[index].claim.gradient,
            estimate: estimates[index],
            scale: scale,
            value: value,
            isNoisy: trials[index].line.isNoisy
        )
    }

    /// Estimates anew with larger steps if all values turn out to be those of a function in Float.
    @discardableResult
    private mutating func adoptFloat() -> Bool {
        guard sampler.looksLikeFloat, sampler.relativeNoise < Double(Float.ulpOfOne) else { return false }
        sampler.relativeNoise = Double(Float.ulpOfOne)
        for (index, trial) in trials.enumerated() {
            trial.line.relativeNoise = sampler.relativeNoise
            estimates[index] = trial.line.estimate(step: trial.line.standardStep)
        }
        return true
    }

    /// Looks closer at a trial whose verdict could change.
    private mutating func settle(_ index: Int) {
        let scale = scale
        guard !trials[index].isIndependent else { return }
        let (line, claimed, value) = (trials[index].line, trials[index].claim.gradient, value)
        func settled(_ estimate: Estimate) -> Verdict? {
            // A gradient of zero is not believed before the larger steps have been tried.
            let judgement = Judgement(
                claimed: claimed,
                estimate: estimate,
                scale: scale,
                value: value,
                isNoisy: line.isNoisy,
                negligible: 64 * Double.ulpOfOne
            )
            return judgement.isSettled ? judgement.verdict : nil
        }
        let verdict = settled(estimates[index])
        guard verdict != .match, value.isFinite, claimed.isFinite else { return }
        doubtful.append(index)
        if listen(to: line) { estimates[index] = line.estimate(step: line.standardStep) }
        if settled(estimates[index]) == nil {
            estimates[index] = line.refined(estimates[index], isEnough: settled)
        }
    }

    /// Measures the noise of the function along a line; true if it is much more than was thought.
    ///
    /// All lines cross at the point, so that what one shows is held of the others too, and eight are asked.
    private mutating func listen(to line: Line) -> Bool {
        let known = line.noise
        if noiseLooks < 8 {
            noiseLooks += 1
            heardNoise = max(heardNoise, 4 * (line.measuredNoise() ?? 0))
        }
        guard heardNoise > known else { return false }
        line.absoluteNoise = heardNoise
        return heardNoise > 2 * known
    }
}

extension Line {
    /// The estimate by the standard step, or the plain one by a chosen step.
    fileprivate func firstEstimate(step: Double?, reach: Double? = nil) -> Estimate {
        step.map { plainEstimate(step: $0) } ?? estimate(step: reach ?? standardStep)
    }
}
