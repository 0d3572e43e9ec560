import Derivations
import Diagnostics
import Testing

/// What is said of formulas that make no sense, and where.
@Suite struct FormulaDiagnosticTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let place: String
        let headline: String
        let help: String
        var testDescription: String { text }

        init(_ text: String, _ place: String, _ headline: String, _ help: String) {
            self.text = text
            self.place = place
            self.headline = headline
            self.help = help
        }
    }

    static let names: FormulaNames = {
        var names = FormulaNames()
        for (name, rows, columns) in [("W", 3, 4), ("v", 3, 1)] as [(String, Dimension, Dimension)] {
            names.add(name, Formula(name, rows, columns))
        }
        for name in ["a", "b", "w", "x", "y", "z", "loss"] { names.add(name, Formula(name)) }
        names.add("L", define("L", Formula("a") * Formula("w")))
        return names
    }()

    @Test(arguments: cases)
    func says(_ example: Case) throws {
        let parsed = Formula.parse(example.text, names: Self.names)
        let diagnostic = try #require(parsed.diagnostics.first)
        #expect(parsed.diagnostics.count == 1)
        let place = try #require(diagnostic.place)
        #expect("\(place.column)+\(place.length)" == example.place)
        #expect(diagnostic.headline == example.headline)
        #expect(diagnostic.help ?? "" == example.help)
    }

    static let cases = [
        Case("", "1+1", "A formula is not empty", "write a formula here"),
        Case("   ", "4+1", "A formula is not empty", "write a formula here"),
        Case("a +", "3+1", "`+` stands between two formulas", "write the missing one"),
        Case("* a", "1+1", "`*` stands between two formulas", "write the missing one"),
        Case("a * / b", "3+1", "`*` stands between two formulas", "write the missing one"),
        Case("a - ", "3+1", "`-` stands between two formulas", "write the missing one"),
        Case("(a + b", "1+1", "`(` is closed by `)`", "write `)` where its content ends"),
        Case("a + b)", "6+1", "`)` closes what was opened before", "remove it, or open it before"),
        Case("()", "1+2", "`()` holds a formula", "write one in it"),
        Case("sin()", "1+5", "`sin` takes one formula", "write sin(x)"),
        Case("σ(z) + (a", "9+1", "`(` is closed by `)`", "write `)` where its content ends"),
        Case("max(a)", "1+6", "`max` takes two formulas", "write max(a, b)"),
        Case("sigma(a, b)", "1+11", "`sigma` takes one formula", "write sigma(x)"),
        Case("had(a)", "1+6", "`had` takes at least two formulas", "write had(a, b)"),
        Case("a(1 - a)", "1+2", "A product has `*` between its factors", "write a*(1 - a)"),
        Case("a b", "1+3", "A product has `*` between its factors", "write a*b"),
        Case("(a + b)x", "7+2", "A product has `*` between its factors", "write (a + b)*x"),
        Case("1/2a", "3+2", "A product without `*` behind `/` reads two ways", "write …/(2*a), or …/2*a"),
        Case("a ⊙ b*z", "8+1", "`*` behind `⊙` reads two ways", "write (a ⊙ b)*c or a ⊙ (b*c)"),
        Case("sogmoid(z)", "1+7", "`sogmoid` is no function", "did you mean `sigmoid`?"),
        Case("foobarbaz(z)", "1+9", "`foobarbaz` is no function", "write foobarbaz*(…) for a product"),
        Case("sin x", "1+3", "`sin` has its argument in parentheses behind it", "write sin(x)"),
        Case("sin^2(x)", "1+3", "`sin` has its argument in parentheses behind it", "write sin(x)^2"),
        Case("sigma'", "1+6", "`sigma'` has its argument in parentheses behind it", "write sigma'(z)"),
        Case("sin'''(x)", "1+6", "A function has at most two primes", "write D(sin''(x), x)"),
        Case(
            "W'",
            "2+1",
            "A prime stands behind the name of a function",
            "write sigma'(z) for a slope, and W^T for a transpose"
        ),
        Case("W.T", "2+2", "A transpose is written `W^T` or `T(W)`", "write ^T"),
        Case("x[0]", "3+1", "Indices count from 1", "write x[1] for the first entry"),
        Case("v[i+1]", "3+1", "An index is a number from 1 or a letter", "write x[1] or W[k,j]"),
        Case("v[1", "2+1", "`[` is closed by `]`", "write `]` where its content ends"),
        Case("W_123", "1+5", "`W_123` does not say which entry of `W` it is", "write W[1,12]"),
        Case("dq/dw", "2+1", "`q` is not defined, so `dq/dw` is no derivative", "write let q = … in a line before"),
        Case("dL/dq", "5+1", "`q` is not defined, so `dL/dq` is no derivative", "write given q in a line before"),
        Case("dL/dlos", "5+3", "`los` is not defined, so `dL/dlos` is no derivative", "did you mean `loss`?"),
        Case("d/dx", "1+4", "`d/dx` stands before a parenthesis or a function", "write d/dx(…)"),
        Case("d/dx x^2", "1+4", "`d/dx` stands before a parenthesis or a function", "write d/dx(…)"),
        Case("d/dx(x)^2", "8+1", "What follows `d/dx(…)` reads two ways", "write (d/dx(…))^2, or d/dx((…)^2)"),
        Case("∂L", "1+4", "A derivative says by what it is", "write ∂L/∂w"),
        Case("D(a, a*b)", "6+3", "A derivative is by a name or an entry", "give it a name with `let`, and write that"),
        Case("sum(k=0..n, v[k])", "5+2", "The index of a sum runs from 1 to a size", "write sum(k=1..n, …)"),
        Case(
            "sum(k=1..n)",
            "1+10",
            "A sum over an index has a comma and a formula behind the size",
            "write sum(k=1..n, x[k])"
        ),
        Case("sum(k=1..n, k)", "13+1", "`k` is the index of a sum, and stands in brackets", "write x[k]"),
        Case("ones(x*2)", "6+2", "A size is a number from 1 or a letter", "write 3 or n"),
        Case("I()", "1+3", "`I` takes one size", "write I(n)"),
        Case(
            "12345678901234567890",
            "1+20",
            "A number has at most 18 digits",
            "write a number of at most 18 digits, or a name in its place"
        ),
        Case(
            "δ + a;",
            "7+1",
            "`;` means nothing in a formula",
            "write names in Latin or Greek letters"
        ),
        Case(
            "\\sigma(z)",
            "1+1",
            "A formula is plain text, not TeX",
            "write sigma(z) for \\sigma(z), and (a)/(b) for \\frac{a}{b}"
        ),
        Case(
            "é",
            "1+2",
            "`é` means nothing in a formula",
            "write names in Latin or Greek letters"
        ),
        Case("a = b", "3+1", "A formula holds no `=`", "end the formula before"),
        Case("x_", "2+1", "Letters or digits follow `_`", "write x_1, x_j or w_{kj}"),
        Case("los", "1+3", "`los` is a new name, and stands for a scalar", "did you mean `loss`?"),
        Case("$a$", "1+1", "A formula stands without `$`", "remove it"),
        Case("x{2}", "2+1", "Braces stand behind `^` or `_`", "write parentheses"),
        Case("|a", "1+1", "`|` is closed by `|`", "write `|` where its content ends"),
        Case("3 4", "1+3", "A product has `*` between its factors", "write 3*4"),
        Case("a, b", "2+1", "`,` means nothing here", "remove it"),
        Case("∇C", "1+3", "A gradient is written `grad(C, W)` or `dC/dW`", ""),
    ]
}
