import Gradients
import Testing

@Suite struct ReLUTests {
    @Test(arguments: [(-2.0, 0.0, 0.0), (-0.0, 0, 0), (0, 0, 0), (1e-300, 1e-300, 1), (3, 3, 1)])
    func isFlatUpToZeroAndAtZero(x: Double, value: Double, slope: Double) {
        let graph = Graph()
        let z = graph.variable("z", x)
        #expect(relu(z).value == value)
        #expect(relu(x) == value)
        #expect(relu(z).backward()[z] == slope)
    }
}
