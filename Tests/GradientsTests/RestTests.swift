import Foundation
import Gradients
import Testing

/// What is said where a function stands still in Double: it may be dead, or only saturated.
@Suite struct RestTests {
    static func row(_ claimed: Double, at x: Double, _ function: (Double) -> Double) throws -> Comparison.Row {
        try #require(Comparison(of: [("x", claimed)], against: { function($0[0]) }, at: [x]).rows.first)
    }

    static func sigmoid(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

    /// Functions whose slope is not 0, and rounds away at the point; far from it they are steep.
    static let saturated: [HardCase] = [
        HardCase("1 + exp −x at 40", at: 40, slope: -exp(-40)) { (x: Double) -> Double in 1 + exp(-x) },
        HardCase("1 + exp −x at 300", at: 300, slope: -exp(-300)) { (x: Double) -> Double in 1 + exp(-x) },
        HardCase("2 − exp −x² at 9", at: 9, slope: 18 * exp(-81)) { (x: Double) -> Double in 2 - exp(-x * x) },
        HardCase("½(σ − 1)² at 27.44", at: 27.44, slope: -exp(-54.88)) { pow(sigmoid($0) - 1, 2) / 2 },
        HardCase("½(σ − 1)² at 40", at: 40, slope: -exp(-80)) { pow(sigmoid($0) - 1, 2) / 2 },
        HardCase("−log(1 − σ) at 35.2", at: 35.2, slope: 1) { -log(1 - sigmoid($0)) },
        HardCase("−log(1 − σ) at −60", at: -60, slope: exp(-60)) { -log(1 - sigmoid($0)) },
    ]

    @Test(arguments: saturated) func believesNoZeroOfASaturatedFunction(_ hard: HardCase) {
        #expect(hard.compare(0).rows.map(\.verdict) == [.inconclusive], "\(hard.compare(0).rows)")
    }

    @Test(arguments: saturated) func refusesNoRightSlopeThatRoundingHides(_ hard: HardCase) {
        #expect(hard.compare(hard.slope).rows.map(\.verdict) == [.inconclusive], "\(hard.compare(hard.slope).rows)")
    }

    @Test func believesTheZeroOfADeadUnit() throws {
        #expect(try Self.row(0, at: -2) { max(0, $0) }.verdict == .match)
        #expect(try Self.row(0, at: -2) { 1 + max(0, $0) }.verdict == .match)
        #expect(try Self.row(0, at: -0.5) { pow(max(0, $0) - 0.3, 2) / 2 }.verdict == .match)
        #expect(try Self.row(0, at: -0.5) { 1 + pow(max(0, $0), 2) }.verdict == .match)
        #expect(try Self.row(1, at: -2) { 1 + max(0, $0) }.verdict == .mismatch)
    }

    /// The squares of such differences are infinite.
    @Test(arguments: [1e160, 1e200, 1e290, 1e300], [0, 1, 1.001, 2])
    func looksForTheNoiseOfEnormousValues(scale: Double, factor: Double) throws {
        let row = try Self.row(factor * scale * cos(0.7), at: 0.7) { scale * sin($0) }
        #expect(row.verdict == (factor == 1 ? .match : .mismatch))
    }

    @Test func measuresNoFinerThanTheSmallestNumbers() throws {
        let row = try Self.row(-exp(-730), at: 730) { exp(-$0) }
        #expect(row.verdict != .mismatch, "\(row)")
    }
}
