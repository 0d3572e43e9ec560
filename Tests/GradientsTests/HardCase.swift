import Foundation
import Gradients
import Testing

/// A function at a point where its slope is hard to measure, the slope, and the verdict on a claim of it.
struct HardCase: Sendable, CustomTestStringConvertible {
    let name: String
    let x: Double
    let slope: Double
    let verdict: Verdict
    let function: @Sendable (Double) -> Double

    init(
        _ name: String,
        at x: Double,
        slope: Double,
        _ verdict: Verdict = .match,
        _ function: @escaping @Sendable (Double) -> Double
    ) {
        (self.name, self.x, self.slope, self.verdict, self.function) = (name, x, slope, verdict, function)
    }

    var testDescription: String { name }

    func compare(_ claimed: Double) -> Comparison {
        Comparison(of: [("x", claimed)], against: { function($0[0]) }, at: [x])
    }
}

extension HardCase {
    /// σ′ without the loss of digits.
    static func slopeOfSigmoid(_ z: Double) -> Double { exp(-z) / ((1 + exp(-z)) * (1 + exp(-z))) }

    static let saturated: [HardCase] = sigmoids + tangents

    private static let sigmoids = [(5.0, Verdict.match), (10, .match), (20, .match), (30, .inconclusive)].map {
        (z: Double, verdict: Verdict) in
        HardCase("sigmoid at \(z)", at: z, slope: slopeOfSigmoid(z), verdict) { (x: Double) -> Double in
            1 / (1 + exp(-x))
        }
    }

    private static let tangents = [(8.0, Verdict.match), (12, .match), (20, .inconclusive)].map {
        (z: Double, verdict: Verdict) in
        HardCase("tanh at \(z)", at: z, slope: 4 * slopeOfSigmoid(2 * z), verdict) { (x: Double) -> Double in tanh(x) }
    }

    /// A kink beside the point, with and without an offset that hides digits.
    static let nearKinks: [HardCase] = [1e-3, 1e-4, 1e-6, 1e-7, 1e-8, 1e-9].flatMap { kinks(beside: $0) }

    private static func kinks(beside a: Double) -> [HardCase] {
        [
            HardCase("relu(x − \(a)) at 0", at: 0, slope: 0) { relu($0 - a) },
            HardCase("relu(x + \(a)) at 0", at: 0, slope: 1) { relu($0 + a) },
            HardCase("1 + relu(x + \(a)) at 0", at: 0, slope: 1) { 1 + relu($0 + a) },
            HardCase("|x − \(a)| at 0", at: 0, slope: -1) { ($0 - a).magnitude },
            HardCase("max(x, 1 − \(a)) at 1", at: 1, slope: 1) { Swift.max($0, 1 - a) },
        ]
    }

    static let kinks: [HardCase] = [
        HardCase("relu at 0", at: 0, slope: 0, .kink) { (x: Double) -> Double in relu(x) },
        HardCase("abs at 0", at: 0, slope: 0, .kink) { $0.magnitude },
        HardCase("max(x, 1) at 1", at: 1, slope: 1, .kink) { Swift.max($0, 1) },
        HardCase("min(x, 1e6) at 1e6", at: 1e6, slope: 1, .kink) { Swift.min($0, 1e6) },
    ]

    static let zeros: [HardCase] = [
        HardCase("x|x| at 0", at: 0, slope: 0) { $0 * $0.magnitude },
        HardCase("x² at 0", at: 0, slope: 0) { $0 * $0 },
        HardCase("x³ at 0", at: 0, slope: 0) { (x: Double) -> Double in pow(x, 3) },
        HardCase("1 + x³ at 0", at: 0, slope: 0) { (x: Double) -> Double in 1 + pow(x, 3) },
        HardCase("cos at 0", at: 0, slope: 0) { (x: Double) -> Double in cos(x) },
        HardCase("dead relu", at: -2, slope: 0) { (x: Double) -> Double in relu(x) },
        HardCase("constant", at: 0.5, slope: 0, .inconclusive) { _ in 1 },
    ]

    static let bent: [HardCase] = [
        HardCase("exp 50x", at: 0.3, slope: 50 * exp(15.0)) { (x: Double) -> Double in exp(50 * x) },
        HardCase("sin 1e3 x", at: 0.3, slope: 1e3 * cos(300.0)) { (x: Double) -> Double in sin(1e3 * x) },
        HardCase("sin 1e4 x", at: 1e-4, slope: 1e4 * cos(1.0)) { (x: Double) -> Double in sin(1e4 * x) },
        HardCase("sin 1e6 x", at: 0.3, slope: 1e6 * cos(3e5)) { (x: Double) -> Double in sin(1e6 * x) },
        HardCase("x exp 1e3 x", at: 1e-4, slope: 1.1 * exp(0.1)) { (x: Double) -> Double in x * exp(1e3 * x) },
        HardCase("tanh 1e7 x at 0", at: 0, slope: 1e7) { (x: Double) -> Double in tanh(1e7 * x) },
        HardCase("softplus 1e8 x at 0", at: 0, slope: 0.5e8) { (x: Double) -> Double in softplus(1e8 * x) },
        HardCase("log at 1e-6", at: 1e-6, slope: 1e6) { (x: Double) -> Double in log(x) },
        HardCase("sqrt at 1e-10", at: 1e-10, slope: 5e4) { (x: Double) -> Double in sqrt(x) },
        HardCase("1/x at 1e-7", at: 1e-7, slope: -1e14) { 1 / $0 },
    ]

    static let scaled: [HardCase] = [
        HardCase("1e8 + x", at: 0.5, slope: 1) { 1e8 + $0 },
        HardCase("1e17 + x", at: 0.5, slope: 1, .inconclusive) { 1e17 + $0 },
        HardCase("(1e8 + x) − 1e8", at: 0.5, slope: 1) { (1e8 + $0) - 1e8 },
        HardCase("1e-200 x²", at: 1.5, slope: 3e-200) { 1e-200 * $0 * $0 },
        HardCase("x² at 1e6", at: 1e6, slope: 2e6) { $0 * $0 },
    ]

    static let edges: [HardCase] = [
        HardCase("NaN beyond 1", at: 1, slope: 2, .inconclusive) { $0 > 1 ? .nan : $0 * $0 },
        HardCase("NaN beyond 1 + 1e-6", at: 1, slope: 2) { $0 > 1 + 1e-6 ? .nan : $0 * $0 },
        HardCase("sqrt at 0", at: 0, slope: 1, .inconclusive) { (x: Double) -> Double in sqrt(x) },
    ]

    static let floats: [HardCase] = [
        HardCase("tanh in Float", at: 0.5, slope: 1 - pow(tanh(0.5), 2)) { Double(tanhf(Float($0))) },
        HardCase("sin x² in Float", at: 0.7, slope: 1.4 * cos(0.49)) { Double(sinf(Float($0) * Float($0))) },
        HardCase("sigmoid in Float", at: 3, slope: slopeOfSigmoid(3)) { Double(1 / (1 + expf(-Float($0)))) },
        HardCase("saturated in Float", at: 6, slope: slopeOfSigmoid(6), .inconclusive) {
            Double(1 / (1 + expf(-Float($0))))
        },
        HardCase("flat in Float", at: 0.3, slope: 1e-3) { Double(1 + 1e-3 * Float($0)) },
        HardCase("x² in Float at 0", at: 0, slope: 0) { Double(Float($0) * Float($0)) },
        HardCase("in part in Float", at: 0.7, slope: cos(0.7) + 0.7) { Double(sinf(Float($0))) + $0 * $0 / 2 },
        HardCase("cos in Float at 0", at: 0, slope: 0, .inconclusive) { Double(cosf(Float($0))) },
    ]

    static let all = saturated + nearKinks + kinks + zeros + bent + scaled + edges + floats
}
