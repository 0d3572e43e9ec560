/// The randomised test of equality in prime fields.
///
/// What it finds equal is equal wherever both sides have a value, up to an error below 1e-15: at least two draws
/// in different towers, each of which errs with a probability of at most the degree over 2⁵⁵.
struct ExactTest {
    /// What the test finds.
    enum Finding {
        /// Equal, in so many draws.
        case equal(draws: Int)
        /// Different.
        case different
        /// No draw in which everything has a value was found.
        case noDraw
    }

    static let complexTowers = (1...3).map { Tower(.complex, seed: UInt64($0)) }
    static let realTowers = (1...4).map { Tower(.real, seed: UInt64($0)) }
    static let cyclotomicTowers = (1...3).map { Tower(.cyclotomic, seed: UInt64($0)) }
    /// How many scalars may be evaluated for one comparison.
    private static let mostSteps = 800_000

    let seed: UInt64
    let positive: Set<Int>
    let unit: Set<Int>

    /// Whether the pairs are equal, each.
    func compare(_ pairs: [(Node.ID, Node.ID)], in table: NodeTable) -> Finding {
        var form = ExactForm(table, positive: positive, unit: unit)
        let roots = form.write(pairs.flatMap { [$0.0, $0.1] })
        if stride(from: 0, to: roots.count, by: 2).allSatisfy({ roots[$0] == roots[$0 + 1] }) {
            return .equal(draws: 0)
        }
        let traits = form.traits
        let isReal = !traits.hasImaginary
        let towers = traits.hasRoots && isReal ? ExactTest.realTowers : ExactTest.complexTowers
        if traits.hasImaginary, traits.hasRoots || traits.hasPi, case .equal(let draws) = compareByUnity(pairs, table) {
            return .equal(draws: draws)
        }
        let program = FieldProgram(form.table, roots: roots)
        let free = run(program, towers, draws: traits.hasRoots || traits.hasPi ? 8 : 2)
        guard case .different = free, traits.hasRoots || !program.signs.isEmpty else { return free }
        return compareBySigns(program, form, roots)
    }

    /// Whether the pairs are equal for all signs that the arguments of kinks can have together.
    private func compareBySigns(_ program: FieldProgram, _ form: ExactForm, _ roots: [Node.ID]) -> Finding {
        guard program.signs.count <= 12 else { return .different }
        let (hasRoots, isReal) = (form.traits.hasRoots, !form.traits.hasImaginary)
        var patterns = SignPatterns(program, SignPattern(form.fractions, facts: form.facts))
        if !hasRoots, case .equal(let draws) = runBySigns(program, &patterns) { return .equal(draws: draws) }
        let facts = hasRoots ? Array(form.facts.prefix(isReal ? 5 : 2)) : []
        let restricted = FieldProgram(form.table, roots: roots, facts: facts)
        patterns = SignPatterns(restricted, SignPattern(form.fractions, facts: form.facts))
        let draws = 40 << restricted.signs.count
        guard draws * restricted.steps.count <= 4 * ExactTest.mostSteps else { return .different }
        let towers = isReal ? ExactTest.realTowers : ExactTest.complexTowers
        return run(restricted, towers, draws: draws) { patterns.areImpossible($0) }
    }

    /// Whether the pairs are equal, with roots of one for sines of parts of π and for √2, √3 and √5.
    private func compareByUnity(_ pairs: [(Node.ID, Node.ID)], _ table: NodeTable) -> Finding {
        var form = ExactForm(table, positive: positive, unit: unit, usesUnity: true)
        let roots = form.write(pairs.flatMap { [$0.0, $0.1] })
        guard form.traits.hasUnity else { return .different }
        let program = FieldProgram(form.table, roots: roots, top: 2)
        return run(program, ExactTest.cyclotomicTowers, draws: 8)
    }

    /// Whether two scalars differ for certain: the functions left are arithmetic and exp, and a draw shows it.
    func certainlyDiffer(_ left: Node.ID, _ right: Node.ID, in table: NodeTable) -> Bool {
        var form = ExactForm(table, positive: [], unit: [])
        let roots = form.write([left, right])
        let traits = form.traits
        if traits.hasPi || traits.hasLogarithms || traits.hasRoots || traits.hasSigns { return false }
        let program = FieldProgram(form.table, roots: roots)
        if program.isCut { return false }
        if case .different = run(program, ExactTest.complexTowers, draws: 2) { return true }
        return false
    }

    /// Whether what logarithms, roots and powers are of cannot all be positive: there is no point at which all have
    /// a value.
    func haveNoCommonDomain(_ roots: [Node.ID], in table: NodeTable) -> Bool {
        var form = ExactForm(table, positive: positive, unit: unit)
        _ = form.write(roots)
        var pattern = SignPattern(form.fractions, facts: form.facts)
        return pattern.isImpossible([:])
    }

    /// Whether what logarithms are in it is free of kinks, so that derivatives of 0 show it to be constant.
    func isSmoothWithLogarithms(_ root: Node.ID, in table: NodeTable) -> Bool {
        var form = ExactForm(table, positive: positive, unit: unit)
        let roots = form.write([root])
        return form.traits.hasLogarithms && FieldProgram(form.table, roots: roots).signs.isEmpty
    }

    /// Each choice of signs that can be, in two draws; one that is so in none cannot be.
    private func runBySigns(_ program: FieldProgram, _ patterns: inout SignPatterns) -> Finding {
        let count = 1 << program.signs.count
        guard count * program.steps.count * 2 <= ExactTest.mostSteps else { return .different }
        var found = 0
        for bits in 0..<count {
            let signs = Dictionary(
                uniqueKeysWithValues: program.signs.enumerated().map { ($1, bits >> $0 & 1 == 0) }
            )
            if patterns.areImpossible(signs) { continue }
            for attempt in 0..<2 {
                let tower = ExactTest.complexTowers[attempt]
                let seed = Draws.mixed(seed, 7, UInt64(bits * 2 + attempt))
                var draw = FieldDraw(program, tower, seed: seed, signs: .given(signs))
                guard let values = draw.rootValues() else { continue }
                found += 1
                if !ExactTest.agree(values), !patterns.areImpossible(draw.drawnSigns) { return .different }
            }
        }
        return found > 0 ? .equal(draws: found) : .noDraw
    }

    /// So many draws, and more where some have no value; with `isExcused`, signs are drawn too.
    private func run(
        _ program: FieldProgram,
        _ towers: [Tower],
        draws: Int,
        isExcused: (([Int: Bool]) -> Bool)? = nil
    ) -> Finding {
        var (found, tried) = (0, 0)
        let most = min(draws * 256, draws + ExactTest.mostSteps / max(program.steps.count, 1))
        while found < draws, tried < most {
            let tower = towers[tried % towers.count]
            let seed = Draws.mixed(seed, 6, UInt64(tried))
            tried += 1
            var draw = FieldDraw(program, tower, seed: seed, signs: isExcused == nil ? .free : .drawn)
            guard let values = draw.rootValues() else { continue }
            found += 1
            if !ExactTest.agree(values), !(isExcused?(draw.drawnSigns) ?? false) { return .different }
        }
        return found == draws ? .equal(draws: draws) : .noDraw
    }

    private static func agree(_ values: [UInt64]) -> Bool {
        stride(from: 0, to: values.count, by: 2).allSatisfy { values[$0] == values[$0 + 1] }
    }
}
