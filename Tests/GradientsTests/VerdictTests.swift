import Foundation
import Gradients
import Testing

/// The verdicts other than match and mismatch, and their reasons.
@Suite struct VerdictTests {
    static func row(_ claimed: Double, _ function: (Double) -> Double, at x: Double) throws -> Comparison.Row {
        try #require(Comparison(of: [("x", claimed)], against: { function($0[0]) }, at: [x]).rows.first)
    }

    @Test(arguments: [0.0, 0.5, 1], [1e-3, 1, 1e6])
    func seesAKink(claimed: Double, scale: Double) throws {
        let row = try Self.row(claimed * scale, { scale * max(0, $0) + scale * 3 }, at: 0)
        #expect(row.verdict == .kink)
        let kink = try #require(row.kink)
        #expect(abs(kink.left) < 1e-6 * scale)
        #expect(abs(kink.right - scale) < 1e-6 * scale)
        #expect(row.reason.contains("convention"))
    }

    @Test func seesAKinkInANetwork() {
        let graph = Graph()
        let w = graph.variable("w", 0.5)
        let b = graph.variable("b", -1)
        let loss = pow(relu(w * 2 + b) - 0.3, 2)
        #expect(Comparison(of: loss).rows.map(\.verdict) == [.kink, .kink])
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let x: Double
        let claimed: Double
        let function: @Sendable (Double) -> Double

        init(_ name: String, at x: Double, claimed: Double, _ function: @escaping @Sendable (Double) -> Double) {
            self.name = name
            self.x = x
            self.claimed = claimed
            self.function = function
        }

        var testDescription: String { name }
    }

    static let bends: [Case] = [
        Case("x |x|", at: 0, claimed: 0) { (x: Double) -> Double in x * abs(x) },
        Case("steep parabola", at: 0, claimed: 0) { (x: Double) -> Double in 1e4 * x * x },
        Case("steep tanh", at: 0, claimed: 50) { (x: Double) -> Double in tanh(50 * x) },
        Case("cube", at: 0, claimed: 0) { (x: Double) -> Double in x * x * x },
        Case("fast sine", at: 0.3, claimed: 40 * cos(12.0)) { (x: Double) -> Double in sin(40 * x) },
        Case("bell", at: 0, claimed: 0) { (x: Double) -> Double in exp(-x * x) },
    ]

    /// Bends, however sharp, have a slope: their one-sided slopes meet as the step shrinks.
    @Test(arguments: bends)
    func takesNoBendForAKink(_ bend: Case) throws {
        let row = try Self.row(bend.claimed, bend.function, at: bend.x)
        #expect(row.verdict == .match || (bend.claimed == 0 && row.verdict == .inconclusive), "\(row)")
        #expect(row.kink == nil)
    }

    /// relu(x) − relu(−x) is x, and its slope 1; the conventions at 0 add up to 0.
    @Test func takesAConventionThatIsWrongForTheWholeAsAMismatch() throws {
        let graph = Graph()
        let x = graph.variable("x", 0)
        let row = try #require(Comparison(of: relu(x) - relu(-x)).rows.first)
        #expect(row.claimed == 0)
        #expect(row.verdict == .mismatch)
        #expect(row.reason.contains("its convention is not the slope of the whole"))
        #expect(row.reason.contains("relu′(0) = 0"))
        #expect(Comparison(of: relu(x) - relu(-x)).diagnosis?.id == "kink-convention")
    }

    /// The claim is what the author made of it, and no convention of the engine.
    @Test func blamesNoConventionForAClaimOfTheAuthor() throws {
        let x = Graph().variable("x", 0)
        let comparison = Comparison(of: [("x", 5)], against: relu(x) - relu(-x))
        #expect(comparison.rows.map(\.verdict) == [.mismatch])
        #expect(comparison.diagnosis?.id == "one-input")
    }

    static let conventions: [(claimed: Double, words: String)] = [
        (0, "the claimed 0.0 is the slope to the left"), (1, "the claimed 1.0 is the slope to the right"),
        (0.5, "the claimed 0.5 lies between them"), (17, "the claimed 17.0 lies outside of them"),
    ]

    @Test(arguments: conventions)
    func saysWhichConventionIsClaimedAtAKink(claimed: Double, words: String) throws {
        let row = try Self.row(claimed, { max(0, $0) }, at: 0)
        #expect(row.verdict == .kink)
        #expect(row.reason.hasSuffix(words))
    }

    @Test func namesTheConventionOfBackpropagation() throws {
        let graph = Graph()
        let row = try #require(Comparison(of: relu(graph.variable("x", 0)) + 1).rows.first)
        #expect(row.verdict == .kink)
        #expect(row.reason.hasSuffix("backpropagation's 0.0 is the convention relu′(0) = 0"))
    }

    @Test func seesAFunctionThatIsNotTheSameTwice() {
        var calls = 0.0
        let comparison = Comparison(
            of: [("x", 2), ("y", 1)],
            against: { point in
                calls += 1
                return 2 * point[0] + point[1] + 1e-9 * calls
            },
            at: [1, 1]
        )
        #expect(comparison.rows.map(\.verdict) == [.nondeterministic, .nondeterministic])
        #expect(!comparison.holds)
    }

    static let doubtful: [Case] = [
        Case("saturated, claimed 0", at: 40, claimed: 0) { (x: Double) -> Double in 1 / (1 + exp(-x)) },
        Case("saturated, claimed right", at: 40, claimed: 4.2e-18) { (x: Double) -> Double in 1 / (1 + exp(-x)) },
        Case("large, claimed right", at: 0.5, claimed: 1) { (x: Double) -> Double in 1e17 + x },
        Case("large, claimed wrong", at: 0.5, claimed: 17) { (x: Double) -> Double in 1e17 + x },
        Case("constant", at: 0.5, claimed: 0) { (_: Double) -> Double in 1 },
    ]

    /// Everything that the numeric gradient cannot tell from what is claimed.
    @Test(arguments: doubtful)
    func saysWhenItCannotTell(_ doubtful: Case) throws {
        let row = try Self.row(doubtful.claimed, doubtful.function, at: doubtful.x)
        #expect(row.verdict == .inconclusive, "\(row)")
        #expect(row.reason.contains("uncertain"))
    }

    /// The standard step sees nothing of x beside 1e12, a step of 1 does.
    @Test(arguments: [(1.0, Verdict.match), (0, .mismatch), (-1, .mismatch), (2, .mismatch), (17, .mismatch)])
    func takesALargerStepBesideALargeNumber(claimed: Double, verdict: Verdict) throws {
        #expect(try Self.row(claimed, { 1e12 + $0 }, at: 0.5).verdict == verdict)
    }

    /// A unit that is dead has the gradient 0, and the others show how small that is.
    @Test func acceptsADeadUnitBesideALivingOne() {
        let graph = Graph()
        let dead = graph.variable("dead", -2)
        let alive = graph.variable("alive", 2)
        let comparison = Comparison(of: pow(relu(dead * 3) + sigmoid(alive) - 0.5, 2))
        #expect(comparison.holds, "\(comparison.rows)")
    }

    @Test func knowsWithoutNumbersWhatTheOutputDoesNotDependOn() throws {
        let graph = Graph()
        let x = graph.variable("x", 1)
        _ = graph.variable("unused", 3)
        let comparison = Comparison(of: 0 * x + 5)
        #expect(comparison.rows.map(\.verdict) == [.inconclusive, .match])
        let row = try #require(Comparison(of: graph.constant(5) + 1).rows.last)
        #expect(row.verdict == .match)
        #expect(row.reason == "the output does not depend on it")
    }
}
