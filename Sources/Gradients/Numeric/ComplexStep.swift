/// The derivative f′(x) of an analytic function by a complex step: the imaginary part of f(x + ih), over h.
///
/// f(x + ih) = f(x) + ih f′(x) − h² f″(x)/2 − …, so the imaginary part over h is f′(x) up to h²f‴/6, and no two near
/// numbers are subtracted: with h = 10⁻²⁰ the result has all the digits that f has. f is written over ``Complex``;
/// it must be analytic at x, which |z| and a maximum are not. A slope below 10⁻²⁸⁸ loses digits to underflow.
/// Squire and Trapp, "Using complex variables to estimate derivatives of real functions", 1998.
public func complexStep(of f: (Complex) -> Complex, at x: Double, step: Double = 1e-20) -> Double {
    f(Complex(x, step)).imaginary / step
}
