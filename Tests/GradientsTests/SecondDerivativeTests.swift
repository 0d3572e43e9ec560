import Foundation
import Gradients
import Testing

/// The rules of recorded derivatives, operation by operation.
@Suite struct SecondDerivativeTests {
    struct Form: Sendable, CustomTestStringConvertible {
        let name: String
        let function: @Sendable (Value) -> Value
        /// The first three derivatives.
        let derivatives: @Sendable (Double) -> [Double]

        init(
            _ name: String,
            _ function: @escaping @Sendable (Value) -> Value,
            _ derivatives: @escaping @Sendable (Double) -> [Double]
        ) {
            (self.name, self.function, self.derivatives) = (name, function, derivatives)
        }

        var testDescription: String { name }
    }

    static let forms: [Form] = [
        Form("sin", { sin($0) }, { [cos($0), -sin($0), -cos($0)] }),
        Form("cos", { cos($0) }, { [-sin($0), -cos($0), sin($0)] }),
        Form("exp", { exp(2 * $0) }, { x in [2, 4, 8].map { $0 * exp(2 * x) } }),
        Form("log", { log($0) }, { [1 / $0, -1 / ($0 * $0), 2 / ($0 * $0 * $0)] }),
        Form("1 / x", { 1 / $0 }, { [-pow($0, -2), 2 * pow($0, -3), -6 * pow($0, -4)] }),
        Form("sqrt", { sqrt($0) }, { [pow($0, -0.5) / 2, -pow($0, -1.5) / 4, 3 * pow($0, -2.5) / 8] }),
        Form("log1p", { log1p($0) }, { [1 / (1 + $0), -pow(1 + $0, -2), 2 * pow(1 + $0, -3)] }),
        Form("expm1", { expm1($0) }, { [exp($0), exp($0), exp($0)] }),
        Form("x⁵", { pow($0, 5) }, { [5 * pow($0, 4), 20 * pow($0, 3), 60 * pow($0, 2)] }),
        Form("x²", { pow($0, 2) }, { [2 * $0, 2, 0] }),
        Form("x", { pow($0, 1) }, { _ in [1, 0, 0] }),
        Form("1", { pow($0, 0) }, { _ in [0, 0, 0] }),
        Form("2ˣ", { pow($0.graph.constant(2), $0) }, { x in (1...3).map { pow(2, x) * pow(log(2), Double($0)) } }),
        Form("x³ as a value", { pow($0, $0.graph.constant(3)) }, { [3 * $0 * $0, 6 * $0, 6] }),
        Form("xˣ", { pow($0, $0) }) { x in
            let (f, l) = (pow(x, x), log(x) + 1)
            return [f * l, f * (l * l + 1 / x), f * (l * l * l + 3 * l / x - 1 / (x * x))]
        },
        Form("tan", { tan($0) }) { x in
            let t = tan(x)
            return [1 + t * t, 2 * t * (1 + t * t), 2 * (1 + t * t) * (1 + 3 * t * t)]
        },
        Form("tanh", { tanh($0) }) { x in
            let (t, s) = (tanh(x), 1 / (cosh(x) * cosh(x)))
            return [s, -2 * t * s, 2 * s * (3 * t * t - 1)]
        },
        Form("sigmoid", { sigmoid($0) }) { x in
            let (p, q) = (1 / (1 + exp(-x)), 1 / (1 + exp(x)))
            return [p * q, p * q * (q - p), p * q * (1 - 6 * p * q)]
        },
        Form("softplus", { softplus($0) }) { x in
            let (p, q) = (1 / (1 + exp(-x)), 1 / (1 + exp(x)))
            return [p, p * q, p * q * (q - p)]
        },
        Form("erf", { erf($0) }) { x in
            let g = 2 / Double.pi.squareRoot() * exp(-x * x)
            return [g, -2 * x * g, (4 * x * x - 2) * g]
        },
        Form("erfc", { erfc($0) }) { x in
            let g = -2 / Double.pi.squareRoot() * exp(-x * x)
            return [g, -2 * x * g, (4 * x * x - 2) * g]
        },
        Form("gelu", { gelu($0) }) { x in
            let g = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
            return [erfc(-x / 2.squareRoot()) / 2 + x * g, (2 - x * x) * g, (x * x * x - 4 * x) * g]
        },
        Form("x |x|", { $0 * abs($0) }, { [2 * abs($0), 2, 0] }),
        Form("x² or 1", { max($0 * $0, 1) }, { $0 > 1 ? [2 * $0, 2, 0] : [0, 0, 0] }),
        Form("x² or 1, the smaller", { min(1, $0 * $0) }, { $0 > 1 ? [0, 0, 0] : [2 * $0, 2, 0] }),
        Form("relu", { pow(relu($0 - 1), 2) }, { $0 > 1 ? [2 * ($0 - 1), 2, 0] : [0, 0, 0] }),
        Form("leaky", { pow(leakyReLU($0 - 1), 2) }) { $0 > 1 ? [2 * ($0 - 1), 2, 0] : [2e-4 * ($0 - 1), 2e-4, 0] },
        Form("step", { step($0 - 1) * $0 * $0 }, { $0 > 1 ? [2 * $0, 2, 0] : [0, 0, 0] }),
        Form("sign", { sign($0 - 1) * $0 * $0 }, { $0 > 1 ? [2 * $0, 2, 0] : [-2 * $0, -2, 0] }),
        Form("logSumExp", { logSumExp([$0, 0 * $0]) }) { x in
            let (p, q) = (1 / (1 + exp(-x)), 1 / (1 + exp(x)))
            return [p, p * q, p * q * (q - p)]
        },
    ]

    @Test(arguments: forms, [0.3, 0.9, 1.7])
    func hasItsClosedForm(_ form: Form, x: Double) {
        let variable = Graph().variable("x", x)
        var f = form.function(variable)
        for (order, expected) in form.derivatives(x).enumerated() {
            f = f.derivative(by: variable)
            #expect(abs(f.value - expected) <= 1e-13 * max(1, abs(expected)), "order \(order + 1) at \(x)")
        }
    }

    /// Against the numeric derivative of the backward pass, which shares no expression with the recorded one.
    @Test(arguments: forms, [0.4, 1.3, 2.2])
    func isTheSlopeOfTheSlope(_ form: Form, x: Double) throws {
        let numeric = numericGradient(
            of: { point in
                let variable = Graph().variable("x", point[0])
                return form.function(variable).backward()[variable]
            },
            at: [x]
        )
        let variable = Graph().variable("x", x)
        let second = form.function(variable).derivative(by: variable).derivative(by: variable).value
        let estimate = try #require(numeric.first)
        #expect(abs(second - estimate.value) <= 10 * estimate.uncertainty + 1e-9 * abs(second), "\(estimate)")
    }

    /// Where the functions saturate, have a kink or are not defined.
    @Test(arguments: forms, [-40, -3, -1, -0.0, 0, 1, 20, 40])
    func agreesWithTheBackwardPassAtTheEdges(_ form: Form, x: Double) {
        let variable = Graph().variable("x", x)
        let f = form.function(variable)
        let (recorded, swept) = (f.derivative(by: variable).value, f.backward()[variable])
        #expect(agree(recorded, swept, digits: 12) || recorded.isNaN && swept.isNaN, "\(recorded), \(swept) at \(x)")
    }

    @Test(arguments: [(40.0, -4.24835425529158898e-18), (-40, 4.24835425529158898e-18), (0, 0)])
    func keepsItsDigitsInSaturation(x: Double, bend: Double) {
        let z = Graph().variable("z", x)
        #expect(agree(sigmoid(z).hessian(by: [z])[z, z], bend))
        let half = Graph().variable("half", x / 2)
        #expect(agree(tanh(half).hessian(by: [half])[half, half], 8 * bend))
    }
}
