import Gradients
import Testing

@Suite struct PowerTests {
    let graph = Graph()

    /// Base, exponent, derivative by the base.
    @Test(arguments: [
        (0.0, 0.0, 0.0), (2, 0, 0), (-2, 0, 0), (.infinity, 0, 0),
        (0, 1, 1), (-3, 1, 1), (5, 1, 1),
        (0, 2, 0), (0, 3, 0), (-2, 2, -4), (-2, 3, 12), (-2, -1, -0.25), (-2, -3, -0.1875),
        (0, 0.5, .infinity), (4, 0.5, 0.25), (4, -0.5, -0.0625), (0, -1, -.infinity), (1e-200, 2, 2e-200),
    ])
    func hasTheRightSlopeAtTheEdges(base: Double, exponent: Double, slope: Double) {
        let x = graph.variable("x", base)
        #expect(agree(pow(x, exponent).backward()[x], slope))
        #expect(agree(pow(x, exponent).derivative(by: x).value, slope))
        #expect(agree(pow(x, graph.constant(exponent)).backward()[x], slope))
        if let whole = Int(exactly: exponent) {
            #expect(agree(pow(x, whole).backward()[x], slope))
        }
    }

    @Test func isNaNForANegativeBaseWithAFractionalExponent() {
        let x = graph.variable("x", -2)
        let f = pow(x, 0.5)
        #expect(f.value.isNaN)
        #expect(f.backward()[x].isNaN)
    }

    @Test(arguments: [(-2.0, 3.0, 12.0), (0, 2, 0), (0, 0, 0), (0, 1, 1), (-2, 0, 0)])
    func isNaNOnlyByTheExponentWhereTheBaseIsNotPositive(base: Double, exponent: Double, slope: Double) {
        let x = graph.variable("x", base)
        let y = graph.variable("y", exponent)
        let gradient = pow(x, y).backward()
        #expect(gradient[x] == slope)
        #expect(gradient[y].isNaN)
        let recorded = pow(x, y).derivatives(by: [x, y]).map(\.value)
        #expect(recorded[0] == slope || base == 0 && exponent == 0 && recorded[0].isNaN)
        #expect(recorded[1].isNaN)
    }

    @Test func differentiatesByTheExponent() {
        let x = graph.variable("x", 2)
        let y = graph.variable("y", 3)
        let gradient = pow(x, y).backward()
        #expect(gradient[x] == 12)
        #expect(agree(gradient[y], 5.5451774444795624753378569716654))  // 8 ln 2
    }
}
