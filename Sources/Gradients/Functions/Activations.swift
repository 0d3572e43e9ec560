internal import Glibc

/// The logistic function σ(x) = 1/(1 + e⁻ˣ) of a number.
///
/// It never takes the exponential of a positive number, so nothing overflows for large |x|.
public func sigmoid(_ x: Double) -> Double {
    let e = exp(-abs(x))
    return x < 0 ? e / (1 + e) : 1 / (1 + e)
}

/// The rectifier max(0, x) of a number; NaN stays NaN.
public func relu(_ x: Double) -> Double {
    x <= 0 ? 0 : x
}

/// The softplus log(1 + eˣ) of a number, a rectifier with a round corner.
///
/// It is computed as max(0, x) + log(1 + exp(−|x|)), which equals it and never takes the exponential of a
/// positive number: nothing overflows for large x, and for x far below 0 all digits of eˣ are kept.
public func softplus(_ x: Double) -> Double {
    relu(x) + log1p(exp(-abs(x)))
}

/// The rectifier that leaks: x for x > 0, and a small slope times x for x ≤ 0; NaN stays NaN.
///
/// Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
public func leakyReLU(_ x: Double, slope: Double = 0.01) -> Double {
    x > 0 && !slope.isNaN ? x : slope * x
}

/// The Gaussian error linear unit x Φ(x) of a number, where Φ is the standard normal distribution.
///
/// It is computed as ½ x erfc(−x/√2), which keeps its digits for x far below 0, where 1 + erf(x/√2) is 0. At −∞ it
/// is 0. Hendrycks and Gimpel, "Gaussian error linear units", 2016.
public func gelu(_ x: Double) -> Double {
    x == -.infinity ? 0 : x * normalShare(x)
}

/// The slope σ′(x) = e/(1 + e)² with e = exp(−|x|): it is even in x, and small ones keep all their digits.
package func sigmoidSlope(_ x: Double) -> Double {
    let e = exp(-abs(x))
    return e / ((1 + e) * (1 + e))
}

/// The slope tanh′(x) = 4σ′(2x), because tanh x = 2σ(2x) − 1.
package func tanhSlope(_ x: Double) -> Double {
    4 * sigmoidSlope(2 * x)
}

/// The slope of the rectifier: 1 for x > 0, 0 for x < 0 and by convention at 0; NaN stays NaN.
package func reluSlope(_ x: Double) -> Double {
    step(x)
}

/// The slope of the leaking rectifier: 1 for x > 0, `slope` for x < 0 and by convention at 0; NaN stays NaN.
package func leakyReLUSlope(_ x: Double, slope: Double = 0.01) -> Double {
    slope.isNaN ? .nan : x > 0 ? 1 : x <= 0 ? slope : .nan
}

/// The slope Φ(x) + x φ(x) of the Gaussian error linear unit, with φ(x) = exp(−x²/2)/√(2π); 0 at −∞, 1 at ∞.
package func geluSlope(_ x: Double) -> Double {
    x.isInfinite ? step(x) : normalShare(x) + x * normalDensity(x)
}
