import Foundation
import Gradients
import Testing

@Suite struct RiddersTests {
    static func f(_ x: Double) -> Double { sin(x * x) }
    let x = Double.pi / 4
    var exact: Double { 2 * x * cos(x * x) }

    @Test(arguments: [0.1, 0.2, 0.3, 0.5, 1])
    func findsFifteenDigits(start: Double) {
        var calls = 0
        let estimate = ridders(
            of: { x in
                calls += 1
                return Self.f(x)
            },
            at: x,
            initialStep: start
        )
        #expect(abs(estimate.value - exact) <= estimate.uncertainty)
        #expect(abs(estimate.value - exact) < 1e-14)
        #expect(estimate.uncertainty < 3e-14)
        #expect((10...22).contains(calls))
    }

    static let functions: [(String, Double, Double, @Sendable (Double) -> Double)] = [
        ("exp", 0.3, exp(0.3), { exp($0) }), ("exp far", 20, exp(20), { exp($0) }),
        ("log", 2, 0.5, { log($0) }), ("1/x", 0.1, -100, { 1 / $0 }), ("cube", 0, 0, { $0 * $0 * $0 }),
        ("sine", 10, cos(10), { sin($0) }), ("root", 3, 0.5 / 3.0.squareRoot(), { $0.squareRoot() }),
    ]

    /// The estimate of its error is honest up to the factor of ten that every comparison allows.
    @Test(arguments: functions.indices)
    func isHonest(index: Int) {
        let (name, x, exact, function) = Self.functions[index]
        let estimate = ridders(of: function, at: x, initialStep: 0.05 * max(1, abs(x)))
        #expect(abs(estimate.value - exact) <= 10 * estimate.uncertainty, "\(name): \(estimate)")
    }

    @Test func isNotSurerThanRounding() {
        let estimate = ridders(of: { 1e8 + $0 }, at: 0.5, initialStep: 0.1)
        #expect(abs(estimate.value - 1) <= estimate.uncertainty)
        #expect(estimate.uncertainty >= 4 * Double.ulpOfOne * 1e8 / 0.1)
    }

    /// A quarter of the input is far too wide a start for these.
    @Test func findsItsOwnStart() {
        let cases: [(Double, Double, (Double) -> Double)] = [
            (1e6, cos(1e6), { sin($0) }), (30.5, -61 * sin(30.5 * 30.5), { cos($0 * $0) }), (0.01, -1e4, { 1 / $0 }),
            (1.57, 1 / pow(cos(1.57), 2), { tan($0) }), (1, 1e308, { 1e308 * $0 }),
        ]
        for (x, exact, function) in cases {
            let estimate = ridders(of: function, at: x)
            #expect(abs(estimate.value - exact) <= max(10 * estimate.uncertainty, 1e-12 * abs(exact)), "\(estimate)")
            #expect(estimate.uncertainty < 1e-9 * abs(exact))
        }
    }

    @Test func refusesAStepThatIsNone() async {
        let said = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = ridders(of: { $0 * $0 }, at: 1, initialStep: 0)
        }
        let words = String(decoding: said?.standardErrorContent ?? [], as: UTF8.self)
        #expect(words.contains("A step is a positive number, not 0.0: give one like 1e-6."))
        await #expect(processExitsWith: .failure) {
            _ = Comparison(of: [("x", 2)], against: { $0[0] * $0[0] }, at: [1], step: -1e-5)
        }
    }

    @Test func leavesADomainByOneStepAtMost() {
        #expect(ridders(of: { $0.squareRoot() }, at: 0, initialStep: 0.1).value.isNaN)
    }
}

@Suite struct ForwardDifferenceTests {
    let x = Double.pi / 4

    /// The relative errors of sin x² at π/4 that the step sizes are known to give.
    @Test(arguments: [(1e-1, 4.1e-3), (1e-3, 7.9e-5), (1e-5, 8e-7)])
    func losesToALargeStep(step: Double, error: Double) {
        let exact = 2 * x * cos(x * x)
        let estimate = forwardDifference(of: { sin($0 * $0) }, at: x, step: step)
        #expect(abs(abs(estimate - exact) / exact - error) < 0.05 * error)
    }

    @Test(arguments: [0.0, 1, 100])
    func takesAStepNearTheBest(x: Double) {
        #expect(abs(forwardDifference(of: { sin($0) }, at: x) - cos(x)) < 3e-8 * max(1, x))
    }
}
