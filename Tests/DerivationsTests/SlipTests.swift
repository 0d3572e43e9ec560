import Derivations
import Testing

/// The slip that is named for a wrong step.
@Suite struct SlipTests {
    @Test(arguments: WrongStep.all)
    func namesTheSlip(_ step: WrongStep) throws {
        let finding = try step.finding()
        #expect(finding.isWrong, "\(step.id): \(finding.verdict)")
        let slip = try #require(finding.slip, "\(step.id): \(step.left) = \(step.right)")
        #expect(step.kinds.contains(slip.kind), "\(step.id): \(slip.kind.rawValue): \(slip.words)")
    }

    @Test(arguments: WrongStep.unrelated)
    func namesNoneForWhatNoMistakeExplains(_ step: WrongStep) throws {
        let finding = try step.finding()
        #expect(finding.isWrong, "\(step.id): \(finding.verdict)")
        #expect(finding.slip == nil, "\(step.id): \(finding.slip?.words ?? "")")
    }

    @Test(arguments: [
        ("E01", Slip.Kind.innerDerivative), ("E03", .factor), ("E05", .sign), ("E07", .droppedPath),
        ("E09", .productRule), ("E11", .wrongDerivative), ("E13", .transpose), ("E15", .missingSlope),
        ("E17", .transpose), ("E19", .batchAverage), ("E21", .softmaxJacobian), ("E23", .transpose),
        ("E25", .droppedPath),
    ])
    func namesTheSlipOfACase(_ id: String, _ kind: Slip.Kind) throws {
        let example = try #require(CaseText.all().first { $0.id == id })
        let step = WrongStep(id, CaseSyntaxTests.declarations, example.lhs, example.rhs, kind)
        #expect(try step.finding().slip?.kind == kind)
    }

    @Test func saysWhatWouldBeRight() throws {
        let context = "let z = w*x + b\nlet a = sigma(z)\nlet L = (a - y)^2/2"
        let slope = try WrongStep("slope", context, "dL/dw", "(a - y)*x").finding().slip
        let words = "is missing: it cancels with the cross-entropy, not with a squared error"
        #expect(slope?.words == "The slope sigma'(z) \(words)")
        #expect(slope?.markedUp == #"The slope $\sigma'(z)$ \#(words)"#)
        let sign = try WrongStep("sign", context, "dL/da", "y - a").finding().slip
        #expect(sign?.words == "The sign is reversed: it is -(y - a)")
    }

    @Test func namesNoneWhereANameStandsForTwoThings() throws {
        let (w, v, x) = (Formula("w"), Formula("v"), Formula("x"))
        let left = derivative(sigmoid(define("z", w * x)), by: w)
        let finding = Derivation(of: left).equals(slope(.sigmoid, define("z", v * x))).check().first
        #expect(finding?.slip == nil)
    }

    @Test func namesNoneWhereNothingHasAValue() throws {
        let step = WrongStep("nothing", "D(log(-1 - x^2), x)", "x")
        #expect(try step.finding().slip == nil)
    }

    @Test func looksForNoneInAStepThatHolds() throws {
        let x = Formula("x")
        #expect(Derivation(of: derivative(x * x, by: x)).equals(2 * x).check().first?.slip == nil)
    }
}

extension StepFinding {
    fileprivate var isWrong: Bool {
        switch verdict {
        case .refuted, .shapes: true
        case .proved, .undecided: false
        }
    }
}
