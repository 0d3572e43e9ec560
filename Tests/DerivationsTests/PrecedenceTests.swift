import Derivations
import Testing

/// How tightly signs hold, as the same formula with all its parentheses or as another spelling.
@Suite struct PrecedenceTests {
    static let names: FormulaNames = {
        var names = FormulaNames()
        for name in ["W", "V"] { names.add(name, Formula(name, 3, 3)) }
        for name in ["x", "delta", "u", "a^1"] { names.add(name, Formula(name, 3)) }
        for name in ["a", "b", "c", "y", "w"] { names.add(name, Formula(name)) }
        names.add("L", define("L", Formula("w") * Formula("y")))
        return names
    }()

    @Test(arguments: [
        ("a - b - c", "(a - b) - c"), ("a - b + c", "a + c - b"),
    ])
    func keepsWhatIsWritten(_ left: String, _ right: String) {
        #expect(formula(left) != nil)
        #expect(formula(left) != formula(right))
    }

    @Test(arguments: [
        // Signs
        ("-a*b", "-(a*b)"), ("-a^2", "-(a^2)"), ("a + b*c", "a + (b*c)"), ("a/b*c", "(a/b)*c"), ("a/b/c", "(a/b)/c"),
        ("a*b/c", "(a*b)/c"), ("a^b^c", "a^(b^c)"), ("a^-b", "a^(-b)"), ("a*-b", "a*(-b)"), ("+a", "a"),
        ("2a", "2*a"), ("2a^2", "2*(a^2)"), ("2(a + b)", "2*(a + b)"), ("(a + b)(a - b)", "(a + b)*(a - b)"),
        ("2 sin(a)", "2*sin(a)"), ("a ** 2", "a^2"), ("a·b × c", "a*b*c"), ("a − b", "a - b"), ("a²", "a^2"),
        ("W*x ⊙ u", "(W*x) ⊙ u"), ("W .* V", "had(W, V)"), ("W ∘ V", "W ⊙ V"), ("1e-3", "0.001"),
        ("a^{b + c}", "a^(b+c)"),
        // Matrices
        ("W^T*x", "T(W)*x"), ("Wᵀ", "T(W)"), ("W^⊤", "T(W)"), ("W^{T}", "T(W)"), ("W^T^T", "T(T(W))"),
        ("||x||", "norm(x)"), ("‖x‖²", "sumsq(x)"), ("||x||^2", "sumsq(x)"), ("|a|*|b|", "abs(a)*abs(b)"),
        ("| |a| - b|", "abs(abs(a) - b)"), ("x_1", "x[1]"), ("x_12", "x[12]"), ("W_kj", "W[k,j]"),
        ("W_{12,3}", "W[12,3]"),
        ("x₁", "x[1]"), ("Wₖⱼ", "W[k,j]"), ("a^1_j", "a^1[j]"), ("a_j^1", "a^1[j]"),
        // Names and functions
        ("σ(a)", "sigmoid(a)"), ("sg(a)", "sigma(a)"), ("sgp(a)", "sigma'(a)"), ("thp(a)", "tanh′(a)"),
        ("δ", "delta"), ("ln(a)", "log(a)"), ("√a", "sqrt(a)"), ("√(a + b)", "sqrt(a + b)"),
        ("sigma″(a)", "sigma''(a)"),
        ("π", "pi"), ("one(3)", "ones(3)"), ("tr(W)", "trace(W)"), ("pow(a, 2)", "a^2"), ("Σ(x)", "sum(x)"),
        ("Σx", "sum(x)"),
        // Derivatives
        ("dL/dw", "D(L, w)"), ("∂L/∂w", "D(L, w)"), ("dL/dx_1", "D(L, x[1])"), ("dL/dW[1,2]", "D(L, W[1,2])"),
        ("dL/dw*a", "D(L, w)*a"), ("a*dL/dw", "a*D(L, w)"), ("d/da(a^2)", "D(a^2, a)"), ("d/da sin(a)", "D(sin(a), a)"),
        ("∂/∂a (a*b)", "D(a*b, a)"), ("dL/dδ", "grad(L, delta)"), ("2dL/dw", "2*D(L, w)"), ("dL/da^1", "D(L, a^1)"),
    ])
    func readsAsTheSame(_ left: String, _ right: String) throws {
        let parsed = Formula.parse(left, names: Self.names)
        #expect(parsed.diagnostics == [])
        let read = try #require(parsed.formula)
        #expect(read == formula(right))
    }

    private func formula(_ text: String) -> Formula? { Formula.parse(text, names: Self.names).formula }

    @Test func takesANameForWhatItWasDeclared() throws {
        var names = Self.names
        #expect(Formula.parse("W^2", names: names).formula == pow(Formula("W", 3, 3), 2))
        names.add("W^2", Formula("W^2", 2, 2))
        #expect(Formula.parse("W^2", names: names).formula == Formula("W^2", 2, 2))
        #expect(Formula.parse("(W)^2", names: names).formula == pow(Formula("W", 3, 3), 2))
        names.add("dL", Formula("dL"))
        names.add("dw", Formula("dw"))
        #expect(Formula.parse("dL/dw", names: names).formula == Formula("dL") / Formula("dw"))
    }
}
