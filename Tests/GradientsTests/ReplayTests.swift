import Gradients
import TestSupport
import Testing

@Suite struct ReplayTests {
    let graph = Graph()

    @Test(arguments: UInt64(1)...20)
    func isBitIdenticalAtTheSamePoint(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let inputs = randomInputs(in: graph, using: &random)
        let output = randomExpression(in: inputs, operations: 40, using: &random)
        #expect(output.evaluate(at: inputs.map(\.value)).bitPattern == output.value.bitPattern)
    }

    @Test func isBitIdenticalToBuildingElsewhere() {
        func build(at point: [Double]) -> Value {
            let graph = Graph()
            let inputs = zip(["x", "y", "z"], point).map { graph.variable($0, $1) }
            var random = SplitMix64(seed: 3)
            return randomExpression(in: inputs, operations: 40, using: &random)
        }
        let elsewhere = [0.25, -1.5, 1.75]
        let replayed = build(at: [1, 1, 1]).evaluate(at: elsewhere)
        #expect(replayed.bitPattern == build(at: elsewhere).value.bitPattern)
    }

    @Test func leavesTheRecordedNumbersAsTheyAre() {
        let x = graph.variable("x", 2)
        let f = pow(x, 3) + 1
        #expect(f.evaluate(at: [10]) == 1001)
        #expect(f.value == 9)
        #expect(x.value == 2)
        #expect(f.backward()[x] == 12)
    }

    @Test func takesTheVariablesUpToTheOutput() {
        let x = graph.variable("x", 2)
        let f = x * 5
        let y = graph.variable("y", 3)
        #expect(f.evaluate(at: [4]) == 20)
        #expect((f * y).evaluate(at: [4, 6]) == 120)
    }

    @Test func refusesTheWrongNumberOfInputs() async {
        await #expect(processExitsWith: .failure) {
            _ = Graph().variable("x", 2).evaluate(at: [1, 2])
        }
    }
}
