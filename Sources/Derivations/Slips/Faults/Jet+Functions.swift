internal import Glibc

extension Double {
    /// A function and its first four derivatives at the number; NaN where they have no value.
    func derivatives(of kind: Function.Kind) -> [Double] {
        let x = self
        switch kind {
        case .exp: return [Double](repeating: exp(x), count: 5)
        case .log: return x > 0 ? [log(x), 1 / x, -1 / (x * x), 2 / (x * x * x), -6 / (x * x * x * x)] : Self.undefined
        case .sin: return [sin(x), cos(x), -sin(x), -cos(x), sin(x)]
        case .cos: return [cos(x), -sin(x), -cos(x), sin(x), cos(x)]
        case .tan: return Self.tangent(tan(x), sign: 1)
        case .tanh: return Self.tangent(tanh(x), sign: -1)
        case .sigmoid: return Self.logistic(1 / (1 + exp(-x)))
        case .softplus: return [log1p(exp(x))] + Self.logistic(1 / (1 + exp(-x))).prefix(4)
        case .sqrt:
            guard x > 0 else { return Self.undefined }
            let root = x.squareRoot()
            let first = 0.5 / root
            return [root, first, -0.5 * first / x, 0.75 * first / (x * x), -1.875 * first / (x * x * x)]
        case .abs: return x == 0 ? Self.undefined : [abs(x), x > 0 ? 1 : -1, 0, 0, 0]
        case .relu: return x == 0 ? Self.undefined : x > 0 ? [x, 1, 0, 0, 0] : [0, 0, 0, 0, 0]
        case .step: return x == 0 ? Self.undefined : [x > 0 ? 1 : 0, 0, 0, 0, 0]
        case .sign: return x == 0 ? Self.undefined : [x > 0 ? 1 : -1, 0, 0, 0, 0]
        }
    }

    private static let undefined = [Double](repeating: .nan, count: 5)

    /// The derivatives of tan and tanh from the value: t′ = 1 ± t².
    private static func tangent(_ t: Double, sign s: Double) -> [Double] {
        let slope = 1 + s * t * t
        return [t, slope, 2 * s * t * slope, slope * (2 * s + 6 * t * t), slope * t * (16 + 24 * s * t * t)]
    }

    /// The derivatives of σ from the value: s′ = s (1 − s).
    private static func logistic(_ s: Double) -> [Double] {
        let slope = s * (1 - s)
        return [
            s, slope, slope * (1 - 2 * s), slope * (1 - 6 * s + 6 * s * s),
            slope * (1 - 2 * s) * (1 - 12 * s + 12 * s * s),
        ]
    }
}

extension Jet {
    /// A function, or its derivative of an order up to 2.
    func applying(_ function: Function) -> Jet {
        let all = value.derivatives(of: function.kind)
        guard function.order <= 2 else { return .undefined }
        return applying(all[function.order], all[function.order + 1], all[function.order + 2])
    }

    /// A constant real power.
    func power(_ exponent: Double) -> Jet {
        if value <= 0, exponent != exponent.rounded() { return .undefined }
        if value == 0, exponent < 0 { return .undefined }
        let slope = exponent == 0 ? 0 : exponent * pow(value, exponent - 1)
        let curvature = exponent == 0 || exponent == 1 ? 0 : exponent * (exponent - 1) * pow(value, exponent - 2)
        return applying(pow(value, exponent), slope, curvature)
    }

    var inverse: Jet { power(-1) }

    /// A power whose exponent may move, of a positive base.
    func raised(to exponent: Jet) -> Jet {
        if exponent.first == 0, exponent.second == 0, exponent.mixed == 0 { return power(exponent.value) }
        return (exponent * applying(Function(.log))).applying(Function(.exp))
    }
}
