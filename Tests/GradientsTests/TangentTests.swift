import Gradients
import TestSupport
import Testing

@Suite struct TangentTests {
    let graph = Graph()

    @Test func isTheDirectionalDerivative() {
        let (x, y) = (graph.variable("x", 2), graph.variable("y", 3))
        let f = (x + y) * y
        #expect(f.tangent(along: [1, 0]) == 3)
        #expect(f.tangent(along: [0, 1]) == 8)
        #expect(f.tangent(along: [10, -2]) == 14)
        #expect(x.tangent(along: [5]) == 5)
    }

    @Test(arguments: UInt64(1)...100)
    func isTheBackwardGradientTimesTheDirection(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let inputs = randomInputs(in: graph, using: &random)
        let f = randomExpression(in: inputs, operations: 40, using: &random)
        let direction = inputs.map { _ in Double.random(in: -3...3, using: &random) }
        let terms = zip(direction, f.backward().variables).map { $0 * $1.gradient }
        let size = terms.map(abs).reduce(0, +)
        #expect(abs(f.tangent(along: direction) - terms.reduce(0, +)) <= 1e-12 * size)
        #expect(size > 0)
    }

    @Test(arguments: UInt64(1)...25)
    func isThePartialDerivativeAlongAUnitVector(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let f = randomExpression(in: randomInputs(in: graph, using: &random), operations: 20, using: &random)
        let gradient = f.backward().variables.map(\.gradient)
        let size = gradient.map(abs).reduce(0, +)
        for (partial, unit) in zip(gradient, [[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]) {
            #expect(abs(f.tangent(along: unit) - partial) <= 1e-13 * size)
        }
    }

    @Test func keepsInfinitiesOfConstantsOut() {
        let x = graph.variable("x", -2)
        #expect((sqrt(graph.constant(0)) + x).tangent(along: [3]) == 3)
        #expect(pow(x, graph.constant(2)).tangent(along: [1]) == -4)
        #expect(graph.constant(7).tangent(along: [1]) == 0)
    }

    @Test func isNotHiddenByADirectionOfZero() {
        let x = graph.variable("x", 0)
        #expect(sqrt(x).tangent(along: [0]).isNaN)
        #expect(sqrt(x).tangent(along: [1]) == .infinity)
        #expect(x.tangent(along: [.nan]).isNaN)
    }

    @Test func countsAVariableThatTheValueDoesNotUse() {
        let x = graph.variable("x", 2)
        _ = graph.variable("unused", 5)
        let f = x * x
        _ = graph.variable("later", 6)
        #expect(f.tangent(along: [1, 100]) == 4)
    }

    @Test func refusesADirectionOfTheWrongLength() async {
        await #expect(processExitsWith: .failure) {
            _ = Graph().variable("x", 2).tangent(along: [1, 2])
        }
        await #expect(processExitsWith: .failure) {
            _ = Graph().variable("x", 2).tangent(along: [])
        }
    }
}
