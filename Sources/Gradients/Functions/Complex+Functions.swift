internal import Glibc

/// The exponential function of a complex number, eᵃ (cos b + i sin b).
public func exp(_ z: Complex) -> Complex {
    let size = exp(z.real)
    return Complex(size * cos(z.imaginary), size * sin(z.imaginary))
}

/// The exponential less one of a complex number, exact near 0 too: the real part is (eᵃ − 1) cos b − 2 sin²(b/2).
public func expm1(_ z: Complex) -> Complex {
    let half = sin(z.imaginary / 2)
    return Complex(
        expm1(z.real) * cos(z.imaginary) - 2 * half * half,
        exp(z.real) * sin(z.imaginary)
    )
}

/// The natural logarithm of a complex number, with an imaginary part in −π…π.
public func log(_ z: Complex) -> Complex {
    Complex(log(hypot(z.real, z.imaginary)), atan2(z.imaginary, z.real))
}

/// The logarithm log(1 + z) of a complex number, exact near 0 too: the real part is ½ log1p(a (2 + a) + b²).
public func log1p(_ z: Complex) -> Complex {
    let (a, b) = (z.real, z.imaginary)
    // Elsewhere 1 + a takes nothing away that counts: it is exact below −½, and a does not vanish in it above 1.
    guard abs(b) <= 1 && a >= -0.5 && a <= 1 else { return log(1 + z) }
    return Complex(0.5 * log1p(a * (2 + a) + b * b), atan2(b, 1 + a))
}

/// The sine of a complex number, sin a cosh b + i cos a sinh b.
public func sin(_ z: Complex) -> Complex {
    Complex(sin(z.real) * cosh(z.imaginary), cos(z.real) * sinh(z.imaginary))
}

/// The cosine of a complex number, cos a cosh b − i sin a sinh b.
public func cos(_ z: Complex) -> Complex {
    Complex(cos(z.real) * cosh(z.imaginary), -sin(z.real) * sinh(z.imaginary))
}

/// The hyperbolic tangent of a complex number.
///
/// With e = exp(−2|a|) it is ((1 − e²) sign a + 2i e sin 2b) / ((1 − e)² + 4e cos² b): nothing overflows, and the
/// imaginary part keeps its digits however far the real part is saturated.
public func tanh(_ z: Complex) -> Complex {
    let (a, b) = (z.real, z.imaginary)
    let e = exp(-2 * abs(a))
    let (rest, cosine) = (expm1(-2 * abs(a)), cos(b))
    let size = rest * rest + 4 * e * cosine * cosine
    let real = -expm1(-4 * abs(a)) / size
    return Complex(a.sign == .minus ? -real : real, 2 * e * sin(2 * b) / size)
}

/// The tangent of a complex number, −i tanh(iz).
public func tan(_ z: Complex) -> Complex {
    let turned = tanh(Complex(-z.imaginary, z.real))
    return Complex(turned.imaginary, -turned.real)
}

/// The logistic function 1/(1 + e⁻ᶻ) of a complex number.
///
/// It takes the exponential of a negative real part only, and multiplies out the denominator, so that the imaginary
/// part is a product without a difference: it keeps its digits in saturation.
public func sigmoid(_ z: Complex) -> Complex {
    let w = exp(z.real < 0 ? z : -z)
    let square = w.real * w.real + w.imaginary * w.imaginary
    let size = (1 + w.real) * (1 + w.real) + w.imaginary * w.imaginary
    return z.real < 0
        ? Complex((w.real + square) / size, w.imaginary / size)
        : Complex((1 + w.real) / size, -w.imaginary / size)
}

/// The softplus log(1 + eᶻ) of a complex number, which takes the exponential of a negative real part only.
public func softplus(_ z: Complex) -> Complex {
    z.real > 0 ? z + log1p(exp(-z)) : log1p(exp(z))
}
