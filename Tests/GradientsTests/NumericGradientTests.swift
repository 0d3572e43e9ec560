import Foundation
import Gradients
import Testing

@Suite struct NumericGradientTests {
    @Test(arguments: [0.0, 0.1, -0.7, 1, 3, 1234.5, -1e9])
    func stepsToARepresentablePoint(x: Double) {
        let h = StepRule.standard.step(at: x)
        #expect((x + h) - x == h)
        #expect(agree(h, 6e-6 * max(1, abs(x)), digits: 9))
    }

    @Test func statesItsRule() {
        #expect(StepRule.standard.description == "h = 6e-06 · max(1, |x|)")
    }

    @Test func isExactForAParabola() {
        #expect(abs(centralDifference(of: { $0 * $0 }, at: 3) - 6) < 1e-9)
        #expect(centralDifference(of: { $0 * $0 }, at: 3, step: 1) == 6)
    }

    /// The relative errors of sin(x²) at π/4 that the step sizes are known to give.
    @Test(arguments: [(1e-1, 1.1e-2), (1e-3, 1.1e-6)])
    func losesToALargeStep(step: Double, error: Double) {
        let x = Double.pi / 4
        let exact = cos(x * x) * 2 * x
        let estimate = centralDifference(of: { sin($0 * $0) }, at: x, step: step)
        #expect(agree(abs(estimate - exact) / exact, error, digits: 1))
    }

    @Test(arguments: [-3.0, 0.5, 20])
    func beatsThePlainCentralDifferenceAndItsOwnUncertainty(x: Double) throws {
        let estimate = try #require(numericGradient(of: { exp(sin($0[0])) }, at: [x]).first)
        let exact = cos(x) * exp(sin(x))
        #expect(abs(estimate.value - exact) <= 10 * estimate.uncertainty)
        #expect(abs(estimate.value - exact) < 1e-9)
        #expect(estimate.uncertainty < 1e-8)
    }

    @Test func cancelsTheErrorOfTheStep() throws {
        // Of sin 100x the plain difference is off by h² · 100³ / 6, the extrapolation by rounding alone.
        let exact = 100 * cos(30.0)
        let estimate = try #require(numericGradient(of: { sin(100 * $0[0]) }, at: [0.3]).first)
        #expect(abs(centralDifference(of: { sin(100 * $0) }, at: 0.3) - exact) > 5e-7)
        #expect(abs(estimate.value - exact) < 1e-8)
    }

    @Test func calls4TimesForEachCoordinateAndOnceMore() {
        var points: [[Double]] = []
        let gradient = numericGradient(
            of: { point in
                points.append(point)
                return point[0] * point[1]
            },
            at: [2, 3]
        )
        #expect(points.count == 9)
        #expect(gradient.count == 2)
        #expect(points.allSatisfy { $0[0] == 2 || $0[1] == 3 })
    }

    @Test func letsNaNReachTheUncertainty() throws {
        // Only at the point itself, which the differences do not visit.
        let estimate = try #require(numericGradient(of: { $0[0] == 1 ? .nan : $0[0] }, at: [1]).first)
        #expect(estimate.uncertainty.isNaN)
    }
}
