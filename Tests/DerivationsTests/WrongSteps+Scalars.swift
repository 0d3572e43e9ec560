import Derivations

extension WrongStep {
    private static let neuron = """
        let z = w*x + b
        let a = sigma(z)
        let L = (a - y)^2/2
        """
    private static let chain = """
        let z1 = w1*x + b1
        let a1 = tanh(z1)
        let z2 = w2*a1 + b2
        let a2 = sigma(z2)
        let L = (a2 - y)^2/2
        """
    private static let entropy = """
        let z = w*x + b
        let a = sigma(z)
        let L = -(y*log(a) + (1 - y)*log(1 - a))
        """

    /// Functions of one variable.
    static let calculus: [WrongStep] = [
        WrongStep("sin of a square, inner", "D(sin(x^2), x)", "cos(x^2)", .innerDerivative),
        WrongStep("exp of a product, inner", "D(exp(3*x), x)", "exp(3*x)", .innerDerivative, .factor),
        WrongStep("log of a sum, inner", "D(log(1 + exp(z)), z)", "1/(1 + exp(z))", .innerDerivative),
        WrongStep("power of a sum, inner", "D((x^2 + 1)^3, x)", "3*(x^2 + 1)^2", .innerDerivative),
        WrongStep("three functions, the middle", "D(exp(sin(x^2)), x)", "exp(sin(x^2))*2*x", .innerDerivative),
        WrongStep("three functions, the last", "D(exp(sin(x^2)), x)", "exp(sin(x^2))*cos(x^2)", .innerDerivative),
        WrongStep("root, inner", "D(sqrt(1 + x^2), x)", "1/(2*sqrt(1 + x^2))", .innerDerivative),
        WrongStep("tanh, inner", "D(tanh(w*x), w)", "1 - tanh(w*x)^2", .innerDerivative),
        WrongStep("exp of a negative", "D(exp(-x), x)", "exp(-x)", .sign, .innerDerivative),
        WrongStep("square, 2", "D((a - y)^2, a)", "a - y", .factor),
        WrongStep("half a square, 2", "D((a - y)^2/2, a)", "2*(a - y)", .factor),
        WrongStep("cube, 3", "D(x^3*sin(x), x)", "x^2*sin(x) + x^3*cos(x)", .powerRule, .factor),
        WrongStep("cube, exponent kept", "D(x^3, x)", "3*x^3", .powerRule),
        WrongStep("cube, factor kept", "D(x^3, x)", "x^2", .powerRule, .factor),
        WrongStep("inverse square", "D(x^(-2), x)", "-2*x^(-1)", .powerRule),
        WrongStep("cosine, sign", "D(cos(x), x)", "sin(x)", .sign),
        WrongStep("cosine in a product", "D(x*cos(x), x)", "cos(x) + x*sin(x)", .wrongDerivative),
        WrongStep("sigma is its own slope", "D(sigma(z), z)", "sigma(z)", .wrongDerivative),
        WrongStep("sigma, a factor left out", "D(sigma(z), z)", "1 - sigma(z)", .wrongDerivative),
        WrongStep("sigma, plus", "D(sigma(z), z)", "sigma(z)*(1 + sigma(z))", .wrongDerivative),
        WrongStep("sigma like tanh", "D(sigma(z), z)", "1 - sigma(z)^2", .wrongDerivative),
        WrongStep("tanh like sigma", "D(tanh(z), z)", "tanh(z)*(1 - tanh(z))", .wrongDerivative),
        WrongStep("tanh, square left out", "D(tanh(z), z)", "1 - tanh(z)", .wrongDerivative),
        WrongStep("tanh, plus", "D(tanh(z), z)", "1 + tanh(z)^2", .wrongDerivative),
        WrongStep("softplus is its own slope", "D(softplus(z), z)", "exp(z)/(1 + exp(z))^2", .wrongDerivative),
        WrongStep("logarithm", "D(x*log(x), x)", "log(x) + x*exp(x)", .wrongDerivative),
        WrongStep("logarithm of x", "D(log(x), x)", "x", .wrongDerivative),
        WrongStep("exponential like a power", "D(exp(x), x)", "x*exp(x - 1)", .wrongDerivative),
        WrongStep("root without half", "D(sqrt(x) + x^2, x)", "1/sqrt(x) + 2*x", .wrongDerivative),
        WrongStep("tangent", "D(tan(x), x)", "1/cos(x)", .wrongDerivative),
        WrongStep("relu is its own slope", "D(relu(w*x), w)", "relu(w*x)*x", .wrongDerivative),
        WrongStep("slope with a wrong formula", "sigma'(z)*x", "sigma(z)*(1 + sigma(z))*x", .wrongDerivative),
        WrongStep("product of derivatives", "D(x^2*exp(x), x)", "2*x*exp(x)", .productRule),
        WrongStep("product of derivatives, sine", "D(x^3*sin(x), x)", "3*x^2*cos(x)", .productRule),
        WrongStep("product, minus", "D(x^2*exp(x), x)", "2*x*exp(x) - x^2*exp(x)", .productRule, .sign),
        WrongStep("product, one term", "D(x*sin(x), x)", "x*cos(x)", .productRule, .droppedPath),
        WrongStep("quotient, numerator reversed", "D(x/(1 + x^2), x)", "(x^2 - 1)/(1 + x^2)^2", .sign, .quotientRule),
        WrongStep("quotient, plus", "D(x/(1 + x^2), x)", "(1 + 3*x^2)/(1 + x^2)^2", .quotientRule),
        WrongStep("quotient, no square", "D(sin(x)/x, x)", "(x*cos(x) - sin(x))/x", .quotientRule),
        WrongStep("quotient of derivatives", "D(sin(x)/x^2, x)", "cos(x)/(2*x)", .quotientRule),
        WrongStep("reciprocal, sign", "D(1/(1 + exp(-z)), z)", "-exp(-z)/(1 + exp(-z))^2", .sign),
        WrongStep("reciprocal, inner", "D(1/(1 + exp(-z)), z)", "-1/(1 + exp(-z))^2", .innerDerivative),
        WrongStep("general power as a power", "given x > 0", "D(x^x, x)", "x*x^(x - 1)", .powerRule, .droppedPath),
        WrongStep("general power as exponential", "given x > 0", "D(x^x, x)", "x^x*log(x)", .powerRule, .droppedPath),
        WrongStep("exponential base", "D(2^x, x)", "x*2^(x - 1)", .powerRule),
        WrongStep("exponential base without its logarithm", "D(2^x, x)", "2^x", .powerRule, .factor),
        WrongStep("dropped path through a sum", "D((x + y)*y, y)", "x + y", .droppedPath),
        WrongStep("dropped path of a square", "D(x*x, x)", "x", .factor, .droppedPath),
        WrongStep("dropped summand", "D(x^2 + sin(x)*exp(x), x)", "2*x + cos(x)*exp(x)", .droppedPath, .productRule),
        WrongStep("exp of a negative square", "D(exp(-x^2), x)", "-exp(-x^2)", .innerDerivative),
        WrongStep("square of a sine", "D(sin(x)^2, x)", "cos(x)^2", .powerRule),
        WrongStep("product with a factor that stays", "D(x*exp(x), x)", "exp(x)", .productRule, .droppedPath),
        WrongStep("second derivative, first taken", "D(D(x^3*y, x), x)", "6*x", .missingFactor, .innerDerivative),
    ]

    /// One neuron and two in a row.
    static let neurons: [WrongStep] = [
        WrongStep("neuron, slope", neuron, "dL/dw", "(a - y)*x", .missingSlope),
        WrongStep("neuron, input", neuron, "dL/dw", "(a - y)*sigma'(z)", .innerDerivative),
        WrongStep("neuron, sign", neuron, "dL/dw", "(y - a)*a*(1 - a)*x", .sign),
        WrongStep("neuron, 2", neuron, "dL/dw", "2*(a - y)*sigma'(z)*x", .factor),
        WrongStep("neuron, slope at a", neuron, "dL/dw", "(a - y)*sigma'(a)*x", .slopeArgument),
        WrongStep("neuron, z for a", neuron, "dL/dw", "(a - y)*z*(1 - z)*x", .wrongName),
        WrongStep("neuron, z for a in the error", neuron, "dL/dw", "(z - y)*a*(1 - a)*x", .wrongName),
        WrongStep("neuron, w for x", neuron, "dL/dw", "(a - y)*a*(1 - a)*w", .wrongName),
        WrongStep("neuron, slope formula", neuron, "dL/dw", "(a - y)*(1 - a^2)*x", .wrongDerivative),
        WrongStep("neuron, slope 1 + a", neuron, "dL/db", "(a - y)*a*(1 + a)", .wrongDerivative, .sign),
        WrongStep("neuron, the bias has an input", neuron, "dL/db", "(a - y)*a*(1 - a)*x", .extraFactor),
        WrongStep("neuron, chain without its middle", neuron, "dL/dw", "dL/da*dz/dw", .missingSlope, .missingFactor),
        WrongStep(
            "neuron, chain without its end",
            neuron,
            "dL/da*da/dz*dz/dw",
            "(a - y)*a*(1 - a)",
            .innerDerivative,
            .missingFactor
        ),
        WrongStep("neuron, slope twice", neuron, "dL/dw", "(a - y)*sigma'(z)*sigma'(z)*x", .extraSlope),
        WrongStep("neuron, factor for w", neuron, "da/dx", "a*(1 - a)", .innerDerivative),
        WrongStep("entropy, by a, sign", entropy, "dL/da", "(y - a)/(a*(1 - a))", .sign),
        WrongStep("entropy, inner of 1 - a", entropy, "dL/da", "-y/a - (1 - y)/(1 - a)", .innerDerivative, .sign),
        WrongStep("entropy, slope too many", entropy, "dL/dz", "(a - y)*a*(1 - a)", .extraSlope),
        WrongStep("entropy, one term", entropy, "dL/da", "-y/a", .droppedPath),
        WrongStep("entropy, weight without x", entropy, "dL/dw", "a - y", .innerDerivative),
        WrongStep("two neurons, inner slope", chain, "dL/dw1", "(a2 - y)*a2*(1 - a2)*w2*x", .missingSlope),
        WrongStep("two neurons, outer slope", chain, "dL/dw1", "(a2 - y)*w2*(1 - a1^2)*x", .missingSlope),
        WrongStep(
            "two neurons, weight",
            chain,
            "dL/dw1",
            "(a2 - y)*sigma'(z2)*tanh'(z1)*x",
            .innerDerivative,
            .missingFactor
        ),
        WrongStep("two neurons, wrong weight", chain, "dL/dw1", "(a2 - y)*sigma'(z2)*w1*tanh'(z1)*x", .wrongName),
        WrongStep("two neurons, wrong layer", chain, "dL/dw1", "(a2 - y)*sigma'(z2)*w2*tanh'(z2)*x", .slopeArgument),
        WrongStep(
            "two neurons, sigma for tanh",
            chain,
            "dL/dw1",
            "(a2 - y)*sigma'(z2)*w2*a1*(1 - a1)*x",
            .wrongDerivative
        ),
        WrongStep("two neurons, input of the wrong layer", chain, "dL/dw2", "(a2 - y)*sigma'(z2)*x", .wrongName),
        WrongStep(
            "residual path",
            "let h = tanh(w*x)\nlet r = x + h\nlet L = r^2/2",
            "dL/dx",
            "r*tanh'(w*x)*w",
            .droppedPath
        ),
        WrongStep("shared weight", "let h = w*x\nlet L = (w*h - y)^2/2", "dL/dw", "(w*h - y)*h", .factor, .droppedPath),
        WrongStep(
            "two paths",
            "let u = x^2\nlet v = sin(x)\nlet L = u*v",
            "dL/dx",
            "v*2*x",
            .droppedPath,
            .productRule
        ),
        WrongStep(
            "mean of two errors",
            "let L = ((w*x1 - y1)^2 + (w*x2 - y2)^2)/2",
            "dL/dw",
            "(w*x1 - y1)*x1",
            .droppedPath
        ),
        WrongStep(
            "ridge, 2 of the penalty",
            "let L = (w*x - y)^2/2 + c*w^2",
            "dL/dw",
            "(w*x - y)*x + c*w",
            .factor,
            .powerRule
        ),
    ]

    /// Rearrangement without derivatives.
    static let rearrangements: [WrongStep] = [
        WrongStep("square of a sum", "(a + b)^2", "a^2 + b^2", .algebra),
        WrongStep("square of a difference", "(a - b)^2", "a^2 - b^2", .algebra),
        WrongStep("exp of a sum", "exp(a + b)", "exp(a) + exp(b)", .algebra),
        WrongStep("product of exps", "exp(a)*exp(b)", "exp(a*b)", .algebra),
        WrongStep("log of a sum", "log(a + b)", "log(a) + log(b)", .algebra),
        WrongStep("root of a sum", "sqrt(a^2 + b^2)", "a + b", .algebra),
        WrongStep("reciprocal of a sum", "1/(a + b)", "1/a + 1/b", .algebra),
        WrongStep("minus before a bracket", "x - (a - b)", "x - a - b", .sign, .algebra),
        WrongStep("one minus sigma", "1 - sigma(z)", "sigma(z)", .algebra, .sign, .missingTerm),
        WrongStep("sigma of a negative", "sigma(-z)", "-sigma(z)", .algebra),
        WrongStep("transpose of a product", "given A: 3x3, B: 3x3", "(A*B)^T", "A^T*B^T", .algebra, .transpose),
        WrongStep("root of a square", "sqrt(x^2)", "x", .assumption),
        WrongStep("absolute value", "abs(x)*y", "x*y", .assumption),
        WrongStep("distributed once", "c*(a + b)", "c*a + b", .algebra, .missingFactor),
        WrongStep("slope, plus for minus", "a*(1 - a)*x", "a*(1 + a)*x", .sign),
        WrongStep("powers of one base", "x^2*x^3", "x^6", .algebra, .exponent),
        WrongStep("power of a product", "(2*x)^2", "2*x^2", .algebra, .factor),
        WrongStep("quotient of exps", "exp(a)/exp(b)", "exp(a/b)", .algebra),
        WrongStep("log of a power", "given x > 0", "log(x^3)", "log(x)^3", .algebra),
        WrongStep("cancelled summand", "(a + b)/a", "b", .algebra),
        WrongStep("sigma written out", "sigma(z)", "1/(1 + exp(z))", .sign),
        WrongStep("sigma without its exponential's sign", "sigma(z)", "exp(z)/(1 - exp(z))", .sign),
        WrongStep("slope written out", "let a = sigma(z)", "sigma'(z)*x", "(1 - a)*x", .wrongDerivative),
        WrongStep("slope of z", "let a = tanh(z)", "tanh'(z)*x", "(1 - z^2)*x", .wrongName),
        WrongStep("power of a power", "(x^2)^3", "x^5", .exponent),
    ]
}
