import Foundation
import Gradients
import Testing

@Suite struct StepSweepTests {
    let x = Double.pi / 4
    var exact: Double { 2 * x * cos(x * x) }
    var sweep: StepSweep { stepSweep(of: { sin($0 * $0) }, at: x, exact: exact) }

    @Test func goesThroughTheDecades() throws {
        #expect(sweep.rows.count == 13)
        #expect(sweep.rows.map(\.step) == sweep.rows.map(\.step).sorted(by: >))
        let first = try #require(sweep.rows.first)
        #expect(abs(first.forward.relativeError - 4.1e-3) < 1e-4)
        #expect(abs(first.central.relativeError - 1.1e-2) < 1e-3)
        #expect(abs(first.central.absoluteError - abs(first.central.value - exact)) < 1e-15)
    }

    @Test func findsTheBestSteps() throws {
        let forward = try #require(sweep.bestStep(.forward))
        let central = try #require(sweep.bestStep(.central))
        #expect((1e-9...1e-7).contains(forward))
        #expect((1e-6...1e-4).contains(central))
    }

    @Test func findsTheOrders() throws {
        #expect(abs(try #require(sweep.truncationOrder(.forward)) - 1) < 0.15)
        #expect(abs(try #require(sweep.truncationOrder(.central)) - 2) < 0.15)
        #expect(abs(try #require(sweep.roundingOrder(.forward)) + 1) < 0.4)
        #expect(abs(try #require(sweep.roundingOrder(.central)) + 1) < 0.4)
    }

    @Test(arguments: [
        (0.1, StepSweep.Regime.tooLarge), (1e-3, .tooLarge), (1e-5, .good), (6e-6, .good), (1e-9, .tooSmall),
        (1e-13, .tooSmall),
    ])
    func saysWhatIsTheMatterWithAStep(step: Double, regime: StepSweep.Regime) {
        #expect(sweep.regime(of: step) == regime)
    }

    @Test func takesTheExactSlopeFromRidders() {
        let guessed = stepSweep(of: { sin($0 * $0) }, at: x)
        #expect(abs(guessed.exact - exact) < 1e-14)
        #expect(guessed.regime(of: 1e-3) == .tooLarge)
        #expect(guessed.regime(of: 1e-8, .forward) == .good)
    }

    @Test func hasNothingToSayOfAFunctionThatIsNotFinite() {
        let sweep = stepSweep(of: { _ in .nan }, at: x, exact: 1)
        #expect(sweep.bestStep(.central) == nil)
        #expect(sweep.truncationOrder(.forward) == nil)
        #expect(sweep.regime(of: 1e-5) == nil)
    }
}
