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

/// σ′(x) = e/(1 + e)² with e = exp(−|x|): the slope is even in x, and small ones keep all their digits.
package func sigmoidSlope(_ x: Double) -> Double {
    let e = exp(-abs(x))
    return e / ((1 + e) * (1 + e))
}

/// tanh′(x) = 4σ′(2x), because tanh x = 2σ(2x) − 1.
package func tanhSlope(_ x: Double) -> Double {
    4 * sigmoidSlope(2 * x)
}

/// 1 for x > 0, 0 for x < 0 and by convention at 0; NaN stays NaN.
package func reluSlope(_ x: Double) -> Double {
    x > 0 ? 1 : x <= 0 ? 0 : .nan
}

/// leaky
public func leakyReLU(_ x: Double, slope: Double = 0.01) -> Double { x <= 0 ? slope * x : x }
package func leakyReLUSlope(_ x: Double, slope: Double) -> Double { x > 0 ? 1 : x <= 0 ? slope : .nan }
public func gelu(_ x: Double) -> Double { 0.5 * x * erfc(-x * 0.5.squareRoot()) }
package func geluSlope(_ x: Double) -> Double {
    0.5 * erfc(-x * 0.5.squareRoot()) + x * exp(-0.5 * x * x) * 0.3989422804014327
}
