/// What a comparison in Double at many points found.
struct NumericFinding {
    /// At how many points both sides have a value and agree.
    var agreeing = 0
    /// A point where they differ.
    var witness: Witness?
    /// Points at which only the left side has a value.
    var leftAlone: [Witness] = []
    /// Points at which only the right side has a value.
    var rightAlone: [Witness] = []
    /// What the left side needs and the right side does not.
    var leftConditions: [String] = []
    /// What the right side needs and the left side does not.
    var rightConditions: [String] = []
}

extension Sides {
    /// Compares the sides at points until one differs, or so many points have been tried.
    ///
    /// If at none of them both sides have a value, points on other scales are tried too.
    func compareNumerically(attempts: Int, seed: UInt64) -> NumericFinding {
        let (lefts, rights) = (pairs.map(\.left) + leftGuards, pairs.map(\.right) + rightGuards)
        let program = NumericProgram(table, roots: lefts + rights)
        var sampler = PointSampler(
            program.variables,
            in: table,
            assumptions,
            likelyPositive: positive,
            seed: seed
        )
        var finding = NumericFinding()
        let (leftMarks, rightMarks) = (table.reachable(from: lefts), table.reachable(from: rights))
        for attempt in 0..<(attempts * 3) {
            if attempt >= attempts, finding.agreeing > 0 { break }
            let point = sampler.point(attempt, of: attempts)
            let values = program.evaluate(point)
            let hasLeft = lefts.allSatisfy { !values[$0].value.isNaN }
            let hasRight = rights.allSatisfy { !values[$0].value.isNaN }
            if hasLeft && hasRight {
                if let pair = differing(values) {
                    finding.witness = witness(pair, values, point)
                    break
                }
                finding.agreeing += 1
            } else if hasLeft != hasRight {
                let culprit = program.culprit(in: values, among: hasLeft ? rightMarks : leftMarks)
                note(culprit, hasLeft, values, point, &finding)
            }
            if program.variables.isEmpty { break }
        }
        return finding
    }

    /// Where the sides differ by less than Double shows; nil if that is not found.
    ///
    /// The sides are compared with twice as many digits, at fewer points the longer they are.
    func fineWitness(seed: UInt64) -> Witness? {
        let program = NumericProgram(table, roots: pairs.flatMap { [$0.left, $0.right] })
        let attempts = min(64, 1_000_000 / (table.nodes.count + 1))
        var sampler = PointSampler(program.variables, in: table, assumptions, likelyPositive: positive, seed: seed)
        for attempt in 0..<attempts {
            let point = sampler.point(attempt, of: attempts)
            let values = program.evaluateFinely(point)
            guard let pair = pairs.first(where: { values[$0.left].differs(from: values[$0.right]) }) else { continue }
            return witness(pair, program.evaluate(point), point)
        }
        return nil
    }

    /// A point at which the sides have values, where it is certain that they differ; nil if it is not.
    ///
    /// Sides without logarithms, roots and signs that differ in a prime field differ.
    func certainWitness(seed: UInt64) -> Witness? {
        let test = ExactTest(seed: seed, positive: [], unit: [])
        guard let different = pairs.first(where: { test.certainlyDiffer($0.left, $0.right, in: table) }) else {
            return nil
        }
        let program = NumericProgram(table, roots: [different.left, different.right])
        var sampler = PointSampler(program.variables, in: table, assumptions, likelyPositive: [], seed: seed)
        for attempt in 0..<64 {
            let point = sampler.point(attempt, of: 64)
            let values = program.evaluate(point)
            let (left, right) = (values[different.left].value, values[different.right].value)
            if attempt < 32 ? left != right && !left.isNaN && !right.isNaN : !left.isNaN && !right.isNaN {
                return witness(different, values, point)
            }
        }
        return nil
    }

    /// The pair that differs most clearly.
    private func differing(_ values: [Estimate]) -> Pair? {
        func distance(_ pair: Pair) -> Double { (values[pair.left].value - values[pair.right].value).magnitude }
        return pairs.filter { values[$0.left].differs(from: values[$0.right]) }.max { distance($0) < distance($1) }
    }

    private func witness(_ pair: Pair, _ values: [Estimate], _ point: Point) -> Witness {
        func value(_ id: Node.ID) -> Double? { values[id].value.isNaN ? nil : values[id].value }
        let ordered = point.places.map { ($0, table.variables[$0]) }.sorted { a, b in
            (a.1.name, a.1.row ?? 0, a.1.column ?? 0) < (b.1.name, b.1.row ?? 0, b.1.column ?? 0)
        }
        let assignments = ordered.map { place, variable in
            Witness.Assignment(
                name: variable.name,
                row: variable.row,
                column: variable.column,
                value: point[place] ?? .nan
            )
        }
        return Witness(
            sizes: sizes,
            indices: pair.indices,
            point: assignments,
            row: pair.row,
            column: pair.column,
            left: value(pair.left),
            right: value(pair.right)
        )
    }

    /// Whether a node has no value for what its part is, and not for rounding or size.
    private func isOutside(_ node: Node, _ values: [Estimate]) -> Bool {
        switch node {
        case .power(let a, _), .function(.sign, let a), .function(.step, let a): values[a].error == 0
        case .function(.log, let a), .function(.sqrt, let a), .raised(let a, _):
            values[a].error == 0 || values[a].value < -values[a].error
        default: false
        }
    }

    private func note(
        _ culprit: Node?,
        _ hasLeft: Bool,
        _ values: [Estimate],
        _ point: Point,
        _ finding: inout NumericFinding
    ) {
        guard let culprit, isOutside(culprit, values) else { return }
        let alone = pairs.first { values[$0.left].value.isNaN != values[$0.right].value.isNaN } ?? pairs[0]
        let condition = table.condition(of: culprit)
        if hasLeft {
            finding.leftAlone.append(witness(alone, values, point))
            if let condition, !finding.rightConditions.contains(condition) { finding.rightConditions.append(condition) }
        } else {
            finding.rightAlone.append(witness(alone, values, point))
            if let condition, !finding.leftConditions.contains(condition) { finding.leftConditions.append(condition) }
        }
    }
}
