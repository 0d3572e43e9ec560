internal import Glibc

// The normal distribution. A rounded x² would cost its exponential as many units in the last place as x² is large,
// and a rounded x/√2 the same: both carry what the rounding left out.

/// 1/√(2π), the normal density at 0.
let inverseRootOfTwoPi = 0.3989422804014327

/// 2/√π, the slope of the error function at 0.
let twoOverRootOfPi = 1.1283791670955126

/// The standard normal distribution Φ(x) = ½ erfc(−x/√2): the share of it that lies below x.
func normalShare(_ x: Double) -> Double {
    let high = 0.7071067811865476
    let low = -4.833646656726457e-17  // 1/√2 less `high`.
    let z = -x * high
    guard z.isFinite else { return 0.5 * erfc(z) }
    let rest = (-z).addingProduct(-x, high).addingProduct(-x, low)
    return 0.5 * (erfc(z) - rest * erfSlope(z))
}

/// The standard normal density φ(x) = exp(−x²/2)/√(2π).
func normalDensity(_ x: Double) -> Double {
    inverseRootOfTwoPi * expOfSquare(x, times: -0.5)
}

/// The slope erf′(x) = 2/√π exp(−x²).
func erfSlope(_ x: Double) -> Double {
    twoOverRootOfPi * expOfSquare(x, times: -1)
}

/// exp(scale · x²) for a scale that is minus a power of 2.
private func expOfSquare(_ x: Double, times scale: Double) -> Double {
    let square = x * x
    guard square.isFinite else { return exp(scale * square) }
    let rest = (-square).addingProduct(x, x)
    return exp(scale * square) * (1 + scale * rest)
}
