import Derivations

extension TextStatement {
    /// Sides that differ by little, or in few places.
    static let small: [TextStatement] = [
        TextStatement("x^20001", "abs(x)^20001", .refuted),
        TextStatement("x+x*10^-17", "x", .refuted),
        TextStatement("x+sin(x)*1e-17", "x", .refuted),
        TextStatement("x + 1e-12*x", "x", .refuted),
        TextStatement("relu(x-10000000)", "0", .refuted),
        TextStatement("relu(x-1000)", "0", .refuted),
        TextStatement("exp(-1000*x^2-1000)", "0", .refuted),
        TextStatement("pi", "22/7", .refuted),
        TextStatement("pi", "3.14159265358979", .refuted),
        TextStatement("pi", "3.141592653589793", .refuted),
        TextStatement("e", "2.718281828459045", .refuted),
        TextStatement("x^100000", "x^100001", .refuted),
        TextStatement("(1+x)^1000", "1+1000*x", .refuted),
        TextStatement("(x+1e-9)^2", "x^2", .refuted),
        TextStatement("exp(x)*sin(x)", "exp(x)*sin(x)*(1+1e-13)", .refuted),
        TextStatement("tanh(1000*x)", "sign(x)", .refuted),
        TextStatement("sigmoid(100000*x)", "step(x)", .refuted),
        TextStatement("sqrt(x^2+1e-14)", "abs(x)", .refuted),
        TextStatement("exp(1e10*x)", "exp(1e10*x)+1", .refuted),
        TextStatement("1/3", "0.3333333333333333", .refuted),
    ]
}
