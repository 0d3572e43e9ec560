import Derivations

extension WrongStep {
    private static let softmaxes = """
        given z: n, y: n
        let p = softmax(z)
        let L = -sum(y ⊙ log(p))
        let Q = sumsq(p - y)/2
        """

    /// Softmax, quadratic forms, norms and traces.
    static let vectors: [WrongStep] = [
        WrongStep(
            "softmax Jacobian",
            "given k: 3",
            "jac(softmax(k), k)",
            "diag(softmax(k) ⊙ (ones(3) - softmax(k)))",
            .softmaxJacobian
        ),
        WrongStep(
            "softmax Jacobian, p only",
            "given k: n",
            "jac(softmax(k), k)",
            "diag(softmax(k))",
            .softmaxJacobian,
            .missingTerm
        ),
        WrongStep(
            "softmax Jacobian, sign",
            "given k: n",
            "jac(softmax(k), k)",
            "diag(softmax(k)) + softmax(k)*softmax(k)^T",
            .sign
        ),
        WrongStep(
            "softmax Jacobian, no transpose",
            "given k: n",
            "jac(softmax(k), k)",
            "diag(softmax(k)) - softmax(k)^T*softmax(k)",
            .transpose
        ),
        WrongStep(
            "softmax entry",
            "given k: n",
            "D(softmax(k)[i], k[i])",
            "softmax(k)[i]",
            .softmaxJacobian,
            .missingFactor,
            .innerDerivative
        ),
        WrongStep("softmax and entropy, sign", softmaxes + "\n", "grad(L, z)", "sum(y)*p + y", .sign),
        WrongStep("softmax and entropy, Σy = 1", softmaxes, "grad(L, z)", "p - y", .assumption),
        WrongStep("softmax and entropy, diagonal", softmaxes, "grad(L, z)", "y ⊙ p - y", .softmaxJacobian),
        WrongStep("softmax and squared error", softmaxes, "grad(Q, z)", "p - y", .crossEntropyShortcut, .missingSlope),
        WrongStep(
            "softmax Jacobian, off the diagonal",
            softmaxes,
            "jac(p, z)",
            "-p*p^T",
            .softmaxJacobian,
            .missingTerm
        ),
        WrongStep("softmax Jacobian, one entry", softmaxes, "dp[i]/dz[j]", "p[i]*(1 - p[i])", .softmaxJacobian),
        WrongStep(
            "softmax and squared error, diagonal",
            softmaxes,
            "grad(Q, z)",
            "(p - y) ⊙ p ⊙ (ones(n) - p)",
            .softmaxJacobian
        ),
        WrongStep("quadratic form, symmetric", "given k: n, S: nxn", "grad(k^T*S*k, k)", "2*S*k", .transpose),
        WrongStep("quadratic form, one path", "given k: n, S: nxn", "grad(k^T*S*k, k)", "S*k", .droppedPath),
        WrongStep(
            "bilinear form, transpose",
            "given k: 3, q: 3, S: 3x3",
            "grad(q^T*S*tanh(k), k)",
            "(S*q) ⊙ tanh'(k)",
            .transpose
        ),
        WrongStep("bilinear form by its matrix", "given k: 3, q: 3, S: 3x3", "grad(q^T*S*k, S)", "k*q^T", .transpose),
        WrongStep("linear form", "given x: n, w: n", "grad(w^T*x, x)", "x", .wrongName),
        WrongStep("squared norm, 2", "given x: n, A: mxn, b: m", "grad(sumsq(A*x - b), x)", "A^T*(A*x - b)", .factor),
        WrongStep(
            "squared norm, transpose, shapes",
            "given x: n, A: mxn, b: m",
            "grad(sumsq(A*x - b), x)",
            "2*A*(A*x - b)",
            .transpose
        ),
        WrongStep(
            "squared norm, inner",
            "given x: n, A: nxn, b: n",
            "grad(sumsq(A*x - b), x)",
            "2*(A*x - b)",
            .innerDerivative
        ),
        WrongStep(
            "squared norm, inner, shapes",
            "given x: n, A: mxn, b: m",
            "grad(sumsq(A*x - b), x)",
            "2*(A*x - b)",
            .innerDerivative,
            .missingFactor
        ),
        WrongStep("transpose of a product, shapes", "given A: 3x2, B: 2x3", "(A*B)^T", "A^T*B^T", .transpose),
        WrongStep(
            "log of a softmax",
            "given k: n",
            "D(-log(softmax(k)[1]), k[1])",
            "softmax(k)[1]",
            .softmaxJacobian,
            .missingTerm
        ),
        WrongStep("Jacobian transposed", "given A: nxn, x: n", "jac(A*x, x)", "A^T", .transpose),
        WrongStep("chain of squares", "given A: mxn, x: n", "grad(x^T*A^T*A*x, x)", "A^T*A*x", .factor, .droppedPath),
        WrongStep("norm as its square", "given x: n", "grad(norm(x), x)", "2*x", .wrongDerivative, .factor),
        WrongStep("norm without the root", "given x: n", "grad(norm(x), x)", "x", .missingFactor, .wrongDerivative),
        WrongStep("trace", "given A: nxm, B: mxn", "grad(trace(A*B), A)", "B", .transpose),
        WrongStep("trace, square", "given A: nxn, B: nxn", "grad(trace(A*B), A)", "B", .transpose),
        WrongStep("sum of sigmas", "given x: n", "grad(sum(sigma(x)), x)", "sigma(x)", .wrongDerivative),
        WrongStep("weight decay, 2", "given W: nxm", "grad(c*sumsq(W)/2, W)", "2*c*W", .factor),
        WrongStep("product for ⊙", "given q: n, k: n", "grad(sum(tanh(k) ⊙ q), k)", "tanh'(k)*q", .productKind),
        WrongStep(
            "least squares, matrix",
            "given X: nxm, Y: pxm, W: pxn",
            "grad(sumsq(W*X - Y)/2, W)",
            "(W*X - Y)^T*X",
            .transpose
        ),
    ]

    static let all = calculus + neurons + rearrangements + networks + batches + vectors
}
