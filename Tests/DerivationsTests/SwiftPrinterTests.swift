import Derivations
import Testing

@Suite struct SwiftPrinterTests {
    /// Each is what the compiler makes of the text beside it.
    @Test func writesWhatTheCompilerReads() {
        let (w, x, b, y) = (Formula("w"), Formula("x"), Formula("b"), Formula("y"))
        let (W, v) = (Formula("W", 3, 4), Formula("v", "n"))
        let table: [(Formula, String)] = [
            (w * x + b, "w * x + b"),
            (-(w - b) * x, "-(w - b) * x"),
            (1 / (1 + exp(-x)), "1 / (1 + exp(-x))"),
            (w * (x / y) - (b + y), "w * (x / y) - (b + y)"),
            (1 / 2 * pow(w - y, 2), "1 / 2 * pow(w - y, 2)"),
            (slope(.sigmoid, x) ⊙ W.transposed, "slope(.sigmoid, x) ⊙ W.transposed"),
            (sum(over: "k", to: "n", v["k"] * W["k", 2]), #"sum(over: "k", to: "n", v["k"] * W["k", 2])"#),
            (derivative(squaredNorm(v) / 2, by: v), "derivative(squaredNorm(v) / 2, by: v)"),
            (0.25 * x, "0.25 * x"), (Formula(0.5).transposed, "Formula(0.5).transposed"), (w * -x, "w * -x"),
            (-3 * x, "-3 * x"),
            (Formula.sum([w + x, b]), "Formula.sum([w + x, b])"),
            (Formula.product([w * x, b]), "Formula.product([w * x, b])"),
            (w ⊙ x * b, "(w ⊙ x) * b"),
        ]
        for (formula, text) in table { #expect(formula.swift == text) }
    }

    @Test func declaresNamesBeforeTheirUse() {
        let (w, x, y) = (Formula("w"), Formula("x^1", 3), Formula("y", "n"))
        let z = define("z", w * x)
        #expect(
            sum(z ⊙ y).swiftDeclarations == [
                #"let w = Formula("w")"#, #"let x1 = Formula("x^1", 3)"#, #"let z = define("z", w * x1)"#,
                #"let y = Formula("y", "n")"#,
            ]
        )
    }
}
