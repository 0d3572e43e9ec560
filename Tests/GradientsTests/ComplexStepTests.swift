import Foundation
import Gradients
import TestSupport
import Testing

@Suite struct ComplexStepTests {
    let graph = Graph()

    /// Slopes to 18 digits, from 800-digit arithmetic.
    @Test(arguments: [
        (20.0, 2.06115361394184934e-9), (40, 4.24835425529158896e-18), (-20, 2.06115361394184934e-9),
        (-40, 4.24835425529158896e-18), (1.5, 0.149146452070332857), (0, 0.25),
    ])
    func differentiatesTheSigmoid(x: Double, slope: Double) throws {
        #expect(agree(complexStep(of: { sigmoid($0) }, at: x), slope, digits: 15))
        let z = graph.variable("z", x)
        let stepped = try #require(sigmoid(z).complexStep(along: [1]))
        #expect(agree(stepped, slope, digits: 15))
        #expect(agree(complexStep(of: { 1 / (1 + exp(-$0)) }, at: abs(x)), slope, digits: 15))
    }

    @Test(arguments: [
        (8.0, 4.50140597563729167e-7), (20, 1.69934170211663558e-17), (-8, 4.50140597563729167e-7),
        (0.5, 0.78644773296592741), (0, 1),
    ])
    func differentiatesTheHyperbolicTangent(x: Double, slope: Double) throws {
        #expect(agree(complexStep(of: { tanh($0) }, at: x), slope, digits: 15))
        let z = graph.variable("z", x)
        let stepped = try #require(tanh(z).complexStep(along: [1]))
        #expect(agree(stepped, slope, digits: 15))
    }

    /// A step as large as the input would leave the line on which the function is real.
    @Test(arguments: [1e-18, 1e-30, 1e-100])
    func staysFarBelowATinyInput(x: Double) throws {
        let z = graph.variable("z", x)
        #expect(agree(try #require(log(z).complexStep(along: [1])), 1 / x, digits: 15))
        #expect(agree(try #require(sqrt(z).complexStep(along: [1])), 0.5 / x.squareRoot(), digits: 14))
    }

    @Test(arguments: [1e-3, 1e-8, 1e-20, 1e-100])
    func takesAStep(step: Double) {
        let x = Double.pi / 4
        let exact = 2 * x * cos(x * x)
        let error = abs(complexStep(of: { sin($0 * $0) }, at: x, step: step) - exact) / exact
        #expect(step == 1e-3 ? (1e-7...1e-5).contains(error) : error < 1e-15)
    }

    static let smooth: [@Sendable (Value) -> Value] = [
        { exp($0) }, { log($0 * $0) }, { sin($0) }, { cos($0) }, { tan($0) }, { tanh($0) }, { sigmoid($0) },
        { softplus($0) }, { sqrt($0 * $0 + 1) }, { pow($0, 5) }, { pow($0, -3) }, { pow($0 * $0, 0.3) },
        { pow(1 + $0 * $0, $0) }, { log1p($0 * $0) }, { expm1($0) }, { pow($0, $0.graph.constant(3)) },
        { $0 / (2 + sin($0)) }, { logSumExp([$0, $0 * $0, $0.graph.constant(2)]) }, { softmax([sin($0), cos($0)])[0] },
    ]

    @Test(arguments: smooth.indices, [-30, -2.5, -0.75, 1e-8, 0.4, 1, 3, 33])
    func agreesWithTheBackwardPass(index: Int, x: Double) throws {
        let variable = graph.variable("x", x)
        let f = Self.smooth[index](variable)
        let (stepped, swept) = (try #require(f.complexStep(along: [1])), f.backward()[variable])
        #expect(agree(stepped, swept, digits: 13), "\(stepped), \(swept)")
    }

    @Test func isTheDirectionalDerivative() throws {
        let (x, y) = (graph.variable("x", 2), graph.variable("y", 3))
        let stepped = try #require(((x + y) * y).complexStep(along: [10, -2]))
        #expect(agree(stepped, 14, digits: 15))
        #expect((x * y).complexStep(along: [0, 5]) == 10)
    }

    static let kinked: [@Sendable (Value) -> Value] = [
        { abs($0) }, { max($0, 0) }, { min(1, $0) }, { relu($0) }, { leakyReLU($0) }, { step($0) }, { sign($0) },
        { erf($0) }, { erfc($0) }, { gelu($0) }, { 0 * relu($0) }, { sqrt($0 - 3) }, { log($0 - 3) }, { 1 / ($0 - 3) },
        { log1p($0 - 4) }, { pow($0 - 3, 0.5) }, { pow($0 - 3, -2) }, { pow($0 - 5, $0) },
    ]

    @Test(arguments: kinked.indices)
    func isNilWhereTheValueIsNotAnalytic(index: Int) {
        let (x, y) = (graph.variable("x", 3), graph.variable("y", 2))
        let f = Self.kinked[index](x) * y
        #expect(f.complexStep(along: [1, 1]) == nil)
        // Along y alone nothing with a kink moves, and the derivative is a plain factor.
        #expect(f.complexStep(along: [0, 1]) == Self.kinked[index](x).value)
    }

    @Test func isNaNWhereTheValueIs() throws {
        let x = graph.variable("x", -1)
        for f in [log(x), sqrt(x), pow(x, 0.5), log1p(x - 1), x * .nan] {
            let stepped = try #require(f.complexStep(along: [1]))
            #expect(stepped.isNaN)
        }
        let along = try #require(x.complexStep(along: [.nan]))
        #expect(along.isNaN)
    }

    @Test func isZeroForWhatDoesNotMove() {
        _ = graph.variable("x", 1)
        #expect(abs(graph.constant(-3)).complexStep(along: [1]) == 0)
    }

    /// All the reference cases without a kink, to 13 digits.
    @Test(arguments: ReferenceTests.cases)
    func agreesWithTheReferences(_ reference: ReferenceCase) throws {
        let (output, variables) = try ReferenceTests.build(reference)
        let order = output.variables
        for (name, expected) in reference.gradient {
            let place = try #require(order.firstIndex { $0.index == variables[name]?.index })
            var direction = order.map { _ in 0.0 }
            direction[place] = 1
            let stepped = output.complexStep(along: direction)
            if ["S05", "K02", "K04"].contains(reference.id) {
                #expect(stepped == nil)
            } else {
                let derivative = try #require(stepped)
                #expect(agree(derivative, expected.value, digits: 13), "∂/∂\(name)")
            }
        }
    }

    @Test func refusesADirectionOfTheWrongLength() async {
        await #expect(processExitsWith: .failure) {
            _ = Graph().variable("x", 2).complexStep(along: [1, 2])
        }
    }
}
