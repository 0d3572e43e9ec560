/// The base raised to a fixed exponent: (xⁿ)′ = n xⁿ⁻¹.
///
/// The derivative of x⁰ is 0 everywhere, also at 0. A negative base needs an integer exponent, else the result
/// is NaN. NaN spreads: NaN⁰ and 1 to the power NaN are NaN here, although C's `pow` calls both 1.
public func pow(_ base: Value, _ exponent: Double) -> Value {
    base.graph.record(.fixedPower, base, parameter: exponent)
}

/// The base raised to a fixed integer exponent: (xⁿ)′ = n xⁿ⁻¹.
public func pow(_ base: Value, _ exponent: Int) -> Value {
    pow(base, Double(exponent))
}

/// The base raised to an exponent that is a value too.
///
/// ∂(xʸ)/∂x = y xʸ⁻¹ and ∂(xʸ)/∂y = xʸ ln x; where x ≤ 0 the second is NaN, and only the second.
public func pow(_ base: Value, _ exponent: Value) -> Value {
    base.graph.record(.power, base, exponent)
}

/// The exponential function: (eˣ)′ = eˣ.
public func exp(_ x: Value) -> Value {
    x.graph.record(.exp, x, x)
}

/// The natural logarithm: (ln x)′ = 1/x for x ≥ 0, and NaN as the logarithm itself for x < 0.
public func log(_ x: Value) -> Value {
    x.graph.record(.log, x, x)
}

/// The square root: (√x)′ = 1/(2√x), +∞ at 0, and NaN as the root itself for x < 0.
public func sqrt(_ x: Value) -> Value {
    x.graph.record(.sqrt, x, x)
}

/// The logarithm log(1 + x), exact near x = 0 too: its derivative is 1/(1 + x), and NaN for x < −1.
public func log1p(_ x: Value) -> Value {
    x.graph.record(.log1p, x, x)
}

/// The exponential less one, eˣ − 1, exact near x = 0 too: (eˣ − 1)′ = eˣ.
public func expm1(_ x: Value) -> Value {
    x.graph.record(.expm1, x, x)
}

/// The sine: sin′ = cos.
public func sin(_ x: Value) -> Value {
    x.graph.record(.sin, x, x)
}

/// The cosine: cos′ = −sin.
public func cos(_ x: Value) -> Value {
    x.graph.record(.cos, x, x)
}

/// The tangent: tan′ = 1 + tan² = 1/cos².
public func tan(_ x: Value) -> Value {
    x.graph.record(.tan, x, x)
}

/// The hyperbolic tangent: tanh′(x) = 1 − tanh²(x).
///
/// The derivative is computed as 4e/(1 + e)² with e = exp(−2|x|), which equals it and does not round to 0 from
/// |x| ≈ 19 on as the usual formula does.
public func tanh(_ x: Value) -> Value {
    x.graph.record(.tanh, x, x)
}

/// The logistic function σ(x) = 1/(1 + e⁻ˣ): σ′(x) = σ(x)(1 − σ(x)).
///
/// The derivative is computed as e/(1 + e)² with e = exp(−|x|), which equals it and does not round to 0 from
/// x ≈ 37 on as the usual formula does.
public func sigmoid(_ x: Value) -> Value {
    x.graph.record(.sigmoid, x, x)
}

/// The rectifier max(0, x): its derivative is 0 for x < 0, 1 for x > 0, and by convention 0 at x = 0.
public func relu(_ x: Value) -> Value {
    x.graph.record(.relu, x, x)
}

/// The softplus log(1 + eˣ), a rectifier with a round corner: its derivative is the logistic function σ(x).
///
/// It does not overflow for large x. Dugas, Bengio, Bélisle, Nadeau and Garcia, "Incorporating second-order
/// functional knowledge for better option pricing", 2000.
public func softplus(_ x: Value) -> Value {
    x.graph.record(.softplus, x, x)
}

/// The error function erf x = 2/√π ∫₀ˣ exp(−t²) dt: erf′(x) = 2/√π exp(−x²).
public func erf(_ x: Value) -> Value {
    x.graph.record(.erf, x, x)
}

/// The complementary error function 1 − erf x, with all its digits for large x too: erfc′(x) = −2/√π exp(−x²).
public func erfc(_ x: Value) -> Value {
    x.graph.record(.erfc, x, x)
}

/// The Gaussian error linear unit x Φ(x), where Φ is the standard normal distribution: its derivative is Φ(x) + x φ(x).
///
/// It is the exact one, not the approximation by a hyperbolic tangent. For x far below 0 it and its derivative
/// keep their digits. Hendrycks and Gimpel, "Gaussian error linear units", 2016.
public func gelu(_ x: Value) -> Value {
    x.graph.record(.gelu, x, x)
}
