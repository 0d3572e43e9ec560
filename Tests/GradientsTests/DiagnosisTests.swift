import Foundation
import Gradients
import Testing

/// Every diagnosis on a mutant that makes exactly that mistake.
@Suite struct DiagnosisTests {
    static let point = [0.3, -0.7, 0.1]

    /// The mean of ½(tanh z − y)² over three examples.
    static func loss(_ p: [Double]) -> Double {
        examples.reduce(0) { $0 + pow(tanh(p[0] * $1.0 + p[1] * $1.1 + p[2]) - 0.25, 2) / 2 } / 3
    }

    static let examples = [(1.5, -2.0), (0.5, 0.25), (-1, 0.75)]

    static let gradient: [Double] = {
        examples.reduce([0, 0, 0]) { sum, x in
            let a = tanh(point[0] * x.0 + point[1] * x.1 + point[2])
            let delta = (a - 0.25) * (1 - a * a) / 3
            return [sum[0] + delta * x.0, sum[1] + delta * x.1, sum[2] + delta]
        }
    }()

    func diagnosis(_ claimed: [Double], batch: Int? = nil, step: Double? = nil) -> Diagnosis? {
        let claims = zip(["w1", "w2", "b"], claimed).map {
            ClaimedGradient(name: $0, group: String($0.prefix(1)), gradient: $1)
        }
        return Comparison(claims: claims, against: Self.loss, at: Self.point, batch: batch, step: step).diagnosis
    }

    @Test func hasNothingToSayOfTheRightGradient() {
        #expect(diagnosis(Self.gradient) == nil)
        #expect(diagnosis(Self.gradient, batch: 3) == nil)
    }

    static let factors: [(factor: Double, id: String, words: String)] = [
        (-1, "sign", "wrong sign"), (2, "factor", "without its ½"), (0.5, "factor", "half"), (-2, "factor", "−2 times"),
        (3, "batch", "is missing"), (1 / 3, "batch", "twice"), (0, "zero", "carried back"), (1.75, "factor", "1.75"),
        (1 + 1e-6, "factor", "1.00000"),
    ]

    @Test(arguments: factors)
    func findsOneFactor(factor: Double, id: String, words: String) throws {
        let found = try #require(diagnosis(Self.gradient.map { factor * $0 }, batch: 3))
        #expect(found.id == id)
        #expect(found.headline.contains(words), "\(found.headline)")
        #expect(abs(try #require(found.scale) - factor) < 1e-6)
        if factor != 0 { #expect(abs(try #require(found.cosine) - (factor < 0 ? -1 : 1)) < 1e-6) }
    }

    @Test func readsAKnownFactorOfOneInputOnly() {
        func id(_ claimed: Double) -> String? {
            Comparison(of: [("x", claimed)], against: { sin($0[0]) }, at: [1]).diagnosis?.id
        }
        #expect([-1.0, 2, 1.75].map { id($0 * cos(1)) } == ["sign", "factor", "one-input"])
    }

    @Test func findsTheFactorBesideAKink() {
        let claims = [("x", 0.0), ("y", 4), ("z", 6)]
        let comparison = Comparison(of: claims, against: { max(0, $0[0]) + $0[1] * $0[1] + 3 * $0[2] }, at: [0, 1, 1])
        #expect(comparison.rows.map(\.verdict) == [.kink, .mismatch, .mismatch])
        #expect(comparison.diagnosis?.id == "factor")
    }

    @Test func namesTheInputsThatAreWrong() throws {
        var one = Self.gradient
        one[1] *= 1.1
        #expect(diagnosis(one)?.id == "one-input")
        #expect(diagnosis(one)?.inputs == ["w2"])
        var bias = Self.gradient
        bias[0] *= 1.1
        bias[1] += 0.1
        let found = try #require(diagnosis(bias))
        #expect(found.id == "some-inputs")
        #expect(found.headline == "every gradient of w is wrong")
        #expect(diagnosis([1, 2, 3])?.id == "every-input")
    }

    @Test(arguments: [(1e-1, "too large"), (1e-13, "too small")])
    func findsABadStep(step: Double, words: String) throws {
        let found = try #require(diagnosis(Self.gradient, step: step))
        #expect(found.id == "step")
        #expect(found.headline.contains(words), "\(found.headline)")
        #expect(abs(try #require(found.scale) - (step > 1e-5 ? 2 : -1)) < 0.5)
        #expect(diagnosis(Self.gradient.map { -$0 }, step: step)?.id != "step")
    }

    @Test func takesAGoodStepAsItIs() {
        let comparison = Comparison(of: [("x", cos(1))], against: { sin($0[0]) }, at: [1], step: 1e-5)
        #expect(comparison.holds)
        #expect(comparison.diagnosis == nil)
        #expect(comparison.passes == PassCount(forward: 6, backward: 0))
        #expect(comparison.stepRule.description == "h = 1e-05")
    }

    @Test func findsNoise() {
        let flat = Comparison(of: [("x", 0)], against: { Double(cosf(Float($0[0]))) }, at: [0])
        #expect(flat.diagnosis?.id == "noise")
        #expect(flat.diagnosis?.headline.contains("7 digits") == true)
    }

    @Test func findsWhereANumberIsNone() throws {
        let graph = Graph()
        let x = graph.variable("x", -1)
        let value = try #require(Comparison(of: 2 * log(x * 3)).diagnosis)
        #expect(value.id == "not-a-number")
        #expect(value.headline.contains("log of -3.0"))
        let slope = try #require(Comparison(of: sqrt(graph.variable("y", 0) * 2) + x).diagnosis)
        #expect(slope.headline.contains("sqrt of 0.0"))
        let claim = try #require(diagnosis([.nan] + Self.gradient.dropFirst()))
        #expect(claim.id == "not-a-number")
        #expect(claim.inputs == ["w1"])
    }
}
