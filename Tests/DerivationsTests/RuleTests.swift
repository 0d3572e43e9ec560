import Derivations
import Testing

/// Whether the rule beside a step is the one that it is by.
@Suite struct RuleTests {
    private static let neuron = "let z = w*x + b\nlet a = sigma(z)\nlet L = (a - y)^2/2\n"

    @Test(
        arguments: [
            "dL/dw = dL/da * da/dz * dz/dw [chain rule]",
            "dL/da * da/dz * dz/dw = (a - y) * sigma'(z) * x [definition]",
            "(a - y) * sigma'(z) * x = (a - y) * a*(1 - a) * x [σ′ = σ(1 − σ)]",
            "dL/dw = (a - y) * sigma'(z) * x [chain rule]",
            "a*(1 - a) = a - a^2 [algebra]",
            "d(w*x)/dx = w [linearity]",
            "d(x^2)/dx = 2*x [power rule]",
            "d(x*sin(x))/dx = sin(x) + x*cos(x) [product rule]",
            "d(x*sin(x))/dx = sin(x) + x*cos(x) [as Leibniz found]",
            "d(sin(x)/x)/dx = (x*cos(x) - sin(x))/x^2 [quotient rule]",
            "d((x + y)*y)/dy = x + 2*y [sum over paths]",
            "d(sin(x))/dx = cos(x) [derivative]",
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
            ("(a - y)*x = x*a - x*y [chain rule]", "it is not by the chain rule: it is by algebra and substitution"),
            (
                "(a - y)*sigma'(z) = (a - y)*a*(1 - a) [definition]",
                "it is not by definition: it is by an identity of slopes"
            ),
            (
                "(x + y)^2 = x^2 + 2*x*y + y^2 [product rule]",
                "it is not by the product rule: it is by algebra and substitution"
            ),
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
            ("dL/dw = (a - y)*sigma'(z)*x [definition]", "definition: it also takes the chain rule"),
            (
                "d(x*sin(x)/(1 + x))/dx = ((sin(x) + x*cos(x))*(1 + x) - x*sin(x))/(1 + x)^2 [quotient rule]",
                "the quotient rule: it also takes the product rule"
            ),
            (
                "d(exp(sin(x)))/dx = exp(sin(x))*cos(x) [derivative]",
                "the derivative of a function: it also takes the chain rule"
            ),
        ]
    )
    func saysThatAStepIsTooLargeForItsRule(_ step: String, _ words: String) throws {
        #expect(try Self.objection(step) == "it is too large for " + words)
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
    private static func objection(_ step: String) throws -> String? {
        let (text, diagnostics) = DerivationText.parse(neuron + step)
        #expect(diagnostics == [])
        let finding = try #require(text.derivations.first?.check().first)
        if case .proved = finding.verdict { return finding.objection }
        Issue.record("\(step): \(finding.verdict)")
        return nil
    }
}
