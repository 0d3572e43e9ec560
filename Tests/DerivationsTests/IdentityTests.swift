import Derivations
import Testing

/// A statement with the verdict it must get.
struct Statement: CustomTestStringConvertible, Sendable {
    enum Expected: Sendable { case proved, refuted, undecided }

    let id: String
    let left: Formula
    let right: Formula
    var assumptions = Assumptions.none
    var expected = Expected.proved

    init(
        _ id: String,
        _ left: Formula,
        _ right: Formula,
        _ assumptions: Assumptions = .none,
        _ expected: Expected = .proved
    ) {
        (self.id, self.left, self.right) = (id, left, right)
        (self.assumptions, self.expected) = (assumptions, expected)
    }

    var testDescription: String { id }
}

@Suite struct IdentityTests {
    @Test(arguments: Statement.scalars + Statement.logarithms + Statement.kinks + Statement.matrices)
    func decides(_ statement: Statement) throws {
        let finding = try checkEqual(statement.left, statement.right, assuming: statement.assumptions)
        switch (finding.verdict, statement.expected) {
        case (.proved, .proved), (.refuted, .refuted), (.undecided, .undecided): break
        default: Issue.record("\(statement.id): \(finding)")
        }
    }
}

private let (x, y, z, a, b, n) = (
    Formula("x"), Formula("y"), Formula("z"), Formula("a"), Formula("b"), Formula("s")
)
private let pi = Formula.constant(.pi)
private let half: Formula = 1 / 2
private let named = define("c", x * y)
private let positive = Assumptions(positive: ["x", "y", "a", "b"])

extension Statement {
    static let scalars: [Statement] = [
        Statement("sin² + cos²", pow(sin(x), 2) + pow(cos(x), 2), 1),
        Statement("tanh by σ", tanh(x), 2 * sigmoid(2 * x) - 1),
        Statement("σ′", derivative(sigmoid(x), by: x), sigmoid(x) * (1 - sigmoid(x))),
        Statement(
            "σ″",
            derivative(derivative(sigmoid(x), by: x), by: x),
            Formula.function(Function(.sigmoid, order: 2), x)
        ),
        Statement("σ′ as slope", slope(.sigmoid, x), sigmoid(x) * (1 - sigmoid(x))),
        Statement("by another name", derivative(define("c", x) * x, by: define("c", x)), x),
        Statement("by one of two names", derivative(named * define("d", x * y), by: named), x * y),
        Statement("by a name, twice", derivative(derivative(pow(named, 3), by: named), by: named), 6 * x * y),
        Statement("through a name", derivative(derivative(pow(named, 2), by: named), by: x), 2 * y),
        Statement("tan′", slope(.tan, x), 1 / pow(cos(x), 2)),
        Statement("sin of a sum", sin(x + y), sin(x) * cos(y) + cos(x) * sin(y)),
        Statement("cos of a sum", cos(x + y), cos(x) * cos(y) - sin(x) * sin(y)),
        Statement("sin of a sum, sign", cos(x + y), cos(x) * cos(y) + sin(x) * sin(y), .none, .refuted),
        Statement("tan double", tan(2 * x), 2 * tan(x) / (1 - pow(tan(x), 2))),
        Statement("half turn", sin(x + pi), -sin(x)),
        Statement("quarter turn", sin(x + pi / 2), cos(x)),
        Statement("sin π", sin(pi), 0),
        Statement("e", exp(2 * x), pow(.constant(.e), 2 * x)),
        Statement("exp 1", exp(exp(x) * 1 + 1), .constant(.e) * exp(exp(x))),
        Statement("exp 3", exp(exp(exp(x) + y)), exp(exp(exp(x)) * 1 * 1 + 0) * 1 * exp(exp(exp(x) + y) - exp(exp(x)))),
        Statement("exp 4", exp(exp(exp(exp(x + y)))), exp(exp(exp(exp(x) * exp(y))))),
        Statement(
            "exp 5",
            exp(exp(exp(exp(exp(x / 2))))) * 2,
            exp(exp(exp(exp(exp(x / 2))))) + exp(exp(exp(exp(exp(x / 2)))))
        ),
        Statement("exp wrong", exp(exp(x + y)), exp(exp(x) + exp(y)), .none, .refuted),
        Statement("sqrt 8", sqrt(8), 2 * sqrt(2)),
        Statement("sqrt product", sqrt(x * y), sqrt(x) * sqrt(y)),
        Statement("sqrt squared", pow(sqrt(1 + pow(x, 2)), 2), 1 + pow(x, 2)),
        Statement("sqrt′", derivative(sqrt(1 + pow(x, 2)), by: x), x / sqrt(1 + pow(x, 2))),
        Statement("half power", pow(x, half), sqrt(x)),
        Statement("cube root", pow(pow(x, 1 / 3), 3), x),
        Statement("powers add", pow(x, a) * pow(x, b), pow(x, a + b)),
        Statement("powers of sums add", pow(1 + pow(x, 2), a) * (1 + pow(x, 2)), pow(1 + pow(x, 2), a + 1)),
        Statement("power′", derivative(pow(x, n), by: x), n * pow(x, n - 1)),
        Statement("power rule slip", derivative(pow(x, n), by: x), n * pow(x, n), .none, .refuted),
        Statement(
            "decimal",
            Formula.number(Rational(333_333_333_333_333, 1_000_000_000_000_000) ?? 0),
            1 / 3,
            .none,
            .refuted
        ),
        Statement("not equal by little", x + 1e-9, x, .none, .refuted),
        Statement("cancellation", pow(1_000_000 + x, 2) - pow(1_000_000 - x, 2), 4_000_000 * x),
    ]

    static let logarithms: [Statement] = [
        Statement("log product", log(x * y), log(x) + log(y), positive),
        Statement("log quotient", log(x / y), log(x) - log(y)),
        Statement("log power", log(pow(x, 3)), 3 * log(x)),
        Statement("log square of |x|", log(pow(x, 2)), 2 * log(abs(x))),
        Statement("log exp", log(exp(x)), x),
        Statement("exp log", exp(log(x)), x),
        Statement("exp log sum", exp(2 * log(1 + x)), pow(1 + x, 2)),
        Statement("log sum", log(x + y), log(x) + log(y), positive, .refuted),
        Statement("log of an inverse", softplus(x) * log(1 / (1 + x)), -softplus(x) * log(1 + x)),
        Statement("log of σ", log(sigmoid(x)), -softplus(-x)),
        Statement("softplus", softplus(x) - softplus(-x), x),
        Statement("softplus wrong", softplus(x) + softplus(-x), x, .none, .refuted),
        Statement("softplus′", derivative(softplus(x), by: x), sigmoid(x)),
        Statement("logit", log(sigmoid(x) / (1 - sigmoid(x))), x),
        Statement("log 6", log(6), log(2) + log(3)),
        Statement("log wrong number", log(6), log(5), .none, .refuted),
        Statement("log difference of squares", log(pow(x, 2) - 1), log(x - 1) + log(x + 1)),
        Statement("y log of a product", y * log((1 + a) * (1 + b)), y * log(1 + a) + y * log(1 + b)),
        Statement("log of minus", log(-x), log(x), .none, .refuted),
        Statement("x to the x", derivative(pow(x, x), by: x), pow(x, x) * (log(x) + 1)),
        Statement("a to the x", derivative(pow(a, x), by: x), pow(a, x) * log(a)),
        Statement("log x′", derivative(log(x), by: x), 1 / x),
        Statement("log cosh", derivative(log(exp(x) + exp(-x)), by: x), tanh(x)),
        Statement("log 1 + x", log(1 + x), x, .none, .refuted),
        Statement(
            "cross-entropy by softplus",
            -(y * log(sigmoid(x)) + (1 - y) * log(1 - sigmoid(x))),
            softplus(x) - y * x
        ),
        Statement("2 to the x", pow(4, x), pow(2, 2 * x)),
        Statement("undefined quotient", 1 / (x - x), 5, .none, .undecided),
        Statement("0 times undefined", 0 * log(-1 - x * x), 0, .none, .undecided),
        Statement("undefined", log(-1 - pow(x, 2)), log(-1 - pow(x, 2)), .none, .undecided),
    ]

    static let kinks: [Statement] = [
        Statement("√x² = |x|", sqrt(pow(x, 2)), abs(x)),
        Statement("√x² ≠ x", sqrt(pow(x, 2)), x, .none, .refuted),
        Statement("√x² = x, positive", sqrt(pow(x, 2)), x, positive),
        Statement("√(x+y)²", sqrt(pow(x, 2) + 2 * x * y + pow(y, 2)), abs(x + y)),
        Statement("relu difference", relu(x) - relu(-x), x),
        Statement("|x| far away", abs(x - 50), 50 - x, .none, .refuted),
        Statement("triangle", abs(x + y), abs(x) + abs(y), .none, .refuted),
        Statement("leaky", relu(x) - 0.1 * relu(-x), max(x, 0.1 * x)),
        Statement("stable softplus", softplus(x), relu(x) + log(1 + exp(-abs(x)))),
        Statement("relu sum", relu(x) + relu(-x), abs(x)),
        Statement("max", max(a, b), (a + b + abs(a - b)) / 2),
        Statement("max by relu", max(a, b), b + relu(a - b)),
        Statement("max of three", max(max(a, b), x), max(a, max(b, x))),
        Statement("relu′", derivative(relu(x), by: x), slope(.relu, x)),
        Statement("relu slope is step", slope(.relu, x), Formula.function(Function(.step), x)),
        Statement("|x|²", pow(abs(x), 2), pow(x, 2)),
        Statement("|xy|", abs(x * y), abs(x) * abs(y)),
        Statement("|x|′", derivative(abs(x), by: x), x / abs(x)),
        Statement("|1 + x²|", abs(1 + pow(x, 2)), 1 + pow(x, 2)),
        Statement("relu relu", relu(relu(x)), relu(x)),
        Statement("relu x = x", relu(x), x, .none, .refuted),
        Statement("relu x = x, positive", relu(x), x, positive),
        Statement("relu scaled", relu(2 * x), 2 * relu(x)),
        Statement("relu scaled down", relu(-2 * x), -2 * relu(x), .none, .refuted),
        Statement("step²", pow(slope(.relu, x), 2), slope(.relu, x)),
        Statement("exp |x|", exp(abs(x)) * exp(-abs(x)), 1),
    ]
}

private let (A, B, P) = (Formula("A", "m", "n"), Formula("B", "n", "p"), Formula("P", "n", "m"))
private let (W, v, d, t) = (Formula("W", "k", "n"), Formula("v", "n"), Formula("d", "k"), Formula("t", "k"))
private let (M, X, T) = (Formula("M", "n", "n"), Formula("X", "n", "m"), Formula("T", "k", "m"))
private let (big, wide, high) = (Formula("B1", 30, 784), Formula("v1", 784), Formula("h1", 30))
private let zl = define("zl", W * v + d)
private let logits = Formula("u", "n")
private let target = Formula("q", "n")
private let entropy = define("H", -sum(target ⊙ log(softmax(logits))))
private let mean = define("J", squaredNorm(W * X - T) / (2 * Formula("m")))

extension Statement {
    static let matrices: [Statement] = [
        Statement("(AB)ᵀ", (A * B).transposed, B.transposed * A.transposed),
        Statement("trace", trace(A * P), trace(P * A)),
        Statement("trace of a square", trace(M * M), squaredNorm(M), .none, .refuted),
        Statement("quadratic", gradient(v.transposed * M * v, by: v), (M + M.transposed) * v),
        Statement("quadratic by M", gradient(v.transposed * M * v, by: M), v * v.transposed),
        Statement("Jacobian", derivative(W * v, by: v), W),
        Statement("Jacobian reversed", derivative(M * v, by: v), M.transposed, .none, .refuted),
        Statement("entry", derivative(zl, by: v["j"])["i"], W["i", "j"]),
        Statement("row sum", zl["i"], sum(over: "j", to: "n", W["i", "j"] * v["j"]) + d["i"]),
        Statement("paths", gradient(squaredNorm(zl), by: v)["j"], sum(over: "i", to: "k", 2 * zl["i"] * W["i", "j"])),
        Statement("one path", gradient(squaredNorm(zl), by: v)["j"], 2 * zl[1] * W[1, "j"], .none, .refuted),
        Statement(
            "dC/dz",
            gradient(squaredNorm(sigmoid(zl) - t) / 2, by: zl),
            (sigmoid(zl) - t) ⊙ slope(.sigmoid, zl)
        ),
        Statement("norm", gradient(norm(v), by: v), v / norm(v)),
        Statement("softmax sum", sum(softmax(logits)), 1),
        Statement("softmax shift", softmax(logits), softmax(logits + x * Formula.ones("n", 1))),
        Statement(
            "cross-entropy, Σq = 1",
            gradient(entropy, by: logits),
            softmax(logits) - target,
            Assumptions(sumsToOne: ["q"])
        ),
        Statement("cross-entropy, unsaid", gradient(entropy, by: logits), softmax(logits) - target, .none, .refuted),
        Statement(
            "cross-entropy, in full",
            gradient(entropy, by: logits),
            sum(target) * softmax(logits) - target
        ),
        Statement("batch mean", gradient(mean, by: W), (W * X - T) * X.transposed / Formula("m")),
        Statement("batch mean forgotten", gradient(mean, by: W), (W * X - T) * X.transposed, .none, .refuted),
        Statement("zero", gradient(sum(softmax(logits)), by: logits), 0),
        Statement("log Σ exp", gradient(log(sum(exp(logits))), by: logits), softmax(logits)),
        Statement(
            "large sizes",
            gradient(squaredNorm(big * wide - high), by: big),
            2 * (big * wide - high) * wide.transposed
        ),
        Statement("large size, mean", sum(wide) / 784, sum(wide) / 783, .none, .refuted),
        Statement("identity", Formula.identity("n") * v, v),
        Statement("trace of identity", trace(.identity("n")), Formula("n")),
        Statement("ReLU layer", gradient(sum(relu(zl)), by: W), slope(.relu, zl) * v.transposed),
        Statement(
            "bias of a batch",
            gradient(squaredNorm(W * X + d * Formula.ones("m", 1).transposed - T), by: d),
            2 * (W * X + d * Formula.ones("m", 1).transposed - T) * Formula.ones("m", 1)
        ),
    ]
}
