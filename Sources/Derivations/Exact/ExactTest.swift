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

    private static let complexTowers = (1...3).map { Tower(.complex, seed: UInt64($0)) }
    private static let realTowers = (1...4).map { Tower(.real, seed: UInt64($0)) }

    let seed: UInt64
    let positive: Set<Int>

    /// Whether the pairs are equal, each.
    func compare(_ pairs: [(Node.ID, Node.ID)], in table: NodeTable) -> Finding {
        var form = ExactForm(table, positive: positive)
        let roots = form.write(pairs.flatMap { [$0.0, $0.1] })
        if stride(from: 0, to: roots.count, by: 2).allSatisfy({ roots[$0] == roots[$0 + 1] }) {
            return .equal(draws: 0)
        }
        let program = FieldProgram(form.table, roots: roots)
        let traits = form.traits
        let towers = traits.hasRoots && !traits.hasImaginary ? ExactTest.realTowers : ExactTest.complexTowers
        let free = run(program, towers, .free, draws: traits.hasRoots || traits.hasPi ? 8 : 2)
        guard case .different = free, traits.hasSigns, program.signs <= 8 else { return free }
        let others = traits.hasImaginary ? ExactTest.complexTowers : ExactTest.realTowers
        return run(program, others, .drawn, draws: 40 << program.signs)
    }

    /// So many draws, and more where some have no value.
    private func run(_ program: FieldProgram, _ towers: [Tower], _ signs: FieldDraw.Signs, draws: Int) -> Finding {
        var (found, tried) = (0, 0)
        let most = min(draws * 256, draws + 4_000_000 / max(program.steps.count, 1))
        while found < draws, tried < most {
            let tower = towers[tried % towers.count]
            let seed = Draws.mixed(seed, 6, UInt64(tried))
            tried += 1
            var draw = FieldDraw(program, tower, seed: seed, signs: signs)
            guard let values = draw.rootValues() else { continue }
            found += 1
            for place in stride(from: 0, to: values.count, by: 2) where values[place] != values[place + 1] {
                return .different
            }
        }
        return found == draws ? .equal(draws: draws) : .noDraw
    }
}
