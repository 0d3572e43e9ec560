import Derivations

extension TextStatement {
    /// Sines, cosines and parts of π.
    static let circle: [TextStatement] = [
        TextStatement("sqrt(2)*(sin(x)^2+cos(x)^2)", "sqrt(2)", .proved),
        TextStatement("sin(x+pi/4)", "sqrt(2)/2*(sin(x)+cos(x))", .proved),
        TextStatement("cos(pi/3)", "1/2", .proved),
        TextStatement("sin(pi/6)", "1/2", .proved),
        TextStatement("cos(pi/4)", "sqrt(2)/2", .proved),
        TextStatement("tan(pi/4)", "1", .proved),
        TextStatement("sin(x+2*pi/3)", "-sin(x)/2+sqrt(3)/2*cos(x)", .proved),
        TextStatement("sin(x+pi/3)+sin(x-pi/3)", "sin(x)", .proved),
        TextStatement("cos(pi/5)", "(1+sqrt(5))/4", .proved),
        TextStatement("abs(sin(x))", "sqrt(1-cos(x)^2)", .proved),
        TextStatement("sqrt(1-sin(x)^2)", "cos(x)", .refuted),
        TextStatement("1+tan(x)^2", "1/cos(x)^2", .proved),
        TextStatement("sin(3*x)", "3*sin(x)-4*sin(x)^3", .proved),
        TextStatement("sin(1000*pi*x)^2+cos(1000*pi*x)^2", "1", .proved),
        TextStatement("cos(2*pi*x)", "1", .refuted),
        TextStatement("sin(pi*x)", "0", .refuted),
        TextStatement("sin(x)", "x", .refuted),
        TextStatement(
            "sin(log(x^2))",
            "sin(2*log(x))",
            .proved,
            note: "the right side needs x > 0, the left side does not"
        ),
        TextStatement("log(sin(x)^2)", "2*log(abs(sin(x)))", .proved),
        TextStatement(
            "D(log(cos(x)),x)",
            "-tan(x)",
            .proved,
            note: "the left side needs cos(x) > 0, the right side does not"
        ),
        TextStatement("D(log(abs(cos(x))),x)", "-tan(x)", .proved),
        TextStatement("sin(x)^2+sin(x+pi/2)^2", "1", .proved),
        TextStatement("cos(x)*cos(y)", "(cos(x-y)+cos(x+y))/2", .proved),
        TextStatement("D(abs(sin(x)),x)", "cos(x)*sign(sin(x))", .proved),
        TextStatement("abs(2-sin(x))", "2-sin(x)", .proved),
        TextStatement("sqrt(2)*cos(x-pi/4)", "sin(x)+cos(x)", .proved),
    ]
}
