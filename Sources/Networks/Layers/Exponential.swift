// The exponential as plain arithmetic, so that a loop over a matrix becomes vector instructions. A network's
// activations are the only work beside its products that counts: the C library's functions, one call for each
// entry, took half as long as all products of a 784–1000–200–10 network.

/// eˣ for x ≤ 0, within 2 units in the last place; NaN stays NaN.
@inline(__always)
func decay(_ x: Double) -> Double {
    let parts = DecayParts(x)
    return (1 + parts.fraction) * parts.first * parts.second
}

/// eˣ − 1 for x ≤ 0, within 2 units in the last place, also near 0; NaN stays NaN.
@inline(__always)
func decayLessOne(_ x: Double) -> Double {
    let parts = DecayParts(x)
    let scale = parts.first * parts.second
    return parts.fraction * scale + (scale - 1)
}

/// eˣ = 2ⁿ (1 + f) with x = n log 2 + r, |r| ≤ ½ log 2, and f = eʳ − 1 by its Taylor series.
private struct DecayParts {
    /// f, by the series up to r¹³/13!, whose next term is below 5e-18.
    let fraction: Double
    /// 2ⁿ as a product of two powers, each of which a Double can hold even where 2ⁿ is subnormal or 0.
    let first: Double
    let second: Double

    @inline(__always)
    init(_ x: Double) {
        // Below −1400 the exponential is 0 in any case, and n would no longer fit in two exponents.
        let x = x < -1400 ? -1400 : x
        let n = x * 1.4426950408889634 + DecayParts.rounder - DecayParts.rounder
        // log 2 in two parts: the first has so few digits that its product with n is exact.
        let r = (x - n * 0.693147180369123816490) - n * 1.90821492927058770002e-10
        // Two halves of the series, in even and odd powers, run side by side.
        let square = r * r
        var even = 1 / 479_001_600.0
        even = even * square + 1 / 3_628_800
        even = even * square + 1 / 40_320
        even = even * square + 1 / 720
        even = even * square + 1 / 24
        even = even * square + 1 / 2
        var odd = 1 / 6_227_020_800.0
        odd = odd * square + 1 / 39_916_800
        odd = odd * square + 1 / 362_880
        odd = odd * square + 1 / 5_040
        odd = odd * square + 1 / 120
        odd = odd * square + 1 / 6
        fraction = (even + odd * r) * square + r
        let half = n * 0.5 + DecayParts.rounder
        let rest = (n - (half - DecayParts.rounder)) + DecayParts.rounder
        first = DecayParts.powerOfTwo(half)
        second = DecayParts.powerOfTwo(rest)
    }

    /// Adding 1.5 · 2⁵² to a number rounds it to a whole one, which then stands in the last bits of the sum.
    private static var rounder: Double { 0x1.8p52 }

    /// 2ᵏ, for a whole number k to which `rounder` was added.
    @inline(__always)
    private static func powerOfTwo(_ shifted: Double) -> Double {
        Double(bitPattern: (shifted.bitPattern &+ 1023) &<< 52)
    }
}
