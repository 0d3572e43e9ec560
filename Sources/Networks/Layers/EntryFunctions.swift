// The activations of one entry and their slopes, made of `decay`. They agree with those of the scalar engine in all
// but the last digit or two, and saturate as they do: no slope rounds to 0 that a Double can hold.

/// 1/(1 + e⁻ᶻ).
@inline(__always)
func logistic(_ z: Double) -> Double {
    let e = decay(-abs(z))
    return (z < 0 ? e : 1) / (1 + e)
}

/// e/(1 + e)² with e = exp(−|z|).
@inline(__always)
func logisticSlope(_ z: Double) -> Double {
    let e = decay(-abs(z))
    return e / ((1 + e) * (1 + e))
}

/// tanh |z| = −m/(2 + m) with m = exp(−2|z|) − 1, which keeps all digits near 0.
@inline(__always)
func hyperbolicTangent(_ z: Double) -> Double {
    let m = decayLessOne(-2 * abs(z))
    // The sign of z is taken as it is, so that tanh 0 is 0 and tanh −0 is −0.
    return Double(signOf: z, magnitudeOf: m / (2 + m))
}

/// tanh′(z) = 4σ′(2z).
@inline(__always)
func hyperbolicTangentSlope(_ z: Double) -> Double {
    4 * logisticSlope(2 * z)
}

/// 1 for z > 0, a smaller slope for z < 0 and by convention at 0; NaN stays NaN.
@inline(__always)
func rectifierSlope(_ z: Double, below slope: Double) -> Double {
    z > 0 ? 1 : z <= 0 ? slope : z
}
