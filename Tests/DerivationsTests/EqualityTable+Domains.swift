import Derivations

extension TextStatement {
    /// Sides without a common value, and what is not decided.
    static let domains: [TextStatement] = [
        TextStatement("sin(pi/8)", "sqrt(2-sqrt(2))/2", .undecided),
        TextStatement(
            "(log(-1-x^2))^0",
            "1",
            .undecided,
            note: "the left side needs -x^2 - 1 > 0, the right side does not"
        ),
        TextStatement(
            "0*log(-1-x^2)",
            "0",
            .undecided,
            note: "the left side needs -x^2 - 1 > 0, the right side does not"
        ),
        TextStatement("exp(pi*sqrt(163))", "262537412640768744", .undecided),
        TextStatement("exp(exp(exp(exp(exp(x+y)))))", "exp(exp(exp(exp(exp(x)*exp(y)))))", .undecided),
        TextStatement("1/(1-1)", "1/(2-2)", .undecided),
        TextStatement("(x-x)/(x-x)", "1", .undecided, note: "the left side needs x - x ≠ 0, the right side does not"),
        TextStatement("sign(x^relu(-1))", "sign(x)", .refuted),
        TextStatement("x^sqrt(4)", "abs(x)^max(1, 2)", .proved),
        TextStatement("x^(3*sin(y)^2 + 3*cos(y)^2)", "abs(x)^3", .refuted),
        TextStatement(
            "sin(abs(x)^y)",
            "sin((-abs(x))^y)",
            .undecided,
            note: "the right side needs -abs(x) > 0, the left side does not"
        ),
        TextStatement("log(0)", "log(0)", .undecided),
        TextStatement("sqrt(-1)", "sqrt(-1)", .undecided),
        TextStatement("sqrt(-x^2)", "0", .undecided, note: "the left side needs -x^2 ≥ 0, the right side does not"),
        TextStatement(
            "sqrt(-1-x^2)*0",
            "0",
            .undecided,
            note: "the left side needs -x^2 - 1 ≥ 0, the right side does not"
        ),
        TextStatement("log(x)+log(-x)", "log(-x^2)", .undecided),
        TextStatement(
            "x*sqrt(-x)*sqrt(x-1)",
            "0",
            .undecided,
            note: "the left side needs -x ≥ 0 and x - 1 ≥ 0, the right side does not"
        ),
        TextStatement("(-2)^x", "(-2)^x", .undecided),
        TextStatement("(-8)^(1/3)", "-2", .undecided, note: "the left side needs -8 > 0, the right side does not"),
    ]
}
