/// An activation of one entry as a type, so that a loop over a matrix is compiled for it alone.
///
/// The values agree with those of the scalar engine in all but the last digit or two, and saturate as they do: no slope
/// rounds to 0 that a Double can hold.
protocol EntryActivation {
    /// The value σ(z).
    static func value(_ z: Double) -> Double
    /// The slope σ′(z).
    static func slope(_ z: Double) -> Double
}

/// The logistic function.
enum Logistic: EntryActivation {
    /// The value 1/(1 + e⁻ᶻ).
    @inline(__always)
    static func value(_ z: Double) -> Double {
        let e = decay(-abs(z))
        return (z < 0 ? e : 1) / (1 + e)
    }

    /// The slope e/(1 + e)² with e = exp(−|z|).
    @inline(__always)
    static func slope(_ z: Double) -> Double {
        let e = decay(-abs(z))
        return e / ((1 + e) * (1 + e))
    }
}

/// The hyperbolic tangent.
enum HyperbolicTangent: EntryActivation {
    /// tanh |z| = −m/(2 + m) with m = exp(−2|z|) − 1, which keeps all digits near 0.
    @inline(__always)
    static func value(_ z: Double) -> Double {
        let m = decayLessOne(-2 * abs(z))
        // The sign of z is taken as it is, so that tanh 0 is 0 and tanh −0 is −0.
        return Double(signOf: z, magnitudeOf: m / (2 + m))
    }

    /// The slope tanh′(z) = 4σ′(2z).
    @inline(__always)
    static func slope(_ z: Double) -> Double {
        4 * Logistic.slope(2 * z)
    }
}

/// The rectifier, whose slope at 0 is 0 by convention; NaN stays NaN.
enum Rectifier: EntryActivation {
    @inline(__always)
    static func value(_ z: Double) -> Double { z <= 0 ? 0 : z }

    @inline(__always)
    static func slope(_ z: Double) -> Double { slope(z, below: 0) }

    /// 1 for z > 0, another slope for z < 0 and by convention at 0.
    @inline(__always)
    static func slope(_ z: Double, below slope: Double) -> Double { z > 0 ? 1 : z <= 0 ? slope : z }
}

extension EntryActivation {
    /// The activations σ(z), entry by entry.
    static func values(_ z: Matrix) -> Matrix {
        Matrix(filling: z.shape) { result in
            z.entries.withUnsafeBufferPointer { z in
                Team.divide(z.count) { range in fill(result, with: z, range) }
            }
        }
    }

    /// The slopes σ′(z), entry by entry.
    static func slopes(_ z: Matrix) -> Matrix { z.map { slope($0) } }

    /// The error g ⊙ σ′(z), entry by entry.
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
