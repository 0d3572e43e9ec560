/// Where a comparison is made: the function, the point and what is claimed there.
struct ComparisonSetting {
    let sampler: Sampler
    let point: [Double]
    let claims: [ClaimedGradient]
    let batch: Int?
    let step: Double?

    /// The function at the point.
    let value: Double

    /// The recorded value that the function evaluates, if it is one.
    var output: Value?

    /// Whether the claims are those of the recorded value's own backward pass.
    var isBackpropagated = false

    init(
        _ function: @escaping ([Double]) -> Double,
        at point: [Double],
        claims: [ClaimedGradient],
        batch: Int?,
        step: Double?,
        moving mover: (any InputMover)? = nil
    ) {
        self.sampler = Sampler(function, moving: mover)
        self.point = point
        self.value = sampler(point)
        self.claims = claims
        self.batch = batch
        self.step = step
    }

    func compare(_ checked: CheckedInputs) -> (rows: [Comparison.Row], diagnosis: Diagnosis?) {
        let inputs = inputs(checked)
        var examination = Examination(inputs, sampler, value: value, step: step)
        // A recorded value cannot be another one the second time.
        let rows = examination.rows(isDeterministic: output != nil || examination.repeats(at: point))
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

    private func inputs(_ checked: CheckedInputs) -> [ComparedInput] {
        switch checked {
        case .everyInput: return inputs(Array(point.indices))
        case .sample(let count, let seed):
            var generator = SplitMix(seed: seed)
            return inputs(point.indices.shuffled(using: &generator).prefix(max(0, count)).sorted())
        case .direction(let seed): return point.isEmpty ? [] : [direction(seed)]
        }
    }

    private func inputs(_ indices: [Int]) -> [ComparedInput] {
        let variables = output?.variables ?? []
        let dependence = output.map { $0.graph.tape.dependence(of: $0.index) } ?? []
        sampler.prepare(indices)
        return indices.map { index in
            let line = Line(at: point[index], value: value) { [sampler, point] x in
                sampler(point, moving: index, to: x)
            }
            var input = ComparedInput(claim: claims[index], line: line)
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
        let direction = randomDirection(count: point.count, seed: seed)
        let line = Line(at: 0, value: value, size: point.map(abs).max().map { max(1, $0) }) { [sampler, point] t in
            sampler(zip(point, direction).map { $0 + t * $1 })
        }
        // The moved inputs are rounded, which moves the function by about ε · xᵢ · ∂f/∂xᵢ each.
        let moves = zip(point, claims).map { $0 * $1.gradient }.filter(\.isFinite)
        line.absoluteNoise = Double.ulpOfOne * moves.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let slope = zip(claims, direction).reduce(0) { $0 + $1.0.gradient * $1.1 }
        var input = ComparedInput(claim: ClaimedGradient(name: "random direction", gradient: slope), line: line)
        input.kinks =
            !isBackpropagated ? [] : output.map { $0.graph.tape.kinkedOperations(upTo: $0.index, from: nil) } ?? []
        return input
    }
}
