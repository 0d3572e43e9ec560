internal import Glibc

/// The sum of two Doubles that do not overlap: about 106 bits.
///
/// Dekker, "A floating-point technique for extending the available precision", 1971; Hida, Li and Bailey, "Library
/// for double-double and quad-double arithmetic", 2007.
struct DoubleDouble {
    var high: Double
    var low: Double

    init(_ high: Double, _ low: Double = 0) {
        self.high = high + low
        self.low = low - (self.high - high)
    }

    static let pi = DoubleDouble(3.141592653589793, 1.2246467991473532e-16)
    private static let logarithmOfTwo = DoubleDouble(0.6931471805599453, 2.3190468138462996e-17)

    var isFinite: Bool { high.isFinite && low.isFinite }
    var magnitude: Double { high.magnitude }

    static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let (high, first) = twoSum(a.high, b.high)
        let (low, second) = twoSum(a.low, b.low)
        let sum = DoubleDouble(high, first + low)
        return DoubleDouble(sum.high, sum.low + second)
    }

    static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(-a.high, -a.low) }

    static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

    static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let product = a.high * b.high
        let rest = (-product).addingProduct(a.high, b.high)
        return DoubleDouble(product, rest + (a.high * b.low + a.low * b.high))
    }

    static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let first = a.high / b.high
        let rest = a - b * DoubleDouble(first)
        let second = rest.high / b.high
        let third = (rest - b * DoubleDouble(second)).high / b.high
        return DoubleDouble(first, second) + DoubleDouble(third)
    }

    private static func twoSum(_ a: Double, _ b: Double) -> (Double, Double) {
        let sum = a + b
        let part = sum - a
        return (sum, (a - (sum - part)) + (b - part))
    }

    /// The same times a power of two.
    private func scaled(_ exponent: Int) -> DoubleDouble {
        DoubleDouble(scalbn(high, Int32(exponent)), scalbn(low, Int32(exponent)))
    }
}

extension DoubleDouble {
    var squareRoot: DoubleDouble {
        if high <= 0 { return DoubleDouble(high == 0 ? 0 : .nan) }
        let root = DoubleDouble(high.squareRoot())
        return root + (self - root * root) / (root + root)
    }

    /// eˣ, by its series at x − k ln 2, halved nine times.
    var exponential: DoubleDouble {
        if high.magnitude > 690 || !isFinite { return DoubleDouble(.nan) }
        let twos = (high / DoubleDouble.logarithmOfTwo.high).rounded()
        let rest = (self - DoubleDouble(twos) * DoubleDouble.logarithmOfTwo).scaled(-9)
        var (term, sum) = (rest, rest)
        for place in 2..<11 {
            term = term * rest / DoubleDouble(Double(place))
            sum = sum + term
        }
        for _ in 0..<9 { sum = sum + sum + sum * sum }
        return (sum + DoubleDouble(1)).scaled(Int(twos))
    }

    /// ln x, by two steps of Newton's method for eʸ = x.
    var logarithm: DoubleDouble {
        guard high > 0, isFinite, high > 0x1p-900, high < 0x1p900 else { return DoubleDouble(.nan) }
        var root = DoubleDouble(log(high))
        for _ in 0..<2 { root = root + self * (-root).exponential - DoubleDouble(1) }
        return root
    }

    /// Sine and cosine, by their series at x − k π/2; no value for large numbers.
    var sineAndCosine: (sine: DoubleDouble, cosine: DoubleDouble) {
        guard high.magnitude < 1e6 else { return (DoubleDouble(.nan), DoubleDouble(.nan)) }
        let quarter = DoubleDouble.pi.scaled(-1)
        let turns = (high / quarter.high).rounded()
        let rest = self - DoubleDouble(turns) * quarter
        let (sine, cosine) = (rest.series(from: 1), rest.series(from: 0))
        switch (Int(turns) % 4 + 4) % 4 {
        case 0: return (sine, cosine)
        case 1: return (cosine, -sine)
        case 2: return (-sine, -cosine)
        default: return (-cosine, sine)
        }
    }

    /// Every second term of the series of eˣ, with alternating signs.
    private func series(from start: Int) -> DoubleDouble {
        var term = start == 0 ? DoubleDouble(1) : self
        let square = -(self * self)
        var sum = term
        for place in stride(from: start + 1, through: 30, by: 2) {
            term = term * square / DoubleDouble(Double(place * (place + 1)))
            sum = sum + term
        }
        return sum
    }
}
