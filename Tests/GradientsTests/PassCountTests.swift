import Gradients
import Testing

@Suite struct PassCountTests {
    let graph = Graph()

    @Test func countsBuildingAsTheFirstForwardPass() {
        #expect(graph.passes == PassCount(forward: 0, backward: 0))
        let x = graph.variable("x", 2)
        _ = x * x + x
        #expect(graph.passes == PassCount(forward: 1, backward: 0))
    }

    @Test func countsEveryEvaluationAndEverySweep() {
        let f = sin(graph.variable("x", 2))
        let before = graph.passes
        for x in [1.0, 2, 3] { _ = f.evaluate(at: [x]) }
        for _ in 1...2 { _ = f.backward() }
        #expect(graph.passes - before == PassCount(forward: 3, backward: 2))
    }

    @Test func countsATangentAsAForwardPass() {
        let f = sin(graph.variable("x", 2))
        let before = graph.passes
        for direction in [1.0, -2, 0] { _ = f.tangent(along: [direction]) }
        #expect(graph.passes - before == PassCount(forward: 3, backward: 0))
    }

    @Test func countsARecordedGradientAndEachRowOfAHessianAsABackwardPass() {
        let (x, y) = (graph.variable("x", 2), graph.variable("y", 3))
        let f = x * sin(y)
        let before = graph.passes
        _ = f.derivatives(by: [x, y])
        #expect(graph.passes - before == PassCount(forward: 0, backward: 1))
        _ = f.hessian(by: [x, y])
        #expect(graph.passes - before == PassCount(forward: 0, backward: 4))
    }

    @Test func countsATraceAndAComplexStep() {
        let f = sin(graph.variable("x", 2))
        let before = graph.passes
        _ = f.trace()
        #expect(graph.passes - before == PassCount(forward: 0, backward: 1))
        _ = f.complexStep(along: [1])
        #expect(graph.passes - before == PassCount(forward: 1, backward: 1))
    }

    @Test func countsNothingForLooking() {
        let f = sin(graph.variable("x", 2))
        let gradient = f.backward()
        let before = graph.passes
        _ = (gradient.variables, f.value, f.description, graph.nodes[1].localGradients)
        _ = f.paths(from: f.variables[0])
        #expect(graph.passes == before)
    }
}
