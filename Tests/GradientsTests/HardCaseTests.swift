import Foundation
import Gradients
import TestSupport
import Testing

/// The verdicts where a difference quotient has a hard time.
@Suite struct HardCaseTests {
    @Test(arguments: HardCase.all)
    func judgesTheRightGradient(_ hard: HardCase) throws {
        let comparison = hard.compare(hard.slope)
        let row = try #require(comparison.rows.first)
        #expect(row.verdict == hard.verdict, "\(row)")
        if row.verdict == .match { #expect(comparison.diagnosis == nil) }
    }

    /// No wrong claim passes, whatever the numbers can tell of the right one.
    @Test(arguments: HardCase.all.filter { $0.slope != 0 }, [0, -1, 2, 0.5, 1.2])
    func acceptsNoWrongFactor(_ hard: HardCase, factor: Double) throws {
        let row = try #require(hard.compare(factor * hard.slope).rows.first)
        #expect(row.verdict != .match, "\(row)")
        if hard.verdict == .match { #expect(row.verdict == .mismatch, "\(row)") }
    }

    /// Where the numbers are not noisy a thousandth is seen, and a millionth where they are neither saturated nor far.
    @Test(arguments: HardCase.bent + HardCase.saturated.filter { $0.verdict == .match })
    func seesAThousandth(_ hard: HardCase) throws {
        #expect(hard.compare(1.001 * hard.slope).rows.map(\.verdict) == [.mismatch])
    }

    @Test(arguments: HardCase.bent)
    func seesAMillionthWhereASmallerStepShowsIt(_ hard: HardCase) {
        #expect(hard.compare((1 + 1e-6) * hard.slope).rows.map(\.verdict) == [.mismatch])
    }

    @Test(arguments: HardCase.zeros.filter { $0.verdict == .match }, [1e-3, -1])
    func seesThatTheSlopeIsZero(_ hard: HardCase, claimed: Double) {
        #expect(hard.compare(claimed).rows.map(\.verdict) == [.mismatch])
    }

    /// A saturated unit beside living ones is not a dead one: their size excuses nothing.
    @Test(arguments: [0, -1, 2, 1])
    func doesNotExcuseASmallGradientByALargeOne(factor: Double) throws {
        let slope = HardCase.slopeOfSigmoid(27)
        let comparison = Comparison(
            of: [("small", factor * slope), ("large", 1)],
            against: { $0[1] + 1 / (1 + exp(-$0[0])) - 1 },
            at: [27, 0.25]
        )
        let row = try #require(comparison.rows.first)
        #expect(factor == 1 ? row.verdict != .mismatch : row.verdict != .match, "\(row)")
    }

    /// The scale that rounding is measured by comes from the numbers and from no claim.
    @Test func isNotExcusedByAnEnormousClaim() {
        let comparison = Comparison(of: [("x", 0), ("y", 1e30)], against: { 2 * $0[0] + $0[1] }, at: [1, 1])
        #expect(comparison.rows.map(\.verdict) == [.mismatch, .mismatch])
    }

    @Test func saysInWhatTheFunctionComputes() throws {
        let float = try #require(HardCase.floats.first?.compare(0).rows.first)
        #expect(float.reason.contains("the function's values carry about 7 digits, as if computed in Float"))
        let double = try #require(HardCase.bent.first?.compare(0).rows.first)
        #expect(!double.reason.contains("digits"))
    }

    /// A mask that happens to leave the point alone both times shows in what the first estimate leaves in doubt.
    @Test func seesARandomMaskThatSparesThePoint() {
        var verdicts: [Verdict: Int] = [:]
        for seed in 1...200 as ClosedRange<UInt64> {
            var random = SplitMix64(seed: seed)
            let dropout = { (p: [Double]) in Double.random(in: 0..<1, using: &random) < 0.9 ? 2 * p[0] : 0 }
            let comparison = Comparison(of: [("x", 2)], against: dropout, at: [1])
            for row in comparison.rows { verdicts[row.verdict, default: 0] += 1 }
        }
        // Six calls without a mask, as more than half of the comparisons have them, show nothing.
        #expect(verdicts[.mismatch, default: 0] == 0)
        #expect(verdicts[.nondeterministic, default: 0] > 85, "\(verdicts)")
    }
}
