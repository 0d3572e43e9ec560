import Derivations
import Testing

/// Formulas as a textbook sets them.
@Suite struct TeXTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let tex: String
        var testDescription: String { text }

        init(_ text: String, _ tex: String) {
            self.text = text
            self.tex = tex
        }
    }

    /// The names of the course: a neuron, two layers, a batch.
    static let names: FormulaNames = {
        var names = FormulaNames()
        let given: [(String, Dimension, Dimension)] = [
            ("W", 3, 4), ("W1", 3, 2), ("W^2", 2, 3), ("W^{l+1}", 3, 3), ("delta^2", 2, 1), ("delta^{l+1}", 3, 1),
            ("z^l", 3, 1), ("a^1", 3, 1), ("a^L", 3, 1), ("v", "n", 1), ("X", 2, 3), ("Delta", 3, 3), ("S", 3, 3),
            ("p", 3, 1), ("k", 3, 1), ("t", 3, 1),
        ]
        for (name, rows, columns) in given { names.add(name, Formula(name, rows, columns)) }
        let (w, x, b, y) = (Formula("w"), Formula("x"), Formula("b"), Formula("y"))
        let z = define("z", w * x + b)
        let a = define("a", sigmoid(z))
        names.add("w", w)
        names.add("y", y)
        names.add("z", z)
        names.add("a", a)
        names.add("u", define("u", sigmoid(Formula("k", 3))))
        names.add("L", define("L", pow(a - y, 2) / 2))
        names.add("C", define("C", squaredNorm(Formula("a^L", 3) - Formula("t", 3)) / 2))
        return names
    }()

    @Test(arguments: cases)
    func sets(_ example: Case) throws {
        let parsed = Formula.parse(example.text, names: Self.names)
        #expect(parsed.diagnostics == [])
        let formula = try #require(parsed.formula)
        #expect(formula.tex == example.tex)
    }

    static let cases = [
        // Letters and layers
        Case("x1", #"x_1"#), Case("x_12", #"x_{12}"#), Case("w_{kj}", #"w_{kj}"#), Case("W^2", #"W^2"#),
        Case("alpha_1", #"\alpha_1"#), Case("σ + theta", #"\sigma + \theta"#),
        Case("delta^{l+1}_j", #"\delta^{l+1}_j"#),
        Case("W[k,12]", #"W_{k,12}"#), Case("loss", #"\mathit{loss}"#), Case("W1[k,j]", #"(W_1)_{kj}"#),
        // Arithmetic
        Case("2*3*x", #"2 \cdot 3x"#), Case("x*2", #"x \cdot 2"#), Case("-(a - b)", #"-(a - b)"#),
        Case("a - (b + c)", #"a - (b + c)"#), Case("a - -b", #"a - (-b)"#), Case("(-y)*ln(a)", #"-y \ln a"#),
        Case("-y*ln(a) - (1-y)*ln(1-a)", #"-y \ln a - (1 - y) \ln(1 - a)"#),
        Case("1/2*(a - y)^2", #"\tfrac12(a - y)^2"#), Case("(a-y)^2/2", #"\frac{(a - y)^2}{2}"#),
        Case("1/10", #"\tfrac{1}{10}"#), Case("(1/x)^2", #"\left(\frac{1}{x}\right)^2"#),
        Case("(1/2)^x", #"\left(\tfrac12\right)^x"#), Case("a^1[j]^2", #"(a^1_j)^2"#), Case("x*exp(x)", #"xe^x"#),
        Case("x*2^x*3", #"x \cdot 2^x \cdot 3"#), Case("sum(k=1..n, v[k])*y", #"\left(\sum_{k=1}^{n} v_k\right)\,y"#),
        Case("a/(b/c)", #"\frac{a}{\frac{b}{c}}"#), Case("x^(n+1)", #"x^{n + 1}"#), Case("(x^2)^3", #"(x^2)^3"#),
        Case("x^(1/2)", #"x^{1/2}"#), Case("(a*b)*c", #"(ab)\,c"#), Case("0.25*x", #"0.25x"#),
        // Functions
        Case("sin(x^2)", #"\sin x^2"#), Case("sin(2*x)", #"\sin(2x)"#), Case("sin(x)^2", #"\sin^2 x"#),
        Case("2*x*cos(x^2)", #"2x \cos x^2"#), Case("tanh(z)*(1 - tanh(z))", #"\tanh(z)\,(1 - \tanh z)"#),
        Case("exp(-z)/(1 + exp(-z))^2", #"\frac{e^{-z}}{(1 + e^{-z})^2}"#), Case("sigma'(z)", #"\sigma'(z)"#),
        Case("exp(-x^2/2)", #"e^{-x^2/2}"#), Case("sqrt(x)", #"\sqrt{x}"#), Case("|x|", #"\lvert x\rvert"#),
        Case("relu(x)", #"\operatorname{ReLU}(x)"#), Case("max(0, x)", #"\max(0, x)"#),
        Case("x^x*(ln(x) + 1)", #"x^x(\ln x + 1)"#),
        // The neuron
        Case("(a - y)*sigma'(z)*x", #"(a - y)\,\sigma'(z)\,x"#), Case("a*(1 - a)", #"a(1 - a)"#),
        Case("w*x + b", #"wx + b"#), Case("delta*x", #"\delta x"#),
        Case("dL/dw", #"\frac{\partial L}{\partial w}"#), Case("da/dz", #"\frac{da}{dz}"#),
        Case("dL/da*da/dz*dz/dw", #"\frac{\partial L}{\partial a}\,\frac{da}{dz}\,\frac{\partial z}{\partial w}"#),
        Case("d/dx(sin(x^2))", #"\frac{d}{dx}\sin x^2"#),
        Case("D((q - r)^2/2, q)", #"\frac{\partial}{\partial q}\frac{(q - r)^2}{2}"#),
        Case("D(softmax(u), u)", #"\frac{\partial}{\partial u}\operatorname{softmax}(u)"#),
        Case("D(x^2 + 1, x)", #"\frac{d}{dx}\left[x^2 + 1\right]"#),
        // Layers
        Case("sum(k=1..n, W^{l+1}[k,j]*delta^{l+1}[k])", #"\sum_{k=1}^{n} W^{l+1}_{kj}\delta^{l+1}_k"#),
        Case("(W^{l+1}^T*delta^{l+1}) ⊙ sigma'(z^l)", #"((W^{l+1})^{\mathsf T}\,\delta^{l+1}) \odot \sigma'(z^l)"#),
        Case("delta^2*T(a^1)", #"\delta^2(a^1)^{\mathsf T}"#),
        Case("dC/da^L ⊙ sigma'(z^l)", #"\frac{\partial C}{\partial a^L} \odot \sigma'(z^l)"#),
        Case("||a^L - t||²/2", #"\frac{\lVert a^L - t\rVert^2}{2}"#),
        Case("1/m*Delta*X^T", #"\frac{1}{m}\,\Delta X^{\mathsf T}"#),
        // Softmax and batches
        Case("diag(p) - p*p^T", #"\operatorname{diag}(p) - pp^{\mathsf T}"#),
        Case("jac(softmax(k), k)", #"\frac{\partial}{\partial k}\operatorname{softmax}(k)"#),
        Case("Delta*ones(3)", #"\Delta\mathbf{1}"#), Case("trace(S*I(3))", #"\operatorname{tr}(SI_{3})"#),
        Case("(S + S^T)*k", #"(S + S^{\mathsf T})\,k"#), Case("k^T*S*k", #"k^{\mathsf T}Sk"#),
    ]
}
