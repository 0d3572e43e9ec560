@testable import Derivations
import TestSupport
import Testing

@Suite struct RandomEqualityTests {
    @Test func neverRefutesARewrittenFormula() throws {
        var random = RandomFormulas(seed: 1)
        var undecided = 0
        for number in 0..<2000 {
            let formula = random.formula(depth: 3)
            let other = random.rewritten(formula)
            switch try checkEqual(formula, other, seed: UInt64(number)).verdict {
            case .proved: break
            case .undecided: undecided += 1
            case .refuted(let witness): Issue.record("\(formula.text) ≠ \(other.text): \(witness)")
            }
        }
        #expect(undecided < 40)
    }

    @Test func findsEveryMutationThatChangesValues() throws {
        var random = RandomFormulas(seed: 2)
        for number in 0..<2000 {
            let formula = random.formula(depth: 3)
            let other = random.mutated(formula)
            let verdict = try checkEqual(formula, other, seed: UInt64(number)).verdict
            switch (differs(formula, other), verdict) {
            case (true, .refuted), (false, .proved), (false, .undecided), (nil, _): break
            default: Issue.record("\(formula.text) and \(other.text): \(verdict)")
            }
        }
    }

    @Test func decidesTheSameWithEverySeedAndAgain() throws {
        var random = RandomFormulas(seed: 3)
        for _ in 0..<40 {
            let formula = random.formula(depth: 3)
            let other = random.mutated(formula)
            #expect(try checkEqual(formula, other) == checkEqual(formula, other))
        }
    }

    /// Whether two formulas differ clearly at a point; nil if it is not clear.
    private func differs(_ left: Formula, _ right: Formula) -> Bool? {
        var random = SplitMix64(seed: 5)
        var (clear, most) = (false, 0.0)
        for _ in 0..<40 {
            var point: [String: Double] = [:]
            for name in RandomFormulas.variables { point[name] = Double.random(in: -4...4, using: &random) }
            let (a, b) = (left.value(point), right.value(point))
            guard a.isFinite, b.isFinite else { continue }
            let distance = abs(a - b) / (1 + abs(a) + abs(b))
            clear = true
            most = max(most, distance)
        }
        if !clear || (most > 1e-13 && most < 1e-4) { return nil }
        return most >= 1e-4
    }
}
