/// The course of a comparison: an estimate for every input, a closer look at the doubtful ones, and the verdicts.
struct Examination {
    let inputs: [ComparedInput]
    let sampler: Sampler
    /// The function's value at the point.
    let value: Double
    /// The step to take, and no other; the standard one and whatever refinement needs, if nil.
    let step: Double?
    private var estimates: [Estimate] = [] {
        didSet { knownScale = nil }
    }
    private var knownScale: Double?
    private let firstEstimates: [Estimate]
    /// The inputs whose first estimate left a doubt.
    private var doubtful: [Int] = []
    private var noiseLooks = 0
    private var heardNoise = 0.0

    init(_ inputs: [ComparedInput], _ sampler: Sampler, value: Double, step: Double?) {
        (self.inputs, self.sampler, self.value, self.step) = (inputs, sampler, value, step)
        firstEstimates = inputs.map { $0.line.firstEstimate(step: step) }
        estimates = firstEstimates
        guard step == nil else { return }
        adoptFloat()
        inputs.indices.forEach { settle($0) }
        // Some functions show that they compute in Float only at the larger steps of a closer look.
        if adoptFloat() { inputs.indices.forEach { settle($0) } }
    }

    /// Whether the function gives its value at the point again, and those beside it if they left a doubt.
    ///
    /// A random mask that leaves the point as it is shows in a first estimate that is bad, and hardly comes twice.
    func repeats() -> Bool {
        func same(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }
        guard same(value, sampler.value()) else { return false }
        return doubtful.prefix(4).allSatisfy { index in
            let again = inputs[index].line.firstEstimate(step: step, reach: firstEstimates[index].reach)
            return same(again.value, firstEstimates[index].value) && same(value, sampler.value())
        }
    }

    mutating func rows(isDeterministic: Bool) -> [Comparison.Row] {
        let scale = scale()
        return inputs.indices.map { index in
            Comparison.Row(inputs[index], judgement(index, scale), isDeterministic: isDeterministic)
        }
    }

    /// The largest numeric gradient that is known to a tenth at least.
    ///
    /// It is asked for at every input, and found anew only after an estimate has changed.
    private mutating func scale() -> Double {
        if let knownScale { return knownScale }
        var scale = 0.0
        for estimate in estimates where estimate.isFinite && estimate.uncertainty < 0.1 * abs(estimate.value) {
            scale = max(scale, abs(estimate.value))
        }
        knownScale = scale
        return scale
    }

    private func judgement(_ index: Int, _ scale: Double) -> Judgement {
        Judgement(
            claimed: inputs[index].claim.gradient,
            estimate: estimates[index],
            scale: scale,
            value: value,
            isNoisy: inputs[index].line.isNoisy
        )
    }

    /// Estimates anew with larger steps if all values turn out to be those of a function in Float.
    @discardableResult
    private mutating func adoptFloat() -> Bool {
        guard sampler.looksLikeFloat, sampler.relativeNoise < Double(Float.ulpOfOne) else { return false }
        sampler.relativeNoise = Double(Float.ulpOfOne)
        for (index, input) in inputs.enumerated() {
            input.line.relativeNoise = sampler.relativeNoise
            estimates[index] = input.line.estimate(step: input.line.standardStep)
        }
        return true
    }

    /// Looks closer at an input whose verdict could change.
    private mutating func settle(_ index: Int) {
        let scale = scale()
        guard !inputs[index].isIndependent else { return }
        let (line, claimed, value) = (inputs[index].line, inputs[index].claim.gradient, value)
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
        // A jump looks like noise to those who listen.
        if let kink = estimates[index].kink, !kink.gap.isFinite { return }
        if listen(to: line) { estimates[index] = line.estimate(step: line.standardStep) }
        if settled(estimates[index]) == nil {
            estimates[index] = line.refined(estimates[index], isEnough: settled)
        }
        if settled(estimates[index]) == .mismatch { estimates[index] = line.confirmed(estimates[index]) }
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
