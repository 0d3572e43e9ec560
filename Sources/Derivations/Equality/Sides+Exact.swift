extension Sides {
    /// How the sides are proved equal; nil if they are not, or it cannot be seen.
    ///
    /// Logarithms of sums are known by their derivatives only: sides with equal derivatives by every variable, that
    /// agree numerically, are equal.
    func proof(seed: UInt64) -> Proof? {
        let test = ExactTest(seed: seed, positive: positive, unit: unit)
        let open = pairs.filter { $0.left != $0.right }.map { ($0.left, $0.right) }
        if open.isEmpty { return .residues }
        if case .equal = test.compare(open, in: table) { return .residues }
        var table = table
        var budget = 1_500_000
        let isProved = open.allSatisfy { left, right in
            let difference = table.difference(left, right)
            return isConstant(difference, test, &table, depth: 0, &budget)
        }
        return isProved ? .derivatives : nil
    }

    /// Whether it is certain that there is no point at which both sides have a value.
    func haveNoCommonDomain(seed: UInt64) -> Bool {
        let roots = pairs.flatMap { [$0.left, $0.right] } + leftGuards + rightGuards
        return ExactTest(seed: seed, positive: positive, unit: unit).haveNoCommonDomain(roots, in: table)
    }

    /// Whether all derivatives of a scalar with logarithms and without kinks are 0.
    ///
    /// A derivative that the test does not find to be 0 is 0 if its own derivatives are: the numeric comparison
    /// finds it if it is another constant.
    private func isConstant(
        _ root: Node.ID,
        _ test: ExactTest,
        _ table: inout NodeTable,
        depth: Int,
        _ budget: inout Int
    ) -> Bool {
        budget -= table.nodes.count
        if budget < 0 { return false }
        if case .equal = test.compare([(root, table.zero)], in: table) { return true }
        let order = table.order(of: [root])
        guard depth < 3, test.isSmoothWithLogarithms(root, in: table) else { return false }
        let targets = order.filter { if case .variable = table[$0] { true } else { false } }
        if targets.isEmpty || (depth > 0 && targets.count > 12) { return false }
        if targets.count * order.count > 400_000 { return false }
        let slopes = table.gradient(of: root, by: targets)
        if case .equal = test.compare(slopes.map { ($0, table.zero) }, in: table) { return true }
        return slopes.allSatisfy { slope in
            isZeroHere(slope, table) && isConstant(slope, test, &table, depth: depth + 1, &budget)
        }
    }

    /// Whether a scalar is 0 at the points at which it has a value, and there are some.
    private func isZeroHere(_ root: Node.ID, _ table: NodeTable) -> Bool {
        let program = NumericProgram(table, roots: [root])
        var sampler = PointSampler(program.variables, in: table, assumptions, likelyPositive: positive, seed: 1)
        var count = 0
        for attempt in 0..<60 where count < 8 {
            let value = program.evaluate(sampler.point(attempt, of: 60))[root]
            if value.value.isNaN { continue }
            if value.differs(from: Estimate(0)) { return false }
            count += 1
        }
        return count > 0
    }
}
