import Foundation
import Gradients
import Testing
import _Differentiation

/// The derivatives that the Swift compiler makes of plain functions: an oracle that shares no code with the engine.
@Suite struct SwiftDifferentiationTests {
    static let points = [-1.75, -0.5, 0.3, 0.9, 2.5]

    @Test(arguments: points)
    func agreesOnElementaryFunctions(x: Double) {
        func check(_ engine: (Value) -> Value, _ compiled: @differentiable(reverse) (Double) -> Double) {
            let variable = Graph().variable("x", x)
            #expect(agree(engine(variable).backward()[variable], gradient(at: x, of: compiled), digits: 13))
        }
        check({ sin($0 * $0) }, { sin($0 * $0) })
        check({ exp(-$0 * $0) }, { exp(-$0 * $0) })
        check({ sigmoid(3 * $0 + 1) }, { 1 / (1 + exp(-3 * $0 - 1)) })
        check({ log(1 + $0 * $0) }, { log(1 + $0 * $0) })
        check({ pow(2 * $0 + 1, 3) }, { (2 * $0 + 1) * (2 * $0 + 1) * (2 * $0 + 1) })
        check({ cos($0) - tanh($0) / 2 }, { cos($0) - tanh($0) / 2 })
    }

    @Test(arguments: points)
    func agreesOnRootsLogarithmsAndKinks(x: Double) {
        func check(_ engine: (Value) -> Value, _ compiled: @differentiable(reverse) (Double) -> Double) {
            let variable = Graph().variable("x", x)
            #expect(agree(engine(variable).backward()[variable], gradient(at: x, of: compiled), digits: 13))
        }
        check({ sqrt(1 + $0 * $0) }, { sqrt(1 + $0 * $0) })
        check({ log1p($0 * $0) }, { log1p($0 * $0) })
        check({ expm1(-$0 / 2) }, { expm1(-$0 / 2) })
        check({ tan($0 / 2) }, { tan($0 / 2) })
        check({ softplus(2 * $0) }, { log(1 + exp(2 * $0)) })
        check({ abs($0 - 0.1) * $0 }, { $0 > 0.1 ? ($0 - 0.1) * $0 : (0.1 - $0) * $0 })
        check({ max($0 * $0, 1 + $0) }, { $0 * $0 > 1 + $0 ? $0 * $0 : 1 + $0 })
        check({ min($0 * $0, 1 + $0) }, { $0 * $0 < 1 + $0 ? $0 * $0 : 1 + $0 })
    }

    @Test(arguments: points, points)
    func agreesOnAFunctionOfTwoVariables(x: Double, y: Double) {
        @differentiable(reverse)
        func function(_ x: Double, _ y: Double) -> Double {
            (x - y) * exp(x) / (2 + sin(x * y))
        }
        let compiled = gradient(at: x, y, of: function)
        let graph = Graph()
        let (a, b) = (graph.variable("x", x), graph.variable("y", y))
        let f = (a - b) * exp(a) / (2 + sin(a * b))
        let engine = f.backward()
        #expect(agree(engine[a], compiled.0, digits: 12))
        #expect(agree(engine[b], compiled.1, digits: 12))
    }
}
