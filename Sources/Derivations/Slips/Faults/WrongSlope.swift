internal import Glibc

/// A formula that is taken for the derivative of a function, and is not.
struct WrongSlope: Sendable {
    let formula: @Sendable (Formula) -> Formula
    let value: @Sendable (Double) -> Double

    init(_ formula: @escaping @Sendable (Formula) -> Formula, _ value: @escaping @Sendable (Double) -> Double) {
        (self.formula, self.value) = (formula, value)
    }
}

extension Function.Kind {
    /// The derivative as it is usually written.
    func slopeFormula(at x: Formula) -> Formula {
        switch self {
        case .exp: Derivations.exp(x)
        case .log: 1 / x
        case .sin: Derivations.cos(x)
        case .cos: -Derivations.sin(x)
        case .tan: 1 + pow(Derivations.tan(x), 2)
        case .tanh: 1 - pow(Derivations.tanh(x), 2)
        case .sigmoid: Derivations.sigmoid(x) * (1 - Derivations.sigmoid(x))
        case .softplus: Derivations.sigmoid(x)
        case .sqrt: 1 / (2 * Derivations.sqrt(x))
        case .abs: .function(Function(.sign), x)
        case .relu: .function(Function(.step), x)
        case .step, .sign: 0
        }
    }

    /// Whether it is a function of neurons, whose derivative is called σ′.
    var isActivation: Bool { [.sigmoid, .tanh, .relu, .softplus].contains(self) }

    /// The formulas that are taken for the derivative, the most common first.
    var wrongSlopes: [WrongSlope] {
        switch self {
        case .exp: WrongSlope.ofExponential
        case .log: WrongSlope.ofLogarithm
        case .sin: WrongSlope.ofSine
        case .cos: WrongSlope.ofCosine
        case .tan: WrongSlope.ofTangent
        case .tanh: WrongSlope.ofTanh
        case .sigmoid: WrongSlope.ofSigmoid
        case .softplus: WrongSlope.ofSoftplus
        case .sqrt: WrongSlope.ofRoot
        case .abs: WrongSlope.ofAbsolute
        case .relu: WrongSlope.ofReLU
        case .step, .sign: []
        }
    }
}

extension WrongSlope {
    fileprivate static let ofExponential = [
        WrongSlope({ $0 * exp($0 - 1) }, { $0 * exp($0 - 1) }),
        WrongSlope({ exp($0 - 1) }, { exp($0 - 1) }),
        WrongSlope({ $0 * exp($0) }, { $0 * exp($0) }),
        WrongSlope({ 1 / $0 }, { 1 / $0 }),
        WrongSlope({ log($0) }, { $0 > 0 ? log($0) : .nan }),
    ]
    fileprivate static let ofLogarithm = [
        WrongSlope({ $0 }, { $0 }),
        WrongSlope({ exp($0) }, { exp($0) }),
        WrongSlope({ -1 / $0 }, { -1 / $0 }),
        WrongSlope({ 1 / pow($0, 2) }, { 1 / ($0 * $0) }),
        WrongSlope({ 1 / log($0) }, { $0 > 0 ? 1 / log($0) : .nan }),
        WrongSlope({ log($0) / $0 }, { $0 > 0 ? log($0) / $0 : .nan }),
        WrongSlope({ log($0) }, { $0 > 0 ? log($0) : .nan }),
    ]
    fileprivate static let ofSine = [
        WrongSlope({ -cos($0) }, { -cos($0) }),
        WrongSlope({ sin($0) }, { sin($0) }),
        WrongSlope({ -sin($0) }, { -sin($0) }),
    ]
    fileprivate static let ofCosine = [
        WrongSlope({ sin($0) }, { sin($0) }),
        WrongSlope({ cos($0) }, { cos($0) }),
        WrongSlope({ -cos($0) }, { -cos($0) }),
    ]
    fileprivate static let ofTangent = [
        WrongSlope({ 1 / cos($0) }, { 1 / cos($0) }),
        WrongSlope({ -1 / pow(cos($0), 2) }, { -1 / (cos($0) * cos($0)) }),
        WrongSlope({ 1 - pow(tan($0), 2) }, { 1 - tan($0) * tan($0) }),
        WrongSlope({ pow(tan($0), 2) }, { tan($0) * tan($0) }),
        WrongSlope({ 1 / tan($0) }, { 1 / tan($0) }),
        WrongSlope({ 1 / pow(sin($0), 2) }, { 1 / (sin($0) * sin($0)) }),
        WrongSlope({ tan($0) / cos($0) }, { tan($0) / cos($0) }),
    ]
    fileprivate static let ofTanh = [
        WrongSlope({ tanh($0) * (1 - tanh($0)) }, { tanh($0) * (1 - tanh($0)) }),
        WrongSlope({ 1 - tanh($0) }, { 1 - tanh($0) }),
        WrongSlope({ 1 + pow(tanh($0), 2) }, { 1 + tanh($0) * tanh($0) }),
        WrongSlope({ slope(.sigmoid, $0) }, { logistic($0) * (1 - logistic($0)) }),
        WrongSlope({ pow(tanh($0), 2) - 1 }, { tanh($0) * tanh($0) - 1 }),
        WrongSlope({ pow(tanh($0), 2) }, { tanh($0) * tanh($0) }),
        WrongSlope({ pow(1 - tanh($0), 2) }, { (1 - tanh($0)) * (1 - tanh($0)) }),
        WrongSlope({ $0 }, { $0 }),
        WrongSlope({ 1 + tanh($0) }, { 1 + tanh($0) }),
        WrongSlope({ tanh($0) }, { tanh($0) }),
        WrongSlope({ 1 + pow(tan($0), 2) }, { 1 + tan($0) * tan($0) }),
    ]
    fileprivate static let ofSigmoid = [
        WrongSlope({ sigmoid($0) }, { logistic($0) }),
        WrongSlope({ 1 - sigmoid($0) }, { 1 - logistic($0) }),
        WrongSlope({ sigmoid($0) * (1 + sigmoid($0)) }, { logistic($0) * (1 + logistic($0)) }),
        WrongSlope({ 1 - pow(sigmoid($0), 2) }, { 1 - logistic($0) * logistic($0) }),
        WrongSlope({ slope(.tanh, $0) }, { 1 - tanh($0) * tanh($0) }),
        WrongSlope({ sigmoid($0) * (sigmoid($0) - 1) }, { logistic($0) * (logistic($0) - 1) }),
        WrongSlope({ pow(sigmoid($0), 2) }, { logistic($0) * logistic($0) }),
        WrongSlope({ $0 }, { $0 }),
        WrongSlope({ 1 + sigmoid($0) }, { 1 + logistic($0) }),
        WrongSlope({ pow(1 - sigmoid($0), 2) }, { (1 - logistic($0)) * (1 - logistic($0)) }),
        WrongSlope({ sigmoid($0) * (1 - pow(sigmoid($0), 2)) }, { logistic($0) * (1 - logistic($0) * logistic($0)) }),
        WrongSlope({ exp($0) }, { exp($0) }),
    ]
    fileprivate static let ofSoftplus = [
        WrongSlope({ softplus($0) }, { log1p(exp($0)) }),
        WrongSlope({ sigmoid($0) * (1 - sigmoid($0)) }, { logistic($0) * (1 - logistic($0)) }),
        WrongSlope({ 1 - sigmoid($0) }, { 1 - logistic($0) }),
        WrongSlope({ -sigmoid($0) }, { -logistic($0) }),
        WrongSlope({ exp($0) }, { exp($0) }),
        WrongSlope({ tanh($0) }, { tanh($0) }),
        WrongSlope({ .function(Function(.step), $0) }, { $0 > 0 ? 1 : 0 }),
    ]
    fileprivate static let ofRoot = [
        WrongSlope({ 1 / sqrt($0) }, { 1 / $0.squareRoot() }),
        WrongSlope({ sqrt($0) / 2 }, { $0.squareRoot() / 2 }),
        WrongSlope({ 1 / (2 * $0) }, { 0.5 / $0 }),
        WrongSlope({ 2 / sqrt($0) }, { 2 / $0.squareRoot() }),
        WrongSlope({ -1 / (2 * sqrt($0)) }, { -0.5 / $0.squareRoot() }),
        WrongSlope({ 2 * sqrt($0) }, { 2 * $0.squareRoot() }),
        WrongSlope({ sqrt($0) }, { $0.squareRoot() }),
        WrongSlope({ 2 * $0 }, { 2 * $0 }),
    ]
    fileprivate static let ofAbsolute = [
        WrongSlope({ _ in -1 }, { _ in -1 }),
        WrongSlope({ abs($0) }, { abs($0) }),
        WrongSlope({ $0 }, { $0 }),
        WrongSlope({ .function(Function(.step), $0) }, { $0 > 0 ? 1 : 0 }),
        WrongSlope({ -.function(Function(.sign), $0) }, { $0 > 0 ? -1 : 1 }),
    ]
    fileprivate static let ofReLU = [
        WrongSlope({ relu($0) }, { max($0, 0) }),
        WrongSlope({ $0 }, { $0 }),
        WrongSlope({ .function(Function(.step), -$0) }, { $0 > 0 ? 0 : 1 }),
        WrongSlope({ .function(Function(.sign), $0) }, { $0 > 0 ? 1 : -1 }),
        WrongSlope({ sigmoid($0) * (1 - sigmoid($0)) }, { logistic($0) * (1 - logistic($0)) }),
        WrongSlope({ sigmoid($0) }, { logistic($0) }),
    ]

    private static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
}
