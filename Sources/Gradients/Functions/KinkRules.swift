// The rules of the functions with a kink. Each asks both ways before it answers, so that NaN, of which no
// comparison holds, stays NaN.

/// 0, but NaN stays NaN: the slope of a function of steps.
func flatSlope(_ x: Double) -> Double {
    x.isNaN ? .nan : 0
}

/// The larger of two numbers, the first if they are equal.
func larger(_ x: Double, _ y: Double) -> Double {
    x >= y ? x : x < y ? y : .nan
}

/// The smaller of two numbers, the first if they are equal.
func smaller(_ x: Double, _ y: Double) -> Double {
    x <= y ? x : x > y ? y : .nan
}

/// How fast the larger of two numbers changes with each: 1 with the one it is, 0 with the other.
func largerSlopes(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    x >= y ? (1, 0) : x < y ? (0, 1) : (.nan, .nan)
}

/// How fast the smaller of two numbers changes with each: 1 with the one it is, 0 with the other.
func smallerSlopes(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    x <= y ? (1, 0) : x > y ? (0, 1) : (.nan, .nan)
}
