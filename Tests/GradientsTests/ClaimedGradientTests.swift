import Foundation
import Gradients
import Testing

/// Gradients that a lesson computed by hand: right ones, and the ways in which they go wrong.
@Suite struct ClaimedGradientTests {
    static let point = [0.3, -0.7, 0.1]

    /// L = ½(tanh z − 0.25)² of a neuron with two weights and a bias, times a scale.
    static func loss(_ p: [Double], scale: Double = 1) -> Double {
        let a = tanh(1.5 * p[0] - 2 * p[1] + p[2])
        return scale * (a - 0.25) * (a - 0.25) / 2
    }

    static let gradient: [(name: String, gradient: Double)] = {
        let a = tanh(1.5 * point[0] - 2 * point[1] + point[2])
        let delta = (a - 0.25) * (1 - a * a)
        return [("w1", 1.5 * delta), ("w2", -2 * delta), ("b", delta)]
    }()

    @Test(arguments: [1e-300, 1e-9, 1, 1e9, 1e300])
    func holdsForTheRightGradient(scale: Double) {
        let claimed = Self.gradient.map { ($0.name, scale * $0.gradient) }
        let comparison = Comparison(of: claimed, against: { Self.loss($0, scale: scale) }, at: Self.point)
        #expect(comparison.holds, "\(comparison.rows)")
        #expect(comparison.rows.map(\.name) == ["w1", "w2", "b"])
    }

    @Test(arguments: [-1, 2, 0.5, 0, 1 / 3, 1 + 1e-6, .nan, .infinity])
    func doesNotHoldForAWrongFactor(factor: Double) {
        let claimed = Self.gradient.map { ($0.name, factor * $0.gradient) }
        let comparison = Comparison(of: claimed, against: { Self.loss($0) }, at: Self.point)
        #expect(comparison.rows.map(\.verdict) == [.mismatch, .mismatch, .mismatch])
        #expect(!comparison.holds)
    }

    @Test(arguments: [0, 1, 2], [-1, 1.0001, .nan, -.infinity])
    func findsTheOneWrongInput(wrong: Int, factor: Double) {
        var claimed = Self.gradient
        claimed[wrong].gradient *= factor
        let comparison = Comparison(of: claimed, against: { Self.loss($0) }, at: Self.point)
        #expect(comparison.rows.indices.filter { comparison.rows[$0].verdict == .mismatch } == [wrong])
        #expect(!comparison.holds)
    }

    /// The slope is 4.5e-7, below the tolerances that are usual elsewhere.
    @Test func seesThroughASaturatedUnit() {
        func holds(_ claimed: Double) -> Bool {
            Comparison(of: [("x", claimed)], against: { tanh($0[0]) }, at: [8]).holds
        }
        let slope = 4.5014059756372917e-07
        #expect(holds(slope))
        for wrong in [0, 2 * slope, slope / 2, -slope, 1.01 * slope] {
            #expect(!holds(wrong), "\(wrong)")
        }
    }

    /// Where the function does not move with x, n is 0 and u is the rounding of its size alone.
    ///
    /// The chosen step keeps larger ones from seeing more. A claim within ten times u is no match all the same: so
    /// would be its double and its negative.
    @Test func allowsTenTimesTheUncertainty() {
        let step = StepRule.standard.step(at: 0.5)
        let u = 4 * Double.ulpOfOne * 3 / step
        func verdict(_ claimed: Double) -> Verdict? {
            let claims = [("x", claimed), ("y", 1)]
            return Comparison(of: claims, against: { $0[1] }, at: [0.5, 3], step: step).rows.first?.verdict
        }
        #expect(verdict(9.9 * u) == .inconclusive)
        #expect(verdict(10.1 * u) == .mismatch)
    }

    @Test func doesNotHoldWhereTheFunctionIsNotFinite() {
        let atThePoint = Comparison(of: [("x", 5)], against: { $0[0] == 1 ? .infinity : 0 }, at: [1])
        #expect(!atThePoint.holds)
        let overflowing = Comparison(of: [("x", 5)], against: { $0[0] * 1e308 * 4e5 }, at: [0.1])
        #expect(!overflowing.holds)
    }

    @Test func countsTheCallsOfTheFunction() {
        var calls = 0
        let comparison = Comparison(
            of: Self.gradient,
            against: { point in
                calls += 1
                return Self.loss(point)
            },
            at: Self.point
        )
        #expect(comparison.passes == PassCount(forward: 14, backward: 0))
        #expect(calls == 14)
    }

    @Test func refusesTheWrongNumberOfGradients() async {
        await #expect(processExitsWith: .failure) {
            _ = Comparison(of: [("x", 1)], against: { $0[0] + $0[1] }, at: [1, 2])
        }
    }
}
