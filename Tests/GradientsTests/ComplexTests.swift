import Gradients
import Testing

/// A function of a complex number, and rows of the two parts of z and of the result to 18 digits.
struct ComplexReference: Sendable {
    let name: String
    let function: @Sendable (Complex) -> Complex
    let rows: [(a: Double, b: Double, real: Double, imaginary: Double)]
}

@Suite struct ComplexTests {
    /// In the whole plane to 14 digits of the modulus; beside the real axis to 14 digits of each part.
    @Test(arguments: complexReferences.indices)
    func agreesWithTheReferences(index: Int) {
        let reference = complexReferences[index]
        for row in reference.rows {
            let got = reference.function(Complex(row.a, row.b))
            let size = max(abs(row.real), abs(row.imaginary))
            let isTiny = abs(row.b) < 1e-15
            let realSize = isTiny ? abs(row.real) : size
            let imaginarySize = isTiny ? abs(row.imaginary) : size
            let words = "\(reference.name)(\(row.a), \(row.b)) = \(got)"
            // A real part of 0 but for the tiny part squared has no digits to keep.
            #expect(abs(got.real - row.real) <= 2e-14 * realSize + 1e-35, "\(words)")
            #expect(abs(got.imaginary - row.imaginary) <= 2e-14 * imaginarySize, "\(words)")
        }
    }

    /// Where the denominator is the small difference of two numbers near 2.
    @Test func keepsTheTangentsDigitsNearAPole() {
        let (real, imaginary) = (99999.2820420050445, 267.947042071400357)
        let hyperbolic = tanh(Complex(1e-5, 1.5707963))
        #expect(agree(hyperbolic.real, real) && agree(hyperbolic.imaginary, imaginary), "\(hyperbolic)")
        let circular = tan(Complex(1.5707963, -1e-5))
        #expect(agree(circular.real, imaginary) && agree(circular.imaginary, -real), "\(circular)")
    }

    @Test func computesWithComplexAndRealNumbers() {
        let (z, w) = (Complex(1, 2), Complex(3, -4))
        #expect(z + w == Complex(4, -2))
        #expect(z - w == Complex(-2, 6))
        #expect(z * w == Complex(11, 2))
        #expect(z / w == Complex(-0.2, 0.4))
        #expect(w / z == Complex(-1, -2))
        #expect(-z == Complex(-1, -2))
        #expect([z + 2, 2 + z, z - 2, 2 - z] == [Complex(3, 2), Complex(3, 2), Complex(-1, 2), Complex(1, -2)])
        #expect([z * 2, 2 * z, z / 2, 5 / z] == [Complex(2, 4), Complex(2, 4), Complex(0.5, 1), Complex(1, -2)])
    }

    @Test func dividesWithoutOverflow() {
        let large = Complex(1e200, 1e200)
        #expect(large / large == Complex(1, 0))
        #expect(Complex(1e-200, 2e-200) / Complex(0, 1e-200) == Complex(2, -1))
    }

    @Test func takesRootsOnTheBranchToTheRight() {
        #expect(sqrt(Complex(-4, 0)) == Complex(0, 2))
        #expect(sqrt(Complex(-4, -0.0)) == Complex(0, -2))
        #expect(sqrt(Complex(0, 2)) == Complex(1, 1))
        #expect(sqrt(Complex(0, 0)) == Complex(0, 0))
        #expect(sqrt(Complex(1e308, 0)).real == 1e154)
        #expect(sqrt(Complex(.leastNonzeroMagnitude, 0)).real > 2e-162)
    }

    @Test func raisesToIntegerPowers() {
        let z = Complex(1, 2)
        #expect((0...4).map { pow(z, $0) } == [Complex(1), z, Complex(-3, 4), Complex(-11, -2), Complex(-7, -24)])
        #expect(pow(z, -1) == 1 / z)
        #expect(pow(Complex(0, 1), 1_000_000) == Complex(1, 0))
        #expect(pow(z, 2.0) == pow(z, 2))
        #expect(pow(z, Complex(2)) == pow(z, 2))
        #expect(pow(Complex(.nan, 0), 0).real.isNaN)
    }

    @Test func describesItselfAsASum() {
        #expect(Complex(2, 0.5).description == "2.0 + 0.5 i")
        #expect(Complex(-2, -0.5).description == "-2.0 − 0.5 i")
    }
}
