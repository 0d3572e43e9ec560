internal import Glibc

/// A value in double-double precision with a bound for its error, for what differs by less than Double shows.
struct FineEstimate {
    let value: DoubleDouble
    let error: Double

    /// More than rounding does to an operation, relative to its result.
    private static let unit = 0x1p-97

    static let undefined = FineEstimate(value: DoubleDouble(.nan), error: .nan)

    init(value: DoubleDouble, error: Double) {
        (self.value, self.error) = (value, error)
    }

    /// A number.
    init(_ number: Rational) {
        value = DoubleDouble(whole: number.numerator) / DoubleDouble(whole: number.denominator)
        error = number.isWhole ? 0 : FineEstimate.unit * value.magnitude
    }

    /// The result of an operation: of one that is off by rounding, and by what its parts bring in.
    private static func rounded(_ value: DoubleDouble, _ error: Double, scale: Double = 0) -> FineEstimate {
        guard value.isFinite, value.magnitude < 0x1p900, error < 0x1p900 else { return .undefined }
        let isSmall = value.magnitude < 0x1p-800
        return FineEstimate(
            value: value,
            error: error + unit * max(value.magnitude, scale) + (isSmall && value.high != 0 ? 0x1p-780 : 0)
        )
    }

    static func + (a: FineEstimate, b: FineEstimate) -> FineEstimate {
        rounded(a.value + b.value, a.error + b.error)
    }

    static func * (a: FineEstimate, b: FineEstimate) -> FineEstimate {
        let error = a.value.magnitude * b.error + b.value.magnitude * a.error + a.error * b.error
        let isSmall = a.value.high != 0 && b.value.high != 0 && (a.value.high * b.value.high).magnitude < 0x1p-800
        return rounded(a.value * b.value, error + (isSmall ? 0x1p-780 : 0))
    }

    var inverse: FineEstimate {
        guard value.magnitude > 2 * error else { return .undefined }
        let bound = error / (value.magnitude * (value.magnitude - error)) * 1.01
        return FineEstimate.rounded(DoubleDouble(1) / value, bound)
    }

    /// A whole power; 0 has none below zero.
    func power(_ exponent: Int) -> FineEstimate {
        if exponent < 0 { return inverse.power(-exponent) }
        var (result, factor, rest) = (FineEstimate(1), self, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = result * factor }
            rest >>= 1
            if rest > 0 { factor = factor * factor }
        }
        return result
    }

    /// A function, where it is smooth.
    func applying(_ kind: Function.Kind) -> FineEstimate {
        switch kind {
        case .exp:
            let power = value.exponential
            return FineEstimate.rounded(power, power.magnitude * (expm1(error) + 16 * FineEstimate.unit))
        case .log:
            guard value.high > 2 * error else { return .undefined }
            return FineEstimate.rounded(value.logarithm, -log1p(-error / value.magnitude) * 1.01, scale: 16)
        case .sin: return turned(value.sineAndCosine.sine)
        case .cos: return turned(value.sineAndCosine.cosine)
        case .tan: return applying(.sin) * applying(.cos).inverse
        case .tanh:
            let part = (FineEstimate(2) * self).applying(.exp) + FineEstimate(1)
            return FineEstimate(1) + FineEstimate(-2) * part.inverse
        case .sigmoid: return ((FineEstimate(-1) * self).applying(.exp) + FineEstimate(1)).inverse
        case .softplus: return (applying(.exp) + FineEstimate(1)).applying(.log)
        case .sqrt:
            if value.high == 0, error == 0 { return self }
            guard value.high > 2 * error else { return .undefined }
            return FineEstimate.rounded(value.squareRoot, error / value.squareRoot.high)
        case .abs: return hasSign ? (value.high < 0 ? FineEstimate(-1) * self : self) : .undefined
        case .relu: return hasSign ? (value.high < 0 ? FineEstimate(0) : self) : .undefined
        case .step: return hasSign ? FineEstimate(value.high > 0 ? 1 : 0) : .undefined
        case .sign: return hasSign ? FineEstimate(value.high > 0 ? 1 : -1) : .undefined
        }
    }

    private var hasSign: Bool { value.magnitude > error }

    private func turned(_ value: DoubleDouble) -> FineEstimate {
        FineEstimate.rounded(value, error, scale: 16 * max(1, self.value.magnitude))
    }

    /// Whether two values differ by more than rounding explains.
    func differs(from other: FineEstimate) -> Bool {
        (value - other.value).magnitude > 8 * (error + other.error)
    }
}

extension DoubleDouble {
    /// A whole number.
    fileprivate init(whole: Int) {
        let high = (whole >> 32) << 32
        self = DoubleDouble(Double(high)) + DoubleDouble(Double(whole - high))
    }
}
