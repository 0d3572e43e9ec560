/// A complex number, with what it takes to differentiate by a complex step.
///
/// The functions of complex numbers here keep all the digits of a tiny imaginary part, 10⁻²⁰ say, and do so without
/// the derivative: each is computed by a formula that holds in the whole plane, on the principal branch.
public struct Complex: Sendable, Hashable {
    /// The real part.
    public var real: Double

    /// The imaginary part.
    public var imaginary: Double

    /// Makes a complex number of its two parts.
    public init(_ real: Double, _ imaginary: Double = 0) {
        self.real = real
        self.imaginary = imaginary
    }

    /// NaN in both parts.
    static let nan = Complex(.nan, .nan)

    var isNaN: Bool { real.isNaN || imaginary.isNaN }

    /// The sum of two complex numbers.
    public static func + (left: Complex, right: Complex) -> Complex {
        Complex(left.real + right.real, left.imaginary + right.imaginary)
    }

    /// The difference of two complex numbers.
    public static func - (left: Complex, right: Complex) -> Complex {
        Complex(left.real - right.real, left.imaginary - right.imaginary)
    }

    /// The product of two complex numbers.
    public static func * (left: Complex, right: Complex) -> Complex {
        Complex(
            left.real * right.real - left.imaginary * right.imaginary,
            left.real * right.imaginary + left.imaginary * right.real
        )
    }

    /// The quotient of two complex numbers.
    ///
    /// It takes no square of the divisor, which could overflow. Smith, "Algorithm 116: complex division", 1962.
    public static func / (left: Complex, right: Complex) -> Complex {
        if abs(right.real) >= abs(right.imaginary) {
            let ratio = right.imaginary / right.real
            let size = right.real + right.imaginary * ratio
            return Complex(
                (left.real + left.imaginary * ratio) / size,
                (left.imaginary - left.real * ratio) / size
            )
        }
        let ratio = right.real / right.imaginary
        let size = right.real * ratio + right.imaginary
        return Complex(
            (left.real * ratio + left.imaginary) / size,
            (left.imaginary * ratio - left.real) / size
        )
    }

    /// The complex number with the signs of both parts changed.
    public static prefix func - (operand: Complex) -> Complex {
        Complex(-operand.real, -operand.imaginary)
    }
}

extension Complex: CustomStringConvertible {
    /// The number as a sum, `2.0 + 1e-20 i`.
    public var description: String {
        imaginary.sign == .minus ? "\(real) − \(-imaginary) i" : "\(real) + \(imaginary) i"
    }
}
