/// What a name before a parenthesis makes of what stands in it.
enum Call {
    case function(Function)
    case reduction(Reduction)
    case transpose, diagonal, softmax, maximum, hadamard, power
    case ones, identity
    case derivative
    case crossEntropy

    /// How many formulas it takes.
    var arity: ClosedRange<Int> {
        switch self {
        case .function, .reduction, .transpose, .diagonal, .softmax, .identity: 1...1
        case .maximum, .power, .derivative, .crossEntropy: 2...2
        case .hadamard: 2...64
        case .ones: 1...2
        }
    }
}

/// The names of functions in a text.
enum FunctionNames {
    /// What a name before a parenthesis means, if it is a function's.
    static func call(_ name: String) -> Call? { calls[name] }

    /// All the names, in alphabetical order.
    static let all = calls.keys.sorted()

    /// The name of a function as the printer writes it.
    static func canonical(_ kind: Function.Kind) -> String { kind == .sigmoid ? "sigma" : kind.rawValue }

    private static let calls: [String: Call] = {
        var calls: [String: Call] = [
            "ln": .function(Function(.log)), "sigma": .function(Function(.sigmoid)),
            "sg": .function(Function(.sigmoid)), "th": .function(Function(.tanh)),
            "sgp": .function(Function(.sigmoid, order: 1)), "thp": .function(Function(.tanh, order: 1)),
            "T": .transpose, "transpose": .transpose, "diag": .diagonal, "softmax": .softmax,
            "max": .maximum, "had": .hadamard, "pow": .power,
            "sum": .reduction(.sum), "Sigma": .reduction(.sum), "trace": .reduction(.trace),
            "tr": .reduction(.trace), "norm": .reduction(.norm), "sumsq": .reduction(.squaredNorm),
            "ones": .ones, "one": .ones, "I": .identity, "identity": .identity,
            "D": .derivative, "grad": .derivative, "jac": .derivative, "ce": .crossEntropy,
        ]
        for kind in Function.Kind.allCases { calls[kind.rawValue] = .function(Function(kind)) }
        return calls
    }()
}
