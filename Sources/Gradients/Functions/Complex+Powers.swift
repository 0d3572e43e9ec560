internal import Glibc

/// The square root of a complex number, with a real part that is not negative.
public func sqrt(_ z: Complex) -> Complex {
    let (size, modulus) = (abs(z.real), hypot(z.real, z.imaginary))
    let larger = (size + (modulus - size) / 2).squareRoot()  // The mean of both, without a sum that could overflow.
    if larger == 0 { return Complex(0, z.imaginary) }
    let smaller = z.imaginary / (2 * larger)
    if z.real < 0 { return Complex(abs(smaller), z.imaginary.sign == .minus ? -larger : larger) }
    return Complex(larger, smaller)
}

/// A complex number raised to an integer power, by repeated multiplication.
///
/// A negative exponent takes the reciprocal of the power. NaN spreads, to the power 0 too.
public func pow(_ base: Complex, _ exponent: Int) -> Complex {
    if base.isNaN { return .nan }
    var (power, square, rest) = (Complex(1), base, exponent.magnitude)
    while rest > 0 {
        if rest & 1 == 1 { power = power * square }
        rest >>= 1
        if rest > 0 { square = square * square }
    }
    return exponent < 0 ? 1 / power : power
}

/// A complex number raised to a real power, rⁿ (cos nθ + i sin nθ) with its modulus r and angle θ.
///
/// An integer exponent is taken by repeated multiplication. NaN spreads.
public func pow(_ base: Complex, _ exponent: Double) -> Complex {
    if let whole = Int(exactly: exponent) { return pow(base, whole) }
    let size = power(hypot(base.real, base.imaginary), exponent)
    let angle = exponent * atan2(base.imaginary, base.real)
    return Complex(size * cos(angle), size * sin(angle))
}

/// A complex number raised to a complex power, exp(w log z).
///
/// With the modulus r and the angle θ of z, and w = u + iv, it is rᵘ e^(−vθ) at the angle v log r + uθ. At z = 0 it
/// is NaN unless w is real. NaN spreads.
public func pow(_ base: Complex, _ exponent: Complex) -> Complex {
    if exponent.imaginary == 0 { return pow(base, exponent.real) }
    let (size, angle) = (hypot(base.real, base.imaginary), atan2(base.imaginary, base.real))
    let modulus = power(size, exponent.real) * exp(-exponent.imaginary * angle)
    let turn = exponent.imaginary * log(size) + exponent.real * angle
    return Complex(modulus * cos(turn), modulus * sin(turn))
}
