import Derivations

extension TextStatement {
    /// Logarithms and what is made of exponentials.
    static let logarithms: [TextStatement] = [
        TextStatement(
            "log(x-1000)",
            "log((x-1000)^2)/2",
            .proved,
            note: "the left side needs x - 1000 > 0, the right side does not"
        ),
        TextStatement("log(x*y)", "log(x)+log(y)", .proved, note: "the right side needs x > 0, the left side does not"),
        TextStatement("log(x*y)", "log(x)+log(y)", .proved, Assumptions(positive: ["x", "y"])),
        TextStatement("log(x+y)", "log(x)+log(y)", .refuted),
        TextStatement("log(1-a)+log(1+a)", "log(1-a^2)", .proved, Assumptions(unit: ["a"])),
        TextStatement("log(1+x)-log(1-x)", "log((1+x)/(1-x))", .proved),
        TextStatement("x^x^x", "exp(x^x*log(x))", .proved),
        TextStatement("D(x^x^x,x)", "x^x^x*x^x*(log(x)*(log(x)+1)+1/x)", .proved),
        TextStatement("log(x^a)", "a*log(x)", .proved, note: "the left side needs x > 0, the right side does not"),
        TextStatement("log(2)/log(4)", "1/2", .proved),
        TextStatement("e^(log(3))", "3", .proved),
        TextStatement("tanh(x)", "x-x^3/3", .refuted),
        TextStatement("sigmoid(x)", "1/2+x/4", .refuted),
        TextStatement("softplus(x)", "log(1+exp(x))", .proved),
        TextStatement("log(softplus(x))", "log(log(1+exp(x)))", .proved),
        TextStatement("softplus(x)^2", "log(1+exp(x))^2", .proved),
        TextStatement("sqrt(softplus(x))^2", "softplus(x)", .proved),
        TextStatement("exp(softplus(x))", "1+exp(x)", .proved),
        TextStatement("softplus(-x)", "softplus(x)-x", .proved),
        TextStatement("softplus(x)*softplus(-x)", "softplus(x)^2-x*softplus(x)", .proved),
        TextStatement("D(softplus(x)^2,x)", "2*softplus(x)*sigmoid(x)", .proved),
        TextStatement(
            "log(1+x^2+2*x)",
            "2*log(1+x)",
            .proved,
            note: "the right side needs 1 + x > 0, the left side does not"
        ),
        TextStatement("exp(x*log(1+x))", "(1+x)^x", .proved),
        TextStatement(
            "log(1+1/x)",
            "log(1+x)-log(x)",
            .proved,
            note: "the right side needs 1 + x > 0, the left side does not"
        ),
        TextStatement(
            "x*log((1+x)*(2+x))",
            "x*log(2+x)+x*log(1+x)",
            .proved,
            note: "the right side needs x + 2 > 0, the left side does not"
        ),
        TextStatement(
            "x*log(2+3*x+x^2)",
            "x*log(2+x)+x*log(1+x)",
            .proved,
            note: "the right side needs x + 2 > 0, the left side does not"
        ),
        TextStatement(
            "log(log(x^2))",
            "log(2)+log(log(x))",
            .proved,
            note: "the right side needs x > 0, the left side does not"
        ),
        TextStatement(
            "sqrt(log(x^2))",
            "sqrt(2)*sqrt(log(x))",
            .proved,
            note: "the right side needs x > 0, the left side does not"
        ),
        TextStatement(
            "log(-x)",
            "log(x)",
            .refuted,
            note:
                "the left side needs -x > 0, the right side does not; the right side needs x > 0, the left side does not"
        ),
        TextStatement("sqrt((1-tanh(x))^2)", "1-tanh(x)", .proved),
        TextStatement(
            "sigmoid(log(x))",
            "x/(1+x)",
            .proved,
            note: "the left side needs x > 0, the right side does not"
        ),
        TextStatement(
            "sigmoid(2*log(x))",
            "x^2/(1+x^2)",
            .proved,
            note: "the left side needs x > 0, the right side does not"
        ),
        TextStatement(
            "tanh(log(x))",
            "(x^2-1)/(x^2+1)",
            .proved,
            note: "the left side needs x > 0, the right side does not"
        ),
        TextStatement("tanh(x+y)", "(tanh(x)+tanh(y))/(1+tanh(x)*tanh(y))", .proved),
        TextStatement("tanh(x/2)", "2*sigmoid(x)-1", .proved),
        TextStatement(
            "D(D(D(D(D(D(tanh(x),x),x),x),x),x),x)",
            "D(D(D(D(D(D(2*sigmoid(2*x)-1,x),x),x),x),x),x)",
            .proved
        ),
        TextStatement("log(exp(x)*exp(y))", "x+y", .proved),
        TextStatement("log(exp(x)+exp(y))", "x+log(1+exp(y-x))", .proved),
    ]
}
