import Gradients
import Testing

@Suite struct SaturationTests {
    let graph = Graph()

    /// σ′ to 17 digits, from 40-digit arithmetic.
    @Test(arguments: [
        (0.0, 0.25), (20.0, 2.0611536139418493e-09), (40.0, 4.2483542552915890e-18), (700.0, 9.8596765437597709e-305),
    ])
    func keepsTheSlopeOfTheSigmoid(x: Double, slope: Double) {
        for sign in [1.0, -1.0] {
            let z = graph.variable("z\(sign)", sign * x)
            #expect(agree(sigmoid(z).backward()[z], slope))
        }
    }

    /// 1 − tanh² to 17 digits; the formula itself gives 0 for 20.
    @Test(arguments: [
        (0.0, 1.0), (0.5, 0.78644773296592741), (8.0, 4.5014059756372917e-07), (20.0, 1.6993417021166356e-17),
        (350.0, 3.9438706175039084e-304),
    ])
    func keepsTheSlopeOfTheHyperbolicTangent(x: Double, slope: Double) {
        for sign in [1.0, -1.0] {
            let z = graph.variable("z\(sign)", sign * x)
            #expect(agree(tanh(z).backward()[z], slope))
        }
    }

    @Test func staysFiniteForLargeInputs() {
        #expect(sigmoid(-700.0) == 9.8596765437597709e-305)
        #expect([sigmoid(40.0), sigmoid(700.0), sigmoid(1e308)] == [1, 1, 1])
        #expect(sigmoid(-1e308) == 0)
        #expect(sigmoid(-720.0) > 0)  // e⁷²⁰ is infinite, e⁻⁷²⁰ a number.
        #expect(agree(sigmoid(-40.0), 4.2483542552915890e-18))
        #expect(sigmoid(0.0) == 0.5)
    }
}
