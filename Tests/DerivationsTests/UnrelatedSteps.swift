import Derivations

extension WrongStep {
    private static let network = """
        given W1: nxn, W2: nxn, x: n, y: n
        let z1 = W1*x
        let a1 = sigma(z1)
        let z2 = W2*a1
        let a2 = sigma(z2)
        let C = sumsq(a2 - y)/2
        let d2 = (a2 - y) ⊙ sigma'(z2)
        """
    private static let batch =
        "given X: nxm, Y: pxm, W: pxn, c: p\nlet R = W*X + c*T(ones(m)) - Y\nlet C = sumsq(R)/(2*m)"
    private static let neuron = "let z = w*x + b\nlet a = sigma(z)\nlet L = (a - y)^2/2"

    /// Steps that no single mistake explains.
    static let unrelated: [WrongStep] = [
        WrongStep("sin", "D(sin(x^2), x)", "exp(x) + 3*x^2 - 1"),
        WrongStep("quotient", "D(x/(1 + x^2), x)", "tanh(x) - x^4 + 7"),
        WrongStep("sigma", "D(sigma(z), z)", "sin(z) + z^3"),
        WrongStep("tanh", "D(tanh(z), z)", "cos(z)*exp(z) + z"),
        WrongStep("log", "D(log(1 + exp(z)), z)", "z^2/(3 + z^2)"),
        WrongStep("product", "D(x^2*exp(x), x)", "sin(x) + 5*x^3"),
        WrongStep("cube", "D(x^3*y, x)", "x*y^3 + 4*y + x"),
        WrongStep("two symbols", "D((x + y)*y, y)", "x^2*y - 3*x + 11"),
        WrongStep("general power", "given x > 0", "D(x^x, x)", "x^3 + 2*sqrt(x)"),
        WrongStep("root", "D(sqrt(1 + x^2), x)", "x^3 - exp(-x) + 2"),
        WrongStep("square", "(a + b)^2", "a^3 - 5*b + 1"),
        WrongStep("exp", "exp(a + b)", "a^2 + 3*b - 4"),
        WrongStep("numbers", "x + 3", "x^2 - 17*x + 4"),
        WrongStep("neuron, polynomial", neuron, "dL/dw", "a^2*y^3 + w*b - 5"),
        WrongStep("neuron, mixture", neuron, "dL/dw", "(a^2 + y)*sin(z)*b - x^3"),
        WrongStep("neuron, bias", neuron, "dL/db", "exp(w)*x^2 + y^2"),
        WrongStep("neuron, activation", neuron, "dL/da", "w^2*z^3 - b"),
        WrongStep("neuron, two slips", neuron, "dL/dw", "(z + y)*(1 + a)*b"),
        WrongStep("network, output", network, "grad(C, z2)", "tanh(x) + 3*y ⊙ y - z1"),
        WrongStep("network, hidden", network, "grad(C, z1)", "W1*(W1*y) - x ⊙ x + 3*a2"),
        WrongStep("network, weights", network, "grad(C, W2)", "W1*W2^T - y*x^T + 4*W1"),
        WrongStep("network, first weights", network, "grad(C, W1)", "x*y^T + W2*W1*W2"),
        WrongStep("network, several slips", network, "grad(C, W1)", "3*(W1*(a2 + y) ⊙ a2)*a2^T"),
        WrongStep("batch", batch, "grad(C, W)", "Y*Y^T*W/7 + 3*W - Y*X^T"),
        WrongStep("batch, bias", batch, "grad(C, c)", "c ⊙ c - Y*ones(m)/5 + W*(X*ones(m))"),
        WrongStep("softmax", "given k: n", "jac(softmax(k), k)", "k*k^T + 3*I(n)"),
        WrongStep("quadratic form", "given k: n, S: nxn", "grad(k^T*S*k, k)", "S*(S*k) + k ⊙ k"),
        WrongStep("trace", "given A: nxm, B: mxn", "grad(trace(A*B), A)", "A*(B*A) + 2*A"),
        WrongStep("norm", "given x: n", "grad(norm(x), x)", "x ⊙ x ⊙ x + 3*ones(n)"),
        WrongStep("shapes", "given x: n, A: mxn, b: m", "grad(sumsq(A*x - b), x)", "b ⊙ b + 5*ones(m)"),
        WrongStep(
            "entropy",
            "given z: n, y: n\nlet p = softmax(z)\nlet L = -sum(y ⊙ log(p))",
            "grad(L, z)",
            "z ⊙ z + 4*y ⊙ y"
        ),
        WrongStep(
            "index",
            "given x: m, y: m\nlet L = sum(i=1..m, (w*x[i] - y[i])^2)/(2*m)",
            "dL/dw",
            "sum(i=1..m, x[i]^3 + y[i]^2) + w^3"
        ),
    ]
}
