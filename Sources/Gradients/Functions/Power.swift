internal import Glibc

/// xʸ, with NaN wherever x or y is NaN: C's `pow` says NaN⁰ = 1, and a mistake would hide behind it.
func power(_ x: Double, _ y: Double) -> Double {
    x.isNaN || y.isNaN ? .nan : pow(x, y)
}

/// ∂(xʸ)/∂x = y xʸ⁻¹; for y = 0 the power is constant, and 0 · 0⁻¹ must not become NaN.
func powerSlope(_ x: Double, _ y: Double) -> Double {
    y == 0 && !x.isNaN ? 0 : y * power(x, y - 1)
}

/// ∂(xʸ)/∂y = xʸ ln x, which exists for a positive base alone; `result` is xʸ.
func exponentSlope(_ x: Double, result: Double) -> Double {
    x > 0 ? result * log(x) : .nan
}
