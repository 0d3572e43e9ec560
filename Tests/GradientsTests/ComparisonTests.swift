import Foundation
import Gradients
import Testing

/// Comparisons of the gradient of a graph, and what a comparison reports.
@Suite struct ComparisonTests {
    let graph = Graph()

    @Test func reportsEachInput() throws {
        let x = graph.variable("x", 2)
        let y = graph.variable("y", 3)
        let comparison = Comparison(of: (x + y) * y)
        #expect(comparison.holds)
        #expect(comparison.rows.map(\.name) == ["x", "y"])
        #expect(comparison.rows.map(\.claimed) == [3, 8])
        #expect(comparison.stepRule == .standard)
        for row in comparison.rows {
            #expect(row.verdict == .match)
            #expect(agree(row.numeric, row.claimed, digits: 9))
            #expect(row.absoluteError == abs(row.claimed - row.numeric))
            #expect(row.relativeError == row.absoluteError / max(row.claimed, row.numeric))
            #expect(row.uncertainty > 0)
        }
    }

    @Test func countsThePassesItTook() {
        let x = graph.variable("x", 2)
        let f = x * graph.variable("y", 3)
        _ = f.backward()
        #expect(Comparison(of: f).passes == PassCount(forward: 9, backward: 1))
        #expect(graph.passes == PassCount(forward: 10, backward: 2))
    }

    @Test func hasNoRelativeErrorWhereBothGradientsAreZero() throws {
        _ = graph.variable("unused", 2)
        let row = try #require(Comparison(of: graph.constant(1) + 1).rows.first)
        #expect(row.relativeError == 0)
        #expect(row.verdict == .match)
    }

    @Test func doesNotHoldWithoutInputs() {
        #expect(!Comparison(of: graph.constant(1) + 1).holds)
        #expect(!Comparison(of: [], against: { _ in 1 }, at: []).holds)
    }

    @Test(arguments: [-1.0, 0])
    func doesNotHoldWhereNothingIsFinite(x: Double) {
        let comparison = Comparison(of: log(graph.variable("x", x)))
        #expect(comparison.rows.map(\.verdict) == [.mismatch])
        #expect(!comparison.holds)
    }

    @Test func doesNotHoldAtAKink() {
        #expect(!Comparison(of: relu(graph.variable("x", 0))).holds)
    }

    @Test(arguments: [1e-300, 1e-150, 1e-12, 1, 1e12, 1e150, 1e300])
    func holdsAtAnyScaleOfTheFunction(scale: Double) {
        let x = graph.variable("x", 0.7)
        let y = graph.variable("y", -1.3)
        let comparison = Comparison(of: scale * (sin(x * y) + exp(x) / (1 + y * y)))
        #expect(comparison.holds, "\(comparison.rows)")
    }

    @Test(arguments: [1e-3, 1, 1e6, 1e12])
    func holdsAtAnyScaleOfTheInput(scale: Double) {
        let comparison = Comparison(of: pow(graph.variable("x", scale), 3) / scale)
        #expect(comparison.holds, "\(comparison.rows)")
    }

    /// The standard step is wider than the input is large, and the third power bends too much over it.
    @Test(arguments: [1e-12, 1e-6])
    func takesASmallerStepWhereTheStandardOneIsTooWide(scale: Double) {
        let comparison = Comparison(of: pow(graph.variable("x", scale), 3) / scale)
        #expect(comparison.holds, "\(comparison.rows)")
        #expect(comparison.passes.forward > 5)
    }
}
