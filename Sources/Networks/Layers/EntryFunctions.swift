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

/// An activation of one entry as a type, so that a loop over a matrix is compiled for it alone.
protocol EntryActivation {
    /// σ(z)
    static func value(_ z: Double) -> Double
    /// σ′(z)
    static func slope(_ z: Double) -> Double
}

/// The logistic function.
enum Logistic: EntryActivation {
    @inline(__always) static func value(_ z: Double) -> Double { logistic(z) }
    @inline(__always) static func slope(_ z: Double) -> Double { logisticSlope(z) }
}

/// The hyperbolic tangent.
enum HyperbolicTangent: EntryActivation {
    @inline(__always) static func value(_ z: Double) -> Double { hyperbolicTangent(z) }
    @inline(__always) static func slope(_ z: Double) -> Double { hyperbolicTangentSlope(z) }
}

/// The rectifier.
enum Rectifier: EntryActivation {
    @inline(__always) static func value(_ z: Double) -> Double { z <= 0 ? 0 : z }
    @inline(__always) static func slope(_ z: Double) -> Double { rectifierSlope(z, below: 0) }
}

extension EntryActivation {
    /// σ of each entry.
    static func values(_ z: Matrix) -> Matrix {
        Matrix(filling: z.shape) { result in
            z.entries.withUnsafeBufferPointer { z in
                Team.divide(z.count) { range in fill(result, with: z, range) }
            }
        }
    }

    /// g ⊙ σ′(z), entry by entry.
    static func error(carrying gradient: Matrix, _ z: Matrix) -> Matrix {
        Matrix.requireSameShape(gradient, "⊙", z)
        return Matrix(filling: z.shape) { result in
            gradient.entries.withUnsafeBufferPointer { gradient in
                z.entries.withUnsafeBufferPointer { z in
                    Team.divide(z.count) { range in fill(result, with: gradient, z, range) }
                }
            }
        }
    }

    /// One part of the values: out of line, so that the compiler sees a loop and nothing else.
    @inline(never)
    private static func fill(
        _ result: UnsafeMutableBufferPointer<Double>,
        with z: UnsafeBufferPointer<Double>,
        _ range: Range<Int>
    ) {
        for place in range { result[place] = value(z[place]) }
    }

    /// One part of the errors.
    @inline(never)
    private static func fill(
        _ result: UnsafeMutableBufferPointer<Double>,
        with gradient: UnsafeBufferPointer<Double>,
        _ z: UnsafeBufferPointer<Double>,
        _ range: Range<Int>
    ) {
        for place in range { result[place] = gradient[place] * slope(z[place]) }
    }
}
