internal import Glibc

/// A value in Double with a bound for what rounding has done to it.
///
/// What rounding does to sums and products is found exactly, so that x − 1 is 0 at 1 and not nearly so. Functions of
/// the C library are taken to be right to two units in the last place.
struct Estimate {
    var value: Double
    var error: Double

    /// How far a function of the C library may be off, relative to its value.
    private static let unit = 4.5e-16
    /// How far a product may be off because it is too small.
    private static let smallest = 0x1p-1000

    /// No value.
    static let undefined = Estimate(value: .nan, error: .nan)

    /// A value with a bound for its error; no value if it is too large.
    init(value: Double, error: Double) {
        self.value = value.isFinite ? value : .nan
        self.error = error
    }

    /// A number.
    init(_ number: Rational) {
        let isExact = number.numerator.magnitude < 1 << 53 && number.denominator.nonzeroBitCount == 1
        self.init(value: number.double, error: isExact ? 0 : Estimate.unit * abs(number.double))
    }

    static func + (a: Estimate, b: Estimate) -> Estimate {
        let sum = a.value + b.value
        let part = sum - a.value
        let rounding = (a.value - (sum - part)) + (b.value - part)
        return Estimate(value: sum, error: a.error + b.error + rounding.magnitude)
    }

    static func * (a: Estimate, b: Estimate) -> Estimate {
        let product = a.value * b.value
        let rounding = (-product).addingProduct(a.value, b.value).magnitude
        let isSmall = product.magnitude < 0x1p-900 && a.value != 0 && b.value != 0
        let error = a.value.magnitude * b.error + b.value.magnitude * a.error + a.error * b.error
        return Estimate(value: product, error: error + rounding + (isSmall ? smallest : 0))
    }

    /// 1 over the value; 0 has no inverse.
    var inverse: Estimate {
        guard value.magnitude > error else { return .undefined }
        let quotient = 1 / value
        let rounding = 1.0.addingProduct(-quotient, value).magnitude / value.magnitude
        return Estimate(value: quotient, error: error / (value.magnitude * (value.magnitude - error)) + rounding)
    }

    /// A whole power; 0 has none below zero.
    func power(_ exponent: Int) -> Estimate {
        if exponent < 0 { return inverse.power(-exponent) }
        if exponent > 64 {
            let relative = Double(exponent) * log1p(error / value.magnitude)
            let power = pow(value, Double(exponent))
            if value == 0, error == 0 { return self }
            return grown(power, by: relative)
        }
        var (result, factor, rest) = (Estimate(value: 1, error: 0), self, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = result * factor }
            rest >>= 1
            if rest > 0 { factor = factor * factor }
        }
        return result
    }

    /// A real power of a positive number, or of 0 with a positive exponent.
    func raised(to exponent: Estimate) -> Estimate {
        if value == 0, error == 0, exponent.value > exponent.error { return Estimate(value: 0, error: 0) }
        guard value > error else { return .undefined }
        let relative = -log1p(-error / value)
        let logarithm = log(value).magnitude + relative
        return grown(
            pow(value, exponent.value),
            by: exponent.value.magnitude * relative + logarithm * exponent.error
        )
    }

    /// A function; at a kink, what has no value there has none.
    func applying(_ kind: Function.Kind) -> Estimate {
        switch kind {
        case .exp: return grown(exp(value), by: error)
        case .log: return value > error ? with(log(value), error: -log1p(-error / value)) : .undefined
        case .sin: return with(sin(value), error: error)
        case .cos: return with(cos(value), error: error)
        case .tan: return applying(.sin) * applying(.cos).inverse
        case .tanh: return with(tanh(value), error: error)
        case .sigmoid:
            let sigmoid = 1 / (1 + exp(-value))
            return with(sigmoid, error: min(error / 4, sigmoid * expm1(error)) + 2 * Estimate.unit * sigmoid)
        case .softplus:
            let softplus = max(value, 0) + log1p(exp(-abs(value)))
            return with(softplus, error: min(error, softplus * expm1(error)) + 2 * Estimate.unit * softplus)
        case .sqrt:
            if value == 0, error == 0 { return self }
            guard value > error else { return .undefined }
            return with(value.squareRoot(), error: error / (value.squareRoot() + (value - error).squareRoot()))
        case .abs: return Estimate(value: abs(value), error: error)
        case .relu: return Estimate(value: value.isNaN ? value : max(value, 0), error: error)
        case .step: return hasSign ? Estimate(value: value > 0 ? 1 : 0, error: 0) : .undefined
        case .sign: return hasSign ? Estimate(value: value > 0 ? 1 : -1, error: 0) : .undefined
        }
    }

    private var hasSign: Bool { value.magnitude > error }

    /// 1 or −1 where the sign is certain; else 0.
    var sign: Int { value.magnitude > 8 * error ? (value > 0 ? 1 : -1) : 0 }

    private func with(_ value: Double, error: Double) -> Estimate {
        let isSmall = value.magnitude < 0x1p-900 && self.value != 0
        return Estimate(
            value: value,
            error: error + Estimate.unit * value.magnitude + (isSmall ? Estimate.smallest : 0)
        )
    }

    /// What is off by a factor of exp(exponent) at most.
    private func grown(_ value: Double, by exponent: Double) -> Estimate {
        let error = value.magnitude * (expm1(exponent) + 2 * Estimate.unit)
        return Estimate(value: value, error: error + (value.magnitude < 0x1p-900 ? Estimate.smallest : 0))
    }

    /// Whether two values differ by more than rounding explains.
    func differs(from other: Estimate) -> Bool {
        (value - other.value).magnitude > 8 * (error + other.error)
    }
}
