import Derivations
import Testing

/// The cases of derivation_cases.json, by their ids, written as formulas.
struct DerivationCase: CustomTestStringConvertible, Sendable {
    enum Expected: Sendable { case proved, refuted, undecided }

    let id: String
    let left: Formula
    let right: Formula
    let expected: Expected
    var assumptions = Assumptions.none

    var testDescription: String { id }
}

@Suite struct DerivationCaseTests {
    @Test(arguments: DerivationCase.all)
    func decides(_ example: DerivationCase) throws {
        let finding = try checkEqual(example.left, example.right, assuming: example.assumptions)
        switch (finding.verdict, example.expected) {
        case (.proved, .proved), (.refuted, .refuted), (.undecided, .undecided): break
        default: Issue.record("\(example.id): \(finding)")
        }
    }

    @Test func notesWhereASideHasNoValue() throws {
        let x = Formula("x")
        let logarithm = try checkEqual(log(pow(x, 2)), 2 * log(x))
        #expect(logarithm.verdict == .proved(.residues))
        #expect(logarithm.domainNote == "the right side needs x > 0, the left side does not")
        let quotient = try checkEqual((x * x - 1) / (x - 1), x + 1)
        #expect(quotient.verdict == .proved(.residues))
        #expect(quotient.domainNote == "the left side needs x - 1 ≠ 0, the right side does not")
    }
}

extension DerivationCase {
    static let all: [DerivationCase] = scalars + matrices

    private static let (x, y, z, a, w, b) = (
        Formula("x"), Formula("y"), Formula("z"), Formula("a"), Formula("w"), Formula("b")
    )
    private static let neuron = pow(sigmoid(w * x + b) - y, 2) / 2

    private static let scalars: [DerivationCase] = [
        proved("D01", derivative(sin(pow(x, 2)), by: x), 2 * x * cos(pow(x, 2))),
        proved("D03", derivative(x / (1 + pow(x, 2)), by: x), (1 - pow(x, 2)) / pow(1 + pow(x, 2), 2)),
        proved("D05", exp(-z) / pow(1 + exp(-z), 2), (1 / (1 + exp(-z))) * (1 - 1 / (1 + exp(-z)))),
        proved("D07", 1 - sigmoid(z), sigmoid(-z)),
        proved("D09", derivative(pow(a - y, 2) / 2, by: a), a - y),
        proved(
            "D11",
            derivative(neuron, by: w),
            (sigmoid(w * x + b) - y) * sigmoid(w * x + b) * (1 - sigmoid(w * x + b)) * x
        ),
        proved("D13", derivative((x + y) * y, by: y), x + 2 * y),
        proved(
            "D15",
            derivative(-(y * log(a) + (1 - y) * log(1 - a)), by: a),
            (a - y) / (a * (1 - a)),
            Assumptions(unit: ["a"])
        ),
        proved("D17", derivative(log(1 + exp(z)), by: z), sigmoid(z)),
        proved("D19", derivative(pow(x, x), by: x), pow(x, x) * (log(x) + 1), Assumptions(positive: ["x"])),
        refuted("E01", derivative(sin(pow(x, 2)), by: x), cos(pow(x, 2))),
        refuted("E03", derivative(pow(a - y, 2), by: a), a - y),
        refuted(
            "E05",
            derivative(neuron, by: w),
            (y - sigmoid(w * x + b)) * sigmoid(w * x + b) * (1 - sigmoid(w * x + b)) * x
        ),
        refuted("E07", derivative((x + y) * y, by: y), x + y),
        refuted("E09", derivative(pow(x, 2) * exp(x), by: x), 2 * x * exp(x)),
        refuted("E11", derivative(tanh(z), by: z), tanh(z) * (1 - tanh(z))),
        proved("T01", log(pow(x, 2)), 2 * log(x), Assumptions(positive: ["x"])),
        DerivationCase(
            id: "T03",
            left: log(-1 - pow(x, 2)),
            right: sqrt(-1 - pow(x, 2)),
            expected: .undecided
        ),
        proved("T05", derivative(x * x, by: x), 2 * x),
        proved("T07", (pow(x, 2) - 1) / (x - 1), x + 1),
    ]

    private static let (k, q, S) = (Formula("k", 3), Formula("q", 3), Formula("S", 3, 3))
    private static let (W1, b1, W2, b2) = (
        Formula("W1", 3, 2), Formula("b1", 3), Formula("W2", 2, 3), Formula("b2", 2)
    )
    private static let (X0, Y0, z1, z2) = (Formula("X0", 2), Formula("Y0", 2), Formula("z1", 3), Formula("z2", 2))
    private static let Z1 = define("Z1", W1 * X0 + b1)
    private static let A1 = define("A1", sigmoid(Z1))
    private static let Z2 = define("Z2", W2 * A1 + b2)
    private static let A2 = define("A2", sigmoid(Z2))
    private static let C = define("C", squaredNorm(A2 - Y0) / 2)
    private static let delta2 = define("delta2", (A2 - Y0) ⊙ slope(.sigmoid, Z2))
    private static let Z2f = define("Z2f", W2 * sigmoid(z1) + b2)
    private static let Cf = define("Cf", squaredNorm(sigmoid(Z2f) - Y0) / 2)
    private static let delta2f = define("delta2f", (sigmoid(Z2f) - Y0) ⊙ slope(.sigmoid, Z2f))
    private static let (X, Y, W, c) = (Formula("X", 2, 3), Formula("Y", 2, 3), Formula("W", 2, 2), Formula("c", 2))
    private static let Rb = define("Rb", W * X + c * Formula.ones(3, 1).transposed - Y)
    private static let Cb = define("Cb", squaredNorm(Rb) / (2 * 3))
    private static let Db = define("Db", Rb / 3)
    private static let Ct = define("Ct", squaredNorm(W * (W * X0)) / 2)

    private static let matrices: [DerivationCase] = [
        proved(
            "D21",
            derivative(squaredNorm(sigmoid(z2) - Y0) / 2, by: z2),
            (sigmoid(z2) - Y0) ⊙ slope(.sigmoid, z2)
        ),
        proved("D23", gradient(C, by: W2), delta2 * A1.transposed),
        proved("D25", gradient(C, by: W1), ((W2.transposed * delta2) ⊙ slope(.sigmoid, Z1)) * X0.transposed),
        proved("D27", derivative(softmax(k), by: k), diag(softmax(k)) - softmax(k) * softmax(k).transposed),
        proved("D29", gradient(Cb, by: W), Db * X.transposed),
        proved("D31", gradient(k.transposed * S * k, by: k), (S + S.transposed) * k),
        proved("D33", softmax(k), softmax(k + .ones(3, 1))),
        refuted("E13", gradient(q.transposed * S * tanh(k), by: k), (S * q) ⊙ slope(.tanh, k)),
        refuted("E15", gradient(Cf, by: z1), W2.transposed * delta2f),
        refuted("E17", gradient(Cb, by: W), X * Db.transposed),
        refuted("E19", gradient(Cb, by: W), 3 * Db * X.transposed),
        refuted("E21", derivative(softmax(k), by: k), diag(softmax(k) ⊙ (Formula.ones(3, 1) - softmax(k)))),
        refuted("E23", gradient(k.transposed * S * k, by: k), 2 * S * k),
        refuted("E25", gradient(Ct, by: W), (W * (W * X0)) * (W * X0).transposed),
    ]

    private static func proved(
        _ id: String,
        _ left: Formula,
        _ right: Formula,
        _ assumptions: Assumptions = .none
    ) -> DerivationCase {
        DerivationCase(id: id, left: left, right: right, expected: .proved, assumptions: assumptions)
    }

    private static func refuted(_ id: String, _ left: Formula, _ right: Formula) -> DerivationCase {
        DerivationCase(id: id, left: left, right: right, expected: .refuted)
    }
}
