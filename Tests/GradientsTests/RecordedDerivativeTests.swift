import Foundation
import Gradients
import TestSupport
import Testing

@Suite struct RecordedDerivativeTests {
    let graph = Graph()

    @Test func canBeDifferentiatedAgain() {
        let x = graph.variable("x", 2)
        let slope = pow(x, 3).derivative(by: x)
        let bend = slope.derivative(by: x)
        let third = bend.derivative(by: x)
        let all = [slope, bend, third, third.derivative(by: x)]
        #expect(all.map(\.value) == [12, 12, 6, 0])
        #expect(all.map { $0.evaluate(at: [-5]) } == [75, -30, 6, 0])
        #expect(slope.backward()[x] == 12)
    }

    @Test func addsUpThePaths() {
        let (x, y) = (graph.variable("x", 2), graph.variable("y", 3))
        let derivatives = ((x + y) * y).derivatives(by: [x, y])
        #expect(derivatives.map(\.value) == [3, 8])
        #expect(derivatives.map { $0.evaluate(at: [10, 20]) } == [20, 50])
    }

    @Test func isByAnyValue() {
        let x = graph.variable("x", 2)
        let square = x * x
        let f = 3 * square + x
        let later = f + 1
        #expect(f.derivatives(by: [square, f, later, x]).map(\.value) == [3, 1, 0, 13])
        #expect((-x).derivative(by: x).value == -1)
        #expect((-(-x)).derivative(by: x).value == 1)
    }

    /// Of x · y by y it is x, and of eˣ it is eˣ; neither is that node.
    @Test func isANodeOfItsOwn() {
        let (x, y) = (graph.variable("x", 2), graph.variable("y", 3))
        #expect((x * y).derivative(by: y).named("slope").evaluate(at: [5, 7]) == 5)
        let f = exp(x).named("f")
        #expect(f.derivative(by: x).named("slope").value == f.value)
        #expect([x, f].map(\.name) == ["x", "f"])
    }

    /// A branch without x is recorded neither for its own sake nor for its infinities.
    @Test func recordsOnlyWhatLiesBetween() {
        let (x, y) = (graph.variable("x", 2), graph.variable("y", 0))
        _ = log(x - 2)
        let f = 2 * (sin(x) * (3 + y)) + log(y)
        let before = graph.nodes.count
        #expect(f.derivative(by: x).value == 6 * cos(2))
        #expect(graph.nodes.dropFirst(before).map(\.operation) == [.multiply, .cos, .multiply])
    }

    @Test(arguments: UInt64(1)...100)
    func agreesWithTheBackwardPass(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let inputs = randomInputs(in: graph, using: &random)
        let f = randomExpression(in: inputs, operations: 30, using: &random)
        let gradient = f.backward()
        let size = inputs.map { abs(gradient[$0]) }.max() ?? 0
        let recorded = f.derivatives(by: inputs)
        let elsewhere = inputs.map { _ in Double.random(in: -2...2, using: &random) }
        let moved = Graph()
        let movedInputs = zip(["x", "y", "z"], elsewhere).map { moved.variable($0, $1) }
        var again = SplitMix64(seed: seed)
        _ = randomInputs(in: Graph(), using: &again)
        let there = randomExpression(in: movedInputs, operations: 30, using: &again).backward()
        for (x, derivative) in zip(inputs, recorded) {
            #expect(abs(derivative.value - gradient[x]) <= 1e-11 * size)
            let replayed = derivative.evaluate(at: elsewhere)
            #expect(agree(replayed, there[movedInputs[x.index]], digits: 9), "\(replayed)")
        }
    }

    /// A chain of 200 000 operations, forward, backward and twice recorded, without a stack.
    @Test func followsALongChain() {
        let x = graph.variable("x", 0.5)
        let f = (1...100_000).reduce(x) { value, _ in sin(value) + x }
        let before = graph.nodes.count
        let slope = f.derivative(by: x)
        #expect(agree(slope.value, f.backward()[x], digits: 12))
        #expect(graph.nodes.count - before <= 2 * before)
        #expect(slope.derivative(by: x).value.isFinite)
    }

    @Test func refusesValuesOfTwoGraphs() async {
        await #expect(processExitsWith: .failure) {
            _ = Graph().variable("x", 1).derivative(by: Graph().variable("y", 2))
        }
    }
}
