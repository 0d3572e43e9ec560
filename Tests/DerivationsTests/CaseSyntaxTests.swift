import Derivations
import Diagnostics
import Testing

/// The sides of `derivation_cases.json`, under the names that its `syntax` declares.
@Suite struct CaseSyntaxTests {
    static let declarations = """
        given W1: 3x2, W2: 2x3, b1: 3, b2: 2, X0: 2, Y0: 2, z1: 3, z2: 2, k: 3, r: 3, q: 3, S: 3x3, A: 3x2, B: 2x3
        given X: 2x3, Y: 2x3, W: 2x2, c: 2
        let half = 1/2
        let Z1 = W1*X0 + b1
        let A1 = sg(Z1)
        let Z2 = W2*A1 + b2
        let A2 = sg(Z2)
        let C = sumsq(A2 - Y0)/2
        let delta2 = had(A2 - Y0, sgp(Z2))
        let Z2f = W2*sg(z1) + b2
        let Cf = sumsq(sg(Z2f) - Y0)/2
        let delta2f = had(sg(Z2f) - Y0, sgp(Z2f))
        let Cb = sumsq(W*X + c*T(ones(3)) - Y)/(2*3)
        let Db = (W*X + c*T(ones(3)) - Y)/3
        let Ct = sumsq(W*(W*X0))/2
        """

    @Test func readsEverySide() throws {
        let (context, diagnostics) = DerivationText.parse(Self.declarations)
        #expect(diagnostics == [])
        let cases = try CaseText.all()
        #expect(cases.count >= 34)
        for example in cases {
            for side in [example.lhs, example.rhs] {
                let parsed = Formula.parse(side, names: context.names)
                #expect(parsed.diagnostics == [], "\(example.id): \(side)")
                let formula = try #require(parsed.formula, "\(example.id): \(side)")
                let again = Formula.parse(formula.text, names: FormulaNames(of: [formula]))
                #expect(again.formula == formula, "\(example.id): \(formula.text)")
            }
        }
    }

    @Test func readsTheCrossEntropyOfASoftmax() throws {
        let (context, _) = DerivationText.parse("given k: 3, y: 3")
        let parsed = Formula.parse("grad(ce(k, y), k)", names: context.names)
        let (k, y) = (Formula("k", 3), Formula("y", 3))
        #expect(parsed.formula == gradient(-sum(y ⊙ log(softmax(k))), by: k))
    }
}
