import Gradients
import TestSupport
import Testing

@Suite struct PathTests {
    let graph = Graph()

    @Test func listsThePathsThroughEachOperand() {
        let (x, y) = (graph.variable("x", 2), graph.variable("y", 3))
        let sum = x + y
        let f = sum * y
        #expect(f.paths(from: x).map(\.nodes) == [[x.index, sum.index, f.index]])
        let paths = f.paths(from: y)
        #expect(paths.map(\.nodes) == [[y.index, sum.index, f.index], [y.index, f.index]])
        #expect(paths.map(\.localGradients) == [[1, 3], [5]])
        #expect(paths.map(\.contribution) == [3, 5])
        #expect(f.paths(from: sum).map(\.contribution) == [3])
    }

    @Test func countsBothOperandsOfASquare() {
        let x = graph.variable("x", 3)
        let paths = (x * x).paths(from: x)
        #expect(paths.map(\.nodes) == [[0, 1], [0, 1]])
        #expect(paths.map(\.contribution) == [3, 3])
        #expect((x - x).paths(from: x).map(\.contribution) == [1, -1])
    }

    @Test func hasOnePathToItselfAndNoneFromElsewhere() {
        let x = graph.variable("x", 3)
        let f = sin(x)
        let unused = graph.variable("unused", 1)
        let g = f + 1
        #expect(f.paths(from: f).map(\.nodes) == [[f.index]])
        #expect(f.paths(from: f).map(\.contribution) == [1])
        #expect(g.paths(from: unused).isEmpty)
        #expect(f.paths(from: g).isEmpty)
    }

    @Test(arguments: UInt64(1)...50)
    func addUpToTheBackwardGradient(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let inputs = randomInputs(in: graph, using: &random)
        let f = randomExpression(in: inputs, operations: 12, using: &random)
        let gradient = f.backward()
        for x in inputs {
            let contributions = f.paths(from: x, limit: 100_000).map(\.contribution)
            let size = contributions.map(abs).reduce(0, +)
            #expect(abs(contributions.reduce(0, +) - gradient[x]) <= 1e-12 * size)
            #expect(gradient[x] == 0 || !contributions.isEmpty)
        }
    }

    @Test func stepsAlongTheGraphWithTheLocalGradientsOfItsNodes() {
        var random = SplitMix64(seed: 5)
        let inputs = randomInputs(in: graph, using: &random)
        let f = randomExpression(in: inputs, operations: 10, using: &random)
        let (paths, nodes) = (f.paths(from: inputs[0]), graph.nodes)
        #expect(paths.count > 1)
        for path in paths {
            #expect(path.nodes.first == inputs[0].index && path.nodes.last == f.index)
            for (step, local) in path.localGradients.enumerated() {
                let node = nodes[path.nodes[step + 1]]
                #expect(zip(node.operands, node.localGradients).contains { $0 == path.nodes[step] && $1 == local })
            }
        }
    }

    @Test func spreadsNaN() {
        let x = graph.variable("x", -1)
        #expect((0 * sqrt(x)).paths(from: x).map(\.contribution.isNaN) == [true])
    }

    @Test func followsALongChain() {
        let x = graph.variable("x", 1)
        let f = (1...100_000).reduce(x) { value, _ in -value }
        #expect(f.paths(from: x).map(\.contribution) == [1])
    }

    /// Ten squarings have 2¹⁰ paths, and 100 have more than an Int can count.
    @Test func allowsAsManyPathsAsTheLimitSays() async {
        let f = (1...10).reduce(graph.variable("x", 1)) { x, _ in x * x }
        #expect(f.paths(from: f.variables[0], limit: 1024).map(\.contribution).reduce(0, +) == 1024)
        await #expect(processExitsWith: .failure) {
            let x = Graph().variable("x", 1)
            _ = (1...10).reduce(x) { x, _ in x * x }.paths(from: x, limit: 1023)
        }
        await #expect(processExitsWith: .failure) {
            let x = Graph().variable("x", 1)
            _ = (1...100).reduce(x) { x, _ in x * x }.paths(from: x)
        }
    }

    @Test func refusesAValueOfAnotherGraph() async {
        await #expect(processExitsWith: .failure) {
            _ = Graph().variable("x", 1).paths(from: Graph().variable("y", 2))
        }
    }
}
