import Derivations

extension WrongStep {
    /// Two layers, with sizes that differ.
    private static let layers = """
        given W1: 3x2, W2: 2x3, b1: 3, b2: 2, x: 2, y: 2
        let z1 = W1*x + b1
        let a1 = sigma(z1)
        let z2 = W2*a1 + b2
        let a2 = sigma(z2)
        let C = sumsq(a2 - y)/2
        let d2 = (a2 - y) ⊙ sigma'(z2)
        let d1 = (W2^T*d2) ⊙ sigma'(z1)
        """
    /// Two layers whose sizes are letters.
    private static let letters = """
        given W1: hxn, W2: pxh, x: n, y: p
        let z1 = W1*x
        let a1 = tanh(z1)
        let z2 = W2*a1
        let a2 = sigma(z2)
        let C = sumsq(a2 - y)/2
        let d2 = (a2 - y) ⊙ sigma'(z2)
        """
    /// Two square layers.
    private static let square = """
        given W1: nxn, W2: nxn, x: n, y: n
        let z1 = W1*x
        let a1 = sigma(z1)
        let z2 = W2*a1
        let a2 = sigma(z2)
        let C = sumsq(a2 - y)/2
        let d2 = (a2 - y) ⊙ sigma'(z2)
        """
    private static let batch = """
        given X: nxm, Y: pxm, W: pxn, c: p
        let R = W*X + c*T(ones(m)) - Y
        let C = sumsq(R)/(2*m)
        """
    private static let batchOf3 = """
        given X: 2x3, Y: 2x3, W: 2x2, c: 2
        let R = W*X + c*T(ones(3)) - Y
        let C = sumsq(R)/(2*3)
        let D = R/3
        """

    /// The four equations of backpropagation.
    static let networks: [WrongStep] = [
        WrongStep("BP1, slope", layers, "grad(C, z2)", "a2 - y", .missingSlope),
        WrongStep("BP1, sign", layers, "grad(C, z2)", "(y - a2) ⊙ sigma'(z2)", .sign),
        WrongStep("BP1, 2", layers, "grad(C, z2)", "2*(a2 - y) ⊙ sigma'(z2)", .factor),
        WrongStep("BP1, slope at a", layers, "grad(C, z2)", "(a2 - y) ⊙ sigma'(a2)", .slopeArgument),
        WrongStep("BP1, z for a", layers, "grad(C, z2)", "(z2 - y) ⊙ sigma'(z2)", .wrongName),
        WrongStep("BP1, slope formula", layers, "grad(C, z2)", "(a2 - y) ⊙ a2", .wrongDerivative),
        WrongStep("BP1, slope 1 - a²", layers, "grad(C, z2)", "(a2 - y) ⊙ (ones(2) - a2 ⊙ a2)", .wrongDerivative),
        WrongStep("BP2, slope", layers, "grad(C, z1)", "W2^T*d2", .missingSlope),
        WrongStep("BP2, slope, letters", letters, "grad(C, z1)", "W2^T*d2", .missingSlope),
        WrongStep("BP2, slope at a", layers, "grad(C, z1)", "(W2^T*d2) ⊙ sigma'(a1)", .slopeArgument),
        WrongStep("BP2, slope of the wrong layer", square, "grad(C, z1)", "(W2^T*d2) ⊙ sigma'(z2)", .slopeArgument),
        WrongStep("BP2, wrong weights", square, "grad(C, z1)", "(W1^T*d2) ⊙ sigma'(z1)", .wrongName),
        WrongStep("BP2, transpose, square", square, "grad(C, z1)", "(W2*d2) ⊙ sigma'(z1)", .transpose),
        WrongStep("BP2, transpose, shapes", layers, "grad(C, z1)", "(W2*d2) ⊙ sigma'(z1)", .transpose),
        WrongStep("BP2, wrong layer, shapes", layers, "grad(C, z1)", "(W2^T*d2) ⊙ sigma'(z2)", .slopeArgument),
        WrongStep("BP2, z for a, tanh", letters, "grad(C, z1)", "(W2^T*d2) ⊙ (ones(h) - z1 ⊙ z1)", .wrongName),
        WrongStep("BP2, tanh like sigma", letters, "grad(C, z1)", "(W2^T*d2) ⊙ a1 ⊙ (ones(h) - a1)", .wrongDerivative),
        WrongStep("BP2, weights missing", square, "grad(C, z1)", "d2 ⊙ sigma'(z1)", .innerDerivative, .missingFactor),
        WrongStep("BP2, slope at the output", layers, "grad(C, z1)", "(W2^T*(a2 - y)) ⊙ sigma'(z1)", .missingSlope),
        WrongStep("BP2, by an entry", letters, "dC/dz1[j]", "sum(k=1..p, W2[j,k]*d2[k])*tanh'(z1[j])", .transpose),
        WrongStep("BP2, entry without slope", letters, "dC/dz1[j]", "sum(k=1..p, W2[k,j]*d2[k])", .missingSlope),
        WrongStep(
            "BP2, entry with one slope index",
            square,
            "dC/dz1[j]",
            "sum(k=1..n, W2[j,k]*d2[k])*sigma'(z1[j])",
            .transpose
        ),
        WrongStep("BP2, entry without its sum", letters, "dC/dz1[j]", "W2[k,j]*d2[k]*tanh'(z1[j])", .droppedPath),
        WrongStep(
            "BP2, regrouped",
            square,
            "W2^T*((a2 - y) ⊙ sigma'(z2))",
            "(W2^T*(a2 - y)) ⊙ sigma'(z2)",
            .productKind
        ),
        WrongStep("BP3, slope", layers, "grad(C, b2)", "a2 - y", .missingSlope),
        WrongStep("BP3, first layer", layers, "grad(C, b1)", "W2^T*d2", .missingSlope),
        WrongStep("BP3, input", letters, "dC/dz2[k]", "d2[k]*a2[k]", .extraFactor),
        WrongStep("BP4, reversed", square, "grad(C, W2)", "a1*d2^T", .transpose),
        WrongStep("BP4, reversed, shapes", layers, "grad(C, W2)", "a1*d2^T", .transpose),
        WrongStep("BP4, no transpose, shapes", layers, "grad(C, W2)", "d2*a1", .transpose),
        WrongStep("BP4, input of the wrong layer", square, "grad(C, W2)", "d2*x^T", .wrongName),
        WrongStep("BP4, own activation", square, "grad(C, W2)", "d2*a2^T", .wrongName),
        WrongStep("BP4, z for a", letters, "grad(C, W2)", "d2*z1^T", .wrongName),
        WrongStep("BP4, slope", letters, "grad(C, W2)", "(a2 - y)*a1^T", .missingSlope),
        WrongStep("BP4, sign", letters, "grad(C, W2)", "(y - a2) ⊙ sigma'(z2)*a1^T", .sign),
        WrongStep("BP4, first layer's slope", layers, "grad(C, W1)", "W2^T*d2*x^T", .missingSlope),
        WrongStep("BP4, input missing, shapes", layers, "grad(C, W2)", "d2", .innerDerivative, .missingFactor),
        WrongStep("BP4, entry with indices swapped", square, "dC/dW2[i,j]", "d2[j]*a1[i]", .transpose),
        WrongStep("BP4, entry with z", letters, "dC/dW2[i,j]", "d2[i]*z1[j]", .wrongName),
        WrongStep(
            "tied weights",
            "given W: nxn, x: n\nlet C = sumsq(W*(W*x))/2",
            "grad(C, W)",
            "W*(W*x)*(W*x)^T",
            .droppedPath
        ),
        WrongStep(
            "tied weights, tanh",
            "given W: nxn, x: n, y: n\nlet h = tanh(W*x)\nlet C = sumsq(W*h - y)/2",
            "grad(C, W)",
            "(W*h - y)*h^T",
            .droppedPath
        ),
        WrongStep(
            "relu's slope",
            "given W: pxn, x: n, q: p",
            "grad(q^T*relu(W*x), W)",
            "q*x^T",
            .missingSlope,
            .wrongDerivative
        ),
        WrongStep(
            "relu for its slope",
            "given W: pxn, x: n, q: p",
            "grad(q^T*relu(W*x), x)",
            "W^T*(q ⊙ relu(W*x))",
            .wrongDerivative
        ),
        WrongStep(
            "Jacobian of a layer",
            "given W: nxn, x: n",
            "jac(tanh(W*x), x)",
            "W*diag(tanh'(W*x))",
            .transpose,
            .productOrder
        ),
        WrongStep(
            "Jacobian without its weights",
            "given W: nxn, x: n",
            "jac(tanh(W*x), x)",
            "diag(tanh'(W*x))",
            .innerDerivative,
            .missingFactor
        ),
    ]

    /// Averages over a batch.
    static let batches: [WrongStep] = [
        WrongStep("batch, 1/m", batch, "grad(C, W)", "R*X^T", .batchAverage),
        WrongStep("batch, 1/m twice", batch, "grad(C, W)", "R*X^T/m^2", .batchAverage),
        WrongStep("batch, 1/m, by 3", batchOf3, "grad(C, W)", "3*D*X^T", .batchAverage),
        WrongStep("batch, 1/m, no name", batchOf3, "grad(C, W)", "R*X^T", .batchAverage),
        WrongStep("batch, 1/m twice, by 3", batchOf3, "grad(C, W)", "D*X^T/3", .batchAverage),
        WrongStep("batch, 2", batch, "grad(C, W)", "2*R*X^T/m", .factor),
        WrongStep("batch, half kept", batch, "grad(C, W)", "R*X^T/(2*m)", .factor),
        WrongStep("batch, reversed", batchOf3, "grad(C, W)", "X*D^T", .transpose),
        WrongStep("batch, no transpose, shapes", batch, "grad(C, W)", "R*X/m", .transpose),
        WrongStep("batch, input", batch, "grad(C, W)", "R*Y^T/m", .wrongName),
        WrongStep("batch, bias without sum", batch, "grad(C, c)", "R/m", .batchSum),
        WrongStep("batch, bias without average", batch, "grad(C, c)", "R*ones(m)", .batchAverage),
        WrongStep("batch, sign", batch, "grad(C, W)", "(Y - W*X - c*T(ones(m)))*X^T/m", .sign),
        WrongStep("batch, bias left out", batch, "grad(C, W)", "(W*X - Y)*X^T/m", .missingTerm),
        WrongStep(
            "mean by index",
            "given x: m, y: m\nlet L = sum(i=1..m, (w*x[i] - y[i])^2)/(2*m)",
            "dL/dw",
            "sum(i=1..m, (w*x[i] - y[i])*x[i])",
            .batchAverage
        ),
        WrongStep(
            "mean by index, input",
            "given x: m, y: m\nlet L = sum(i=1..m, (w*x[i] - y[i])^2)/(2*m)",
            "dL/dw",
            "sum(i=1..m, w*x[i] - y[i])/m",
            .innerDerivative
        ),
        WrongStep(
            "mean by index, 2",
            "given x: m, y: m\nlet L = sum(i=1..m, (w*x[i] - y[i])^2)/m",
            "dL/dw",
            "sum(i=1..m, (w*x[i] - y[i])*x[i])/m",
            .factor
        ),
        WrongStep(
            "mean by index, bias",
            "given x: m, y: m\nlet L = sum(i=1..m, (w*x[i] + b - y[i])^2)/(2*m)",
            "dL/db",
            "sum(i=1..m, (w*x[i] + b - y[i])*x[i])/m",
            .extraFactor
        ),
        WrongStep(
            "mean by index without sum",
            "given x: m, y: m\nlet L = sum(i=1..m, (w*x[i] - y[i])^2)/(2*m)",
            "dL/dw",
            "(w*x[i] - y[i])*x[i]/m",
            .droppedPath
        ),
        WrongStep("mean, large sizes", "given X: 20x30\nlet L = sumsq(X)/30", "grad(L, X)", "2*X", .batchAverage),
    ]
}
