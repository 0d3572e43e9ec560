import Derivations
import Testing

/// Whether the rule beside a step is the one that it is by.
@Suite struct RuleTests {
    private static let neuron = "let z = w*x + b\nlet a = sigma(z)\nlet L = (a - y)^2/2\n"

    @Test(
        arguments: [
            "dL/dw = dL/da * da/dz * dz/dw [chain rule]",
            "dL/da * da/dz * dz/dw = (a - y) * sigma'(z) * x [derivatives]",
            "(a - y) * sigma'(z) * x = (a - y) * a*(1 - a) * x [σ′ = σ(1 − σ)]",
            "da/dz = a*(1 - a) [σ′ = σ(1 − σ)]",
            "dL/dw = (a - y) * sigma'(z) * x [chain rule]",
            "a*(1 - a) = a - a^2 [algebra]",
            "a*(1 - a) = sigma(z)*(1 - sigma(z)) [definition]",
            "tanh(x) = (exp(x) - exp(-x))/(exp(x) + exp(-x)) [definition]",
            "relu(x) = max(0, x) [definition]",
            "d(w*x)/dx = w [linearity]",
            "d(w*x + b)/dw = d(w*x)/dw + db/dw [linearity]",
            "d(3*x^2)/dx = 3*d(x^2)/dx [linearity]",
            "x*dw/dw + 0 = x [algebra]",
            "d(x^2*x^3)/dx = d(x^5)/dx [algebra]",
            "d(x^2)/dx = 2*x [power rule]",
            "d(x*sin(x))/dx = sin(x) + x*cos(x) [product rule]",
            "d(x^2*sin(x))/dx = d(x^2)/dx*sin(x) + x^2*d(sin(x))/dx [product rule]",
            "d(x*sin(x))/dx = sin(x) + x*cos(x) [as Leibniz found]",
            "d(sin(x)/x)/dx = (x*cos(x) - sin(x))/x^2 [quotient rule]",
            "d(exp(x)/x)/dx = (x*d(exp(x))/dx - exp(x)*dx/dx)/x^2 [quotient rule]",
            "d((x + y)*y)/dy = x + 2*y [sum over paths]",
            "d(sin(x))/dx = cos(x) [derivative]",
            "d(-log(1 - x))/dx = 1/(1 - x) [derivative]",
        ]
    )
    func acceptsTheRuleOfAStep(_ step: String) throws {
        #expect(try Self.objection(step) == nil)
    }

    @Test(
        arguments: [
            (
                "d(x*x)/dx = 2*x [chain rule]",
                "it is not by the chain rule: it is by the power rule and the product rule"
            ),
            (
                "dL/dw = (a - y)*sigma'(z)*x [algebra]",
                "it is not by algebra: it is by the chain rule and the power rule"
            ),
            ("(a - y)*x = x*a - x*y [chain rule]", "it is not by the chain rule: it is by algebra"),
            (
                "(a - y)*sigma'(z) = (a - y)*a*(1 - a) [definition]",
                "it is not by definition: it is by an identity of slopes"
            ),
            (
                "(x + y)^2 = x^2 + 2*x*y + y^2 [product rule]",
                "it is not by the product rule: it is by algebra"
            ),
            (
                "dL/dw = (a - y)*sigma'(z)*x [definition]",
                "it is not by definition: it is by the chain rule and the power rule"
            ),
            ("d(log(x))/dx = 1/x [definition]", "it is not by definition: it is by a derivative"),
            ("(x + 1)^2 = x^2 + 2*x + 1 [definition]", "it is not by definition: it is by algebra"),
            ("(x + 1)^2 = x^2 + 2*x + 1 [given]", "it is by an assumption, and none is given"),
        ]
    )
    func saysWhichRuleAStepIsBy(_ step: String, _ objection: String) throws {
        #expect(try Self.objection(step) == objection)
    }

    @Test(
        arguments: [
            (
                "d(x*sin(x^2))/dx = sin(x^2) + 2*x^2*cos(x^2) [product rule]",
                "the product rule: it also takes the chain rule"
            ),
            ("d(log(1 + x^2))/dx = 2*x/(1 + x^2) [derivative]", "a derivative: it also takes the chain rule"),
            (
                "d(x*sin(x)/(1 + x))/dx = ((sin(x) + x*cos(x))*(1 + x) - x*sin(x))/(1 + x)^2 [quotient rule]",
                "the quotient rule: it also takes the product rule"
            ),
            (
                "d(exp(sin(x)))/dx = exp(sin(x))*cos(x) [derivative]",
                "a derivative: it also takes the chain rule"
            ),
        ]
    )
    func saysThatAStepIsTooLargeForItsRule(_ step: String, _ words: String) throws {
        #expect(try Self.objection(step) == "it is too large for " + words)
    }

    /// What a newcomer wrote, and no rule is to be blamed for.
    @Test(
        arguments: [
            "da[j]/dz[j] = sigma'(z[j]) [derivative]",
            "dL/da[j] = a[j] - y[j] [power rule]",
            "sum(k=1..n, dL/dz[k]*dz[k]/dx[i]) = sum(k=1..n, dL/dz[k]*W[k,i]) [derivative]",
            "dL/dz = delta [definition]",
            "dL/dz*x^T = delta*x^T [definition]",
            "dL/dz*x^T = delta*x^T [substitution]",
            "D = dL/da ⊙ sigma'(z) [chain rule]",
            "D[j] = dL/dz[j] [definition]",
            "z[j] = sum(i=1..m, W[j,i]*x[i]) + b[j] [definition]",
            "dL/db = (dz/db)^T*dL/dz [sum over paths]",
            "dL/dW[j,i] = dL/dz[j]*dz[j]/dW[j,i] [chain rule]",
            "d(‖x‖^2 + c*‖b‖^2)/db = d(‖x‖^2)/db + c*d(‖b‖^2)/db [linearity]",
            "sigma(z[j])*(1 - sigma(z[j])) = a[j]*(1 - a[j]) [definition]",
        ]
    )
    func acceptsTheRulesOfALayer(_ step: String) throws {
        let layer = """
            given W: n x m, x: m, b: n, y: n
            let z = W*x + b
            let a = sigma(z)
            let L = sum(j=1..n, (a[j] - y[j])^2)/2
            let delta = (a - y) ⊙ sigma'(z)
            let D = dL/dz

            """
        #expect(try Self.objection(step, layer) == nil)
    }

    @Test func countsTheDefinitionsThatTheChainRuleGoesThrough() throws {
        let layers = "let s = v*a\nlet o = sigma(s)\nlet E = (o - y)^2/2\n"
        let whole = layers + "dE/dw = (o - y)*sigma'(s)*v*sigma'(z)*x [chain rule]"
        #expect(
            try Self.objection(whole) == "it is too large for the chain rule: it goes through 4 definitions at once"
        )
        #expect(try Self.objection(layers + "dE/dw = dE/da * da/dw [chain rule]") == nil)
    }

    /// What is said of the one step's rule, which is asked to hold.
    private static func objection(_ step: String, _ given: String = neuron) throws -> String? {
        let (text, diagnostics) = DerivationText.parse(given + step)
        #expect(diagnostics == [])
        let finding = try #require(text.derivations.first?.check().first)
        if case .proved = finding.verdict { return finding.objection }
        Issue.record("\(step): \(finding.verdict)")
        return nil
    }
}
