import Derivations

extension TextStatement {
    /// Absolute values, maxima and their slopes.
    static let kinks: [TextStatement] = [
        TextStatement("max(max(a,b),x)", "max(a,max(b,x))", .proved),
        TextStatement("abs(abs(x)-abs(y))", "abs(x-y)", .refuted),
        TextStatement("abs(abs(x)+abs(y))", "abs(x)+abs(y)", .proved),
        TextStatement("relu(x+1)", "relu(x)+1", .refuted),
        TextStatement("x^20000", "abs(x)^20000", .proved),
        TextStatement("abs(x)*sign(x)", "x", .proved, note: "the left side needs x ≠ 0, the right side does not"),
        TextStatement("D(abs(x),x)", "sign(x)", .proved),
        TextStatement("D(log(abs(x)),x)", "1/x", .proved),
        TextStatement("D(sqrt(x^2),x)", "x/abs(x)", .proved),
        TextStatement("log(abs(x))", "log(x^2)/2", .proved),
        TextStatement(
            "log(x*y)",
            "log(abs(x))+log(abs(y))",
            .proved,
            note: "the left side needs x*y > 0, the right side does not"
        ),
        TextStatement("abs(1-a)", "1-a", .proved, Assumptions(unit: ["a"])),
        TextStatement("sqrt(x-1)*abs(x-1)", "sqrt(x-1)*(x-1)", .proved),
        TextStatement("abs(exp(x)+1)", "exp(x)+1", .proved),
        TextStatement("abs(exp(x)-1)", "exp(x)-1", .refuted),
        TextStatement("relu(exp(x))", "exp(x)", .proved),
        TextStatement("relu(x)^2", "x*relu(x)", .proved),
        TextStatement("relu(sigmoid(x))", "sigmoid(x)", .proved),
        TextStatement("relu(tanh(x))", "tanh(x)", .refuted),
        TextStatement("relu(tanh(x))", "tanh(relu(x))", .proved),
        TextStatement("sigmoid(relu(x))", "max(sigmoid(x),1/2)", .proved),
        TextStatement("max(exp(x),exp(y))", "exp(max(x,y))", .proved),
        TextStatement("(x^2)^(1/2)", "abs(x)", .proved),
        TextStatement("(x^2)^(3/2)", "abs(x)^3", .proved),
        TextStatement("abs(x-y)+abs(y-x)", "2*abs(x-y)", .proved),
        TextStatement("max(x,-x)", "abs(x)", .proved),
        TextStatement("max(x,y)*max(x,-y)", "x^2", .refuted),
        TextStatement("log(x^2+2*x+1)", "2*log(abs(1+x))", .proved),
        TextStatement("abs(log(x))", "log(x)", .refuted),
        TextStatement("step(x)+step(-x)", "1", .proved, note: "the left side needs x ≠ 0, the right side does not"),
        TextStatement("step(x)*step(-x)", "0", .proved, note: "the left side needs x ≠ 0, the right side does not"),
        TextStatement(
            "step(x)*step(x-1)",
            "step(x-1)",
            .proved,
            note: "the left side needs x ≠ 0, the right side does not"
        ),
        TextStatement("relu(x)*step(x-1)", "x*step(x-1)", .proved),
        TextStatement(
            "relu(x-1)*step(x)",
            "relu(x-1)",
            .proved,
            note: "the left side needs x ≠ 0, the right side does not"
        ),
        TextStatement("relu(relu(x)-1)", "relu(x-1)", .proved),
        TextStatement("relu(x)-relu(x-1)", "x", .refuted),
        TextStatement("sqrt(x)*sqrt(x)", "abs(x)", .proved, note: "the left side needs x ≥ 0, the right side does not"),
        TextStatement("sqrt(x^2*y)", "abs(x)*sqrt(y)", .proved),
        TextStatement("sqrt(x^2+y^2)", "abs(x)+abs(y)", .refuted),
        TextStatement("x/abs(x)", "abs(x)/x", .proved),
        TextStatement(
            "D(abs(x)^3,x)",
            "3*x*abs(x)",
            .proved,
            note: "the left side needs x ≠ 0, the right side does not"
        ),
        TextStatement("D(x*abs(x),x)", "2*abs(x)", .proved, note: "the left side needs x ≠ 0, the right side does not"),
        TextStatement(
            "D(relu(x)^2,x)",
            "2*relu(x)",
            .proved,
            note: "the left side needs x ≠ 0, the right side does not"
        ),
        TextStatement("D(max(x,y),x)", "step(x-y)", .proved),
        TextStatement("D(max(x,x^2),x)", "step(x-x^2)+2*x*step(x^2-x)", .proved),
        TextStatement("D(sqrt(abs(x)),x)", "sign(x)/(2*sqrt(abs(x)))", .proved),
        TextStatement("sqrt(sqrt(x^4))", "abs(x)", .proved),
        TextStatement("(x^4)^(1/4)", "abs(x)", .proved),
        TextStatement("(x^2)^(1/4)", "sqrt(abs(x))", .proved),
        TextStatement("abs(x^2+x+1)", "x^2+x+1", .proved),
        TextStatement("abs(x^2-2*x+2)", "x^2-2*x+2", .proved),
        TextStatement("relu(1-tanh(x))", "1-tanh(x)", .proved),
        TextStatement("relu(1-sigmoid(x))", "1-sigmoid(x)", .proved),
        TextStatement("abs(x)*abs(y)*abs(x*y)", "x^2*y^2", .proved),
        TextStatement(
            "abs(x)^2*sign(x)",
            "x*abs(x)",
            .proved,
            note: "the left side needs x ≠ 0, the right side does not"
        ),
        TextStatement("abs(x)^x", "abs(x)^x", .proved),
        TextStatement("log(exp(x)+exp(y))", "max(x,y)+log(1+exp(-abs(x-y)))", .proved),
        TextStatement("log(exp(x)+exp(y))", "max(x,y)", .refuted),
        TextStatement("log(exp(100*x)+exp(100*y))/100", "max(x,y)", .refuted),
        TextStatement("x*tanh(1e9*x)", "abs(x)", .refuted),
    ]
}
