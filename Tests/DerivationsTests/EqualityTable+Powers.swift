import Derivations

extension TextStatement {
    /// Powers, roots and numbers.
    static let powers: [TextStatement] = [
        TextStatement("sqrt(x^4+2*x^2+1)", "x^2+1", .proved),
        TextStatement("x^0", "1", .proved),
        TextStatement("exp(x)-exp(x)", "0", .proved),
        TextStatement("exp(-x^2)", "0", .refuted),
        TextStatement("D(sqrt(x^2),x)", "1", .refuted),
        TextStatement("sqrt((1-a)^2)", "1-a", .proved, Assumptions(unit: ["a"])),
        TextStatement("0^x", "0", .proved, note: "the left side needs 0 > 0, the right side does not"),
        TextStatement("(x^3)^(1/3)", "x", .proved, note: "the left side needs x^3 > 0, the right side does not"),
        TextStatement("(x*y)^a", "x^a*y^a", .proved, note: "the right side needs x > 0, the left side does not"),
        TextStatement("x^a*x^-a", "1", .proved, note: "the left side needs x > 0, the right side does not"),
        TextStatement("(x^a)^b", "x^(a*b)", .proved),
        TextStatement("4^(1/2)", "2", .proved),
        TextStatement("8^(1/3)", "2", .proved),
        TextStatement("sqrt(2)*sqrt(3)", "sqrt(6)", .proved),
        TextStatement("sqrt(2)+sqrt(3)", "sqrt(5+2*sqrt(6))", .proved),
        TextStatement("sqrt(3+2*sqrt(2))", "1+sqrt(2)", .proved),
        TextStatement("sqrt(3-2*sqrt(2))", "1-sqrt(2)", .refuted),
        TextStatement("sqrt(3-2*sqrt(2))", "sqrt(2)-1", .proved),
        TextStatement("sqrt(x)^2", "x", .proved, note: "the left side needs x ≥ 0, the right side does not"),
        TextStatement("1/sqrt(x)", "sqrt(x)/x", .proved),
        TextStatement("sqrt(1/x)", "1/sqrt(x)", .proved),
        TextStatement(
            "sqrt(x/y)",
            "sqrt(x)/sqrt(y)",
            .proved,
            note: "the right side needs y ≥ 0, the left side does not"
        ),
        TextStatement("sqrt(x^2*y)", "x*sqrt(y)", .refuted),
        TextStatement("sqrt(x^2+y^2)", "x+y", .refuted),
        TextStatement(
            "(x^10-1)/(x-1)",
            "1+x+x^2+x^3+x^4+x^5+x^6+x^7+x^8+x^9",
            .proved,
            note: "the left side needs x - 1 ≠ 0, the right side does not"
        ),
        TextStatement("sqrt(x^4)", "x^2", .proved),
        TextStatement("sqrt(x^2+2*x*y+y^2+1)^2", "(x+y)^2+1", .proved),
        TextStatement("sqrt(x^4+x^2*y^2*2+y^4)", "x^2+y^2", .proved),
        TextStatement("sqrt(exp(x)^2+2*exp(x)+1)", "exp(x)+1", .proved),
        TextStatement("2^x*3^x", "6^x", .proved),
        TextStatement("2^(x+1)", "2*2^x", .proved),
        TextStatement("x^2*y^2", "(x*y)^2", .proved),
        TextStatement("0.1+0.2", "0.3", .proved),
    ]
}
