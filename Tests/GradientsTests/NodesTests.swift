import Gradients
import TestSupport
import Testing

@Suite struct NodesTests {
    let graph = Graph()

    @Test func showsOperationsOperandsAndLocalGradients() {
        let x = graph.variable("x", 3)
        let y = graph.variable("y", 4)
        _ = (x * y).named("p")
        let node = graph.nodes[2]
        #expect(node.index == 2)
        #expect(node.operation == .multiply)
        #expect(node.operation.description == "×")
        #expect(node.operands == [0, 1])
        #expect(node.value == 12)
        #expect(node.name == "p")
        #expect(node.localGradients == [4, 3])
        #expect(node.exponent == nil)
    }

    @Test func showsTheExponentOfAFixedPower() {
        let x = graph.variable("x", 3)
        _ = pow(x, 2)
        #expect(graph.nodes[1].exponent == 2)
        #expect(graph.nodes[1].operands == [0])
        #expect(graph.nodes[1].localGradients == [6])
    }

    @Test func showsTheSlopeOfALeakyRectifier() {
        let x = graph.variable("x", -3)
        _ = leakyReLU(x, slope: 0.25)
        #expect(graph.nodes[1].slope == 0.25)
        #expect(graph.nodes[1].exponent == nil)
        #expect(graph.nodes[1].operands == [0])
        #expect(graph.nodes[1].localGradients == [0.25])
    }

    @Test func showsLeavesWithoutOperands() {
        _ = graph.variable("x", 3) + 1
        #expect(graph.nodes.prefix(2).map(\.operation) == [.variable, .constant])
        #expect(graph.nodes.prefix(2).allSatisfy { $0.operands.isEmpty && $0.localGradients.isEmpty })
    }

    @Test func keepsACollectionAsItWas() {
        let x = graph.variable("x", 3)
        let nodes = graph.nodes
        _ = x * x
        #expect(nodes.count == 1)
        #expect(graph.nodes.count == 2)
    }

    /// The backward pass, written over what the nodes show, is the backward pass of the engine.
    @Test func showsEnoughForABackwardPassByHand() {
        var random = SplitMix64(seed: 11)
        let inputs = randomInputs(in: graph, using: &random)
        let output = randomExpression(in: inputs, operations: 30, using: &random)
        var adjoints = [Double](repeating: 0, count: graph.nodes.count)
        adjoints[output.index] = 1
        for node in graph.nodes.reversed() {
            for (operand, local) in zip(node.operands, node.localGradients) {
                adjoints[operand] += adjoints[node.index] * local
            }
        }
        let gradient = output.backward()
        #expect(inputs.map { adjoints[$0.index] } == inputs.map { gradient[$0] })
    }
}
