import Gradients
import Testing

@Suite struct StepTests {
    let graph = Graph()

    /// x, step, sign.
    @Test(arguments: [
        (-2.0, 0.0, -1.0), (0, 0, 0), (-0.0, 0, 0), (3, 1, 1), (.leastNonzeroMagnitude, 1, 1),
        (-.leastNonzeroMagnitude, 0, -1), (.infinity, 1, 1), (-.infinity, 0, -1),
    ])
    func isFlat(x: Double, height: Double, sign: Double) {
        let z = graph.variable("z", x)
        for (f, value) in [(step(z), height), (Gradients.sign(z), sign)] {
            #expect(f.value == value)
            #expect(f.evaluate(at: [x]) == value)
            #expect(f.backward()[z] == 0)
            #expect(f.tangent(along: [1]) == 0)
            #expect(f.derivative(by: z).value == 0)
        }
        #expect([step(x), Gradients.sign(x)] == [height, sign])
    }

    /// x, the slope for x ≤ 0, the value and the derivative.
    @Test(arguments: [
        (-2.0, 0.01, -0.02, 0.01), (0, 0.01, 0, 0.01), (-0.0, 0.3, 0, 0.3), (3, 0.01, 3, 1), (-4, 0.25, -1, 0.25),
        (1e-300, 0.01, 1e-300, 1), (-4, 0, 0, 0), (4, 0, 4, 1), (-.infinity, 0.01, -.infinity, 0.01),
        (.infinity, 0.01, .infinity, 1), (-3, -1, 3, -1),
    ])
    func leaksBelowZero(x: Double, slope: Double, value: Double, derivative: Double) {
        let z = graph.variable("z", x)
        let f = leakyReLU(z, slope: slope)
        #expect(f.value == value)
        #expect(leakyReLU(x, slope: slope) == value)
        #expect(f.evaluate(at: [x]) == value)
        #expect(f.backward()[z] == derivative)
        #expect(f.tangent(along: [1]) == derivative)
        #expect(f.derivative(by: z).value == derivative)
    }

    @Test func leaksAHundredthUnlessToldOtherwise() {
        #expect(leakyReLU(-1.0) == -0.01)
        #expect(leakyReLU(graph.variable("x", -1)).value == -0.01)
    }
}
