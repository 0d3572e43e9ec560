internal import Glibc

/// A value in Double with a bound for what rounding has done to it.
struct Estimate {
    var value: Double
    var error: Double

    /// No value.
    static let undefined = Estimate(value: .nan, error: .nan)

    /// A value as it came out of an operation, with the error that its parts bring in.
    ///
    /// Small multiples of 2⁻²⁰ made of such are exact, so that x − 1 is 0 at 1 and not nearly so.
    init(value: Double, error: Double) {
        let scaled = value * 0x1p20
        let isExact = error == 0 && scaled.magnitude < 0x1p50 && scaled.rounded() == scaled
        self.value = value.isFinite ? value : .nan
        self.error = isExact ? 0 : error + 2.5e-16 * value.magnitude
    }

    /// A number.
    init(_ number: Rational) {
        self.init(value: number.double, error: number.denominator.nonzeroBitCount == 1 ? 0 : 1e-16 * abs(number.double))
    }

    static func + (a: Estimate, b: Estimate) -> Estimate {
        Estimate(value: a.value + b.value, error: a.error + b.error)
    }

    static func * (a: Estimate, b: Estimate) -> Estimate {
        let error = a.value.magnitude * b.error + b.value.magnitude * a.error + a.error * b.error
        return Estimate(value: a.value * b.value, error: error)
    }

    /// A whole power; 0 has none below zero.
    func power(_ exponent: Int) -> Estimate {
        if exponent < 0, value.magnitude <= error { return .undefined }
        let power = pow(value, Double(exponent))
        let slope = Double(exponent) * pow(value, Double(exponent - 1))
        return Estimate(value: power, error: slope.magnitude * error * (1 + error))
    }

    /// A real power of a positive number, or of 0 with a positive exponent.
    func raised(to exponent: Estimate) -> Estimate {
        if value == 0, error == 0, exponent.value > 0 { return Estimate(value: 0, error: 0) }
        guard value > error else { return .undefined }
        let power = pow(value, exponent.value)
        let relative = (exponent.value / value).magnitude * error + log(value).magnitude * exponent.error
        return Estimate(value: power, error: power * (relative + 1e-16))
    }

    /// A function; at a kink, what has no value there has none.
    func applying(_ kind: Function.Kind) -> Estimate {
        switch kind {
        case .exp: return with(exp(value), slope: exp(value))
        case .log: return value > error ? with(log(value), slope: 1 / (value - error)) : .undefined
        case .sin: return with(sin(value), slope: 1)
        case .cos: return with(cos(value), slope: 1)
        case .tan: return with(tan(value), slope: 1 + tan(value) * tan(value))
        case .tanh: return with(tanh(value), slope: 1)
        case .sigmoid: return with(1 / (1 + exp(-value)), slope: 0.25)
        case .softplus: return with(max(value, 0) + log1p(exp(-abs(value))), slope: 1)
        case .sqrt:
            if value == 0, error == 0 { return self }
            return value > error ? with(value.squareRoot(), slope: 0.5 / (value - error).squareRoot()) : .undefined
        case .abs: return with(abs(value), slope: 1)
        case .relu: return with(value.isNaN ? value : max(value, 0), slope: 1)
        case .step: return hasSign ? Estimate(value: value > 0 ? 1 : 0, error: 0) : .undefined
        case .sign: return hasSign ? Estimate(value: value > 0 ? 1 : -1, error: 0) : .undefined
        }
    }

    private var hasSign: Bool { value.magnitude > error }

    private func with(_ value: Double, slope: Double) -> Estimate {
        Estimate(value: value, error: slope.magnitude * error + 2.5e-16 * value.magnitude)
    }

    /// Whether two values differ by more than rounding explains.
    func differs(from other: Estimate) -> Bool {
        (value - other.value).magnitude > 64 * (error + other.error)
    }
}
