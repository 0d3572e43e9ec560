/// Where a comparison is made: the function, the point and what is claimed there.
struct ComparisonSetting {
    let function: any ComparedFunction
    let sampler: Sampler
    let batch: Int?
    let step: Double?

    /// The function at the point.
    let value: Double

    /// The recorded value that the function evaluates, if it is one.
    var output: Value?

    /// Whether the claims are those of the recorded value's own backward pass.
    var isBackpropagated = false

    init(_ function: any ComparedFunction, batch: Int?, step: Double?) {
        requireStep(step)
        require(batch ?? 1 >= 1, "A batch has at least one example, not \(batch ?? 0).")
        self.function = function
        self.sampler = Sampler(function)
        self.value = sampler.value()
        self.batch = batch
        self.step = step
    }

    func compare(_ checked: CheckedInputs) -> (rows: [Comparison.Row], diagnosis: Diagnosis?) {
        let inputs = inputs(checking: checked)
        var examination = Examination(inputs, sampler, value: value, step: step)
        // A recorded value cannot be another one the second time.
        let rows = examination.rows(isDeterministic: output != nil || examination.repeats())
        return (rows, stepDiagnosis(rows, inputs) ?? Signature(rows: rows, setting: self).diagnosis)
    }

    /// Whether the standard steps show right what the step of the author's choice does not.
    private func stepDiagnosis(_ rows: [Comparison.Row], _ inputs: [ComparedInput]) -> Diagnosis? {
        guard let step, rows.contains(where: { $0.verdict == .mismatch || $0.verdict == .inconclusive }) else {
            return nil
        }
        var examination = Examination(inputs, sampler, value: value, step: nil)
        let standard = examination.rows(isDeterministic: true)
        guard standard.allSatisfy({ $0.verdict == .match }) else { return nil }
        func error(_ index: Int) -> Double { abs(rows[index].numeric - standard[index].numeric) }
        return rows.indices.max { error($0) < error($1) }.flatMap { worst in
            Diagnosis(step: step, row: rows[worst], line: inputs[worst].line, exact: standard[worst].numeric)
        }
    }

    private func inputs(checking checked: CheckedInputs) -> [ComparedInput] {
        switch checked {
        case .everyInput: return inputs(Array(0..<function.inputCount))
        case .sample(let count, let seed):
            var generator = SplitMix(seed: seed)
            return inputs(drawn(count, &generator))
        case .direction(let seed): return function.inputCount == 0 ? [] : [direction(seed)]
        }
    }

    /// So many different inputs, in their order (Floyd's method, which does not list all of them).
    private func drawn(_ count: Int, _ generator: inout SplitMix) -> [Int] {
        let all = function.inputCount
        guard count < all else { return Array(0..<all) }
        var drawn: Set<Int> = []
        for last in all - max(0, count)..<all {
            let index = Int.random(in: 0...last, using: &generator)
            drawn.insert(drawn.contains(index) ? last : index)
        }
        return drawn.sorted()
    }

    private func inputs(_ indices: [Int]) -> [ComparedInput] {
        let variables = output?.variables ?? []
        let dependence = output.map { $0.graph.tape.dependence(of: $0.index) } ?? []
        function.prepare(indices)
        return indices.map { index in
            let line = Line(at: function.coordinate(index), value: value) { [sampler] x in
                sampler.value(moving: index, to: x)
            }
            var input = ComparedInput(claim: function.claim(index), line: line)
            if let output {
                let source = variables[index].index
                input.isIndependent = !dependence[source]
                if isBackpropagated {
                    input.kinks = output.graph.tape.kinkedOperations(upTo: output.index, from: source)
                }
            }
            return input
        }
    }

    private func direction(_ seed: UInt64) -> ComparedInput {
        let all = 0..<function.inputCount
        let direction = randomDirection(count: all.count, seed: seed)
        let size = all.reduce(1) { max($0, abs(function.coordinate($1))) }
        let line = Line(at: 0, value: value, size: size) { [sampler] distance in
            sampler.value(along: direction, at: distance)
        }
        // The moved inputs are rounded, which moves the function by about ε · xᵢ · ∂f/∂xᵢ each.
        let moves = all.lazy.map { function.coordinate($0) * function.claimedGradient($0) }.filter(\.isFinite)
        line.absoluteNoise = Double.ulpOfOne * moves.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let slope = all.reduce(0) { $0 + function.claimedGradient($1) * direction[$1] }
        var input = ComparedInput(claim: ClaimedGradient(name: "random direction", gradient: slope), line: line)
        input.kinks =
            !isBackpropagated ? [] : output.map { $0.graph.tape.kinkedOperations(upTo: $0.index, from: nil) } ?? []
        return input
    }
}
