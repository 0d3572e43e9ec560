import Gradients
import Testing

@Suite struct KinkTests {
    let graph = Graph()

    @Test(arguments: [
        (-2.0, 2.0, -1.0), (2, 2, 1), (0, 0, 0), (-0.0, 0, 0), (.leastNonzeroMagnitude, .leastNonzeroMagnitude, 1),
        (-.leastNonzeroMagnitude, .leastNonzeroMagnitude, -1),
        (-1e308, 1e308, -1), (.infinity, .infinity, 1), (-.infinity, .infinity, -1),
    ])
    func hasTheAbsoluteValue(x: Double, value: Double, slope: Double) {
        let z = graph.variable("z", x)
        #expect(abs(z).value == value)
        #expect(abs(z).backward()[z] == slope)
        #expect(abs(z).tangent(along: [1]) == slope)
        #expect(abs(z).derivative(by: z).value == slope)
    }

    /// x, y, the slopes of max and those of min.
    static let rows: [[Double]] = [
        [1.0, 2.0, 0, 1, 1, 0], [2, 1, 1, 0, 0, 1], [-1, -2, 1, 0, 0, 1], [1, 1, 1, 0, 1, 0], [0, -0.0, 1, 0, 1, 0],
        [-0.0, 0, 1, 0, 1, 0], [0, .leastNonzeroMagnitude, 0, 1, 1, 0], [.infinity, .infinity, 1, 0, 1, 0],
        [-.infinity, .infinity, 0, 1, 1, 0], [1e308, .infinity, 0, 1, 1, 0],
    ]

    @Test(arguments: rows)
    func passesTheGradientToTheChosenOperand(row: [Double]) {
        let (x, y) = (graph.variable("x", row[0]), graph.variable("y", row[1]))
        let (larger, smaller) = (max(x, y), min(x, y))
        #expect(larger.value == Swift.max(row[0], row[1]))
        #expect(smaller.value == Swift.min(row[0], row[1]))
        #expect(larger.backward().variables.map(\.gradient) == [row[2], row[3]])
        #expect(smaller.backward().variables.map(\.gradient) == [row[4], row[5]])
        guard (row[1] - row[0]).isFinite else { return }
        #expect(larger.derivatives(by: [x, y]).map(\.value) == [row[2], row[3]])
        #expect(smaller.derivatives(by: [x, y]).map(\.value) == [row[4], row[5]])
    }

    @Test(arguments: [(Double.nan, 1.0), (1, .nan), (.nan, .infinity), (-.infinity, .nan), (.nan, .nan)])
    func isNaNIfEitherOperandIs(a: Double, b: Double) {
        let (x, y) = (graph.variable("x", a), graph.variable("y", b))
        for f in [max(x, y), min(x, y)] {
            #expect(f.value.isNaN)
            #expect(f.evaluate(at: [a, b]).isNaN)
            #expect(f.backward().variables.allSatisfy { $0.gradient.isNaN })
        }
    }

    @Test func givesAValueItsWholeGradientWhenComparedWithItself() {
        let x = graph.variable("x", 3)
        #expect(max(x, x).backward()[x] == 1)
        #expect(min(x, x).backward()[x] == 1)
    }

    /// Value, slope at x = 0.5 and x = 1 for each order of the operands.
    @Test func takesANumberOnEitherSide() {
        let functions: [(Value) -> Value] = [{ max($0, 1) }, { max(1, $0) }, { min($0, 1) }, { min(1, $0) }]
        for (point, values, slopes) in [
            (0.5, [1, 1, 0.5, 0.5], [0.0, 0, 1, 1]), (1, [1, 1, 1, 1], [1, 0, 1, 0]), (2, [2, 2, 1, 1], [1, 1, 0, 0]),
        ] {
            let x = Graph().variable("x", point)
            #expect(functions.map { $0(x).value } == values)
            #expect(functions.map { $0(x).backward()[x] } == slopes)
        }
    }

    @Test func choosesAnewWhenEvaluatedElsewhere() {
        let (x, y) = (graph.variable("x", 1), graph.variable("y", 2))
        #expect(max(x, y).evaluate(at: [5, 4]) == 5)
        #expect(min(x, y).evaluate(at: [5, 4]) == 4)
        #expect(abs(x - y).evaluate(at: [5, 4]) == 1)
    }

    @Test func comesToTheRectifier() {
        for point in [-1.0, 0, 2] {
            let x = Graph().variable("x", point)
            #expect(max(0, x).backward()[x] == relu(x).backward()[x])
        }
    }
}
