import Derivations
import Testing

/// What an exercise asks of a derivation: steps, their order, and the form of the last line.
@Suite struct RequirementTests {
    private static let neuron = "let z = w*x + b\nlet a = sigma(z)\nlet L = (a - y)^2/2\n"
    private static let steps = """
        dL/dw = dL/da * da/dz * dz/dw [chain rule]
              = (a - y)*sigma'(z)*x [derivatives]
              = (a - y)*a*(1 - a)*x

        """

    @Test(
        arguments: [
            "required: chain rule, derivative, slope identity",
            "required: dz/dw * da/dz * dL/da, x*(a - y)*sigma'(z)",
            "wanted: in a, x and y", "wanted: a*(1 - a)*(a - y)*x", "wanted: without derivatives",
            "required: chain rule\nwanted: x*(1 - a)*(-y + a)*a",
        ]
    )
    func findsWhatIsAsked(_ asked: String) throws {
        #expect(try Self.missing(asked) == [])
    }

    @Test(
        arguments: [
            ("required: product rule", ["no step is by product rule"]),
            (
                "required: derivative, chain rule",
                ["chain rule comes too early: it follows what is required before it"]
            ),
            ("required: dL/da * da/dw", ["no line is dL/da * da/dw"]),
            ("wanted: (a - y)*sigma'(z)*x", ["the last line is to be (a - y)*sigma'(z)*x"]),
            ("wanted: in a and x", ["the last line is to be written in a and x, and has y in it"]),
        ]
    )
    func saysWhatIsMissing(_ asked: String, _ words: [String]) throws {
        #expect(try Self.missing(asked) == words)
    }

    @Test func wantsTheLastLineWithoutDerivatives() throws {
        let text = Self.neuron + "wanted: without derivatives\ndL/dw = dL/da * da/dw"
        let (derivation, _) = DerivationText.parse(text)
        let missing = derivation.requirements.missing(in: derivation.derivations)
        #expect(missing == ["the last line still has the derivative dL/da in it"])
    }

    @Test(arguments: [("dL/dw = 0", false), ("dL/dw = 0 [chain rule]", true)])
    func countsAWrongStepForTheRuleThatItNames(_ line: String, _ isMet: Bool) throws {
        let (derivation, _) = DerivationText.parse(Self.neuron + "required: chain rule\n" + line)
        let derivations = derivation.derivations
        #expect(derivation.requirements.missingSteps(in: derivations, wrong: [0]).isEmpty == isMet)
    }

    @Test(
        arguments: [
            ("sum(k=1..m, dz[k]/db * dC/dz[k])", true), ("sum(i=1..m, dC/dz[i] * dz[i]/db)", true),
            ("sum(i=1..m, dC/dz[i])", false), ("dC/dz[i] * dz[i]/db", false),
            ("sum(k=1..m, dC/dz[k]) + 0*sum(i=1..m, dz[i]/db)", false),
        ]
    )
    func letsASumRunOverAnyLetter(_ line: String, _ isMet: Bool) throws {
        let given = "given x: m, y: m\nlet z = w*x + b*ones(m)\nlet C = ‖z - y‖^2\n"
        let asked = "required: sum(i=1..m, dC/dz[i] * dz[i]/db)\n"
        let (derivation, _) = DerivationText.parse(given + asked + "dC/db = \(line)")
        #expect(derivation.requirements.missing(in: derivation.derivations).isEmpty == isMet)
    }

    /// What of the one text the derivation of the other has not.
    private static func missing(_ asked: String) throws -> [String] {
        let (author, diagnostics) = DerivationText.parse(neuron + asked + "\n" + steps)
        #expect(diagnostics == [])
        return author.requirements.missing(in: author.derivations)
    }
}
