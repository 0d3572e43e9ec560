// With a real number, which acts on both parts or on the real part alone: 0 · ∞ does not arise where there is no
// imaginary part.
extension Complex {
    /// The sum of a complex and a real number.
    public static func + (left: Complex, right: Double) -> Complex {
        Complex(left.real + right, left.imaginary)
    }

    /// The sum of a real and a complex number.
    public static func + (left: Double, right: Complex) -> Complex {
        right + left
    }

    /// The difference of a complex and a real number.
    public static func - (left: Complex, right: Double) -> Complex {
        Complex(left.real - right, left.imaginary)
    }

    /// The difference of a real and a complex number.
    public static func - (left: Double, right: Complex) -> Complex {
        Complex(left - right.real, -right.imaginary)
    }

    /// The product of a complex and a real number.
    public static func * (left: Complex, right: Double) -> Complex {
        Complex(left.real * right, left.imaginary * right)
    }

    /// The product of a real and a complex number.
    public static func * (left: Double, right: Complex) -> Complex {
        right * left
    }

    /// The quotient of a complex and a real number.
    public static func / (left: Complex, right: Double) -> Complex {
        Complex(left.real / right, left.imaginary / right)
    }

    /// The quotient of a real and a complex number.
    public static func / (left: Double, right: Complex) -> Complex {
        Complex(left) / right
    }
}
