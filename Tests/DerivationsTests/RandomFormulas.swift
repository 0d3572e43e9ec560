import Derivations
import Glibc
import TestSupport

/// Random scalar formulas in x, y and z, rewritten and mutated, with a plain evaluation of their own.
struct RandomFormulas {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    static let variables = ["x", "y", "z"]

    private mutating func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

    /// A formula that is so many operations deep at most.
    mutating func formula(depth: Int) -> Formula {
        if depth == 0 || below(8) == 0 {
            if below(3) == 0 { return .number(Rational(below(7) - 3)) }
            return Formula(RandomFormulas.variables[below(3)])
        }
        let a = formula(depth: depth - 1)
        switch below(12) {
        case 0, 1: return a + formula(depth: depth - 1)
        case 2: return a - formula(depth: depth - 1)
        case 3, 4, 5: return a * formula(depth: depth - 1)
        case 6: return a / (1 + pow(formula(depth: depth - 1), 2))
        case 7: return pow(a, 2)
        default: return .function(Function(RandomFormulas.functions[below(RandomFormulas.functions.count)]), a)
        }
    }

    private static let functions: [Function.Kind] = [.sin, .cos, .tanh, .sigmoid, .relu, .abs, .exp, .softplus]

    /// An equal formula, written otherwise at random places.
    mutating func rewritten(_ formula: Formula) -> Formula {
        switch formula {
        case .sum(let terms):
            let parts = terms.map { rewritten($0) }
            return .sum(below(2) == 0 ? parts.reversed() : [.sum(parts)])
        case .product(let factors):
            let parts = factors.map { rewritten($0) }
            guard parts.count == 2, case .sum(let terms) = parts[1] else { return .product(parts.reversed()) }
            return .sum(terms.map { parts[0] * $0 })
        case .negation(let part): return -1 * rewritten(part)
        case .quotient(let a, let b): return rewritten(a) * pow(rewritten(b), -1)
        case .power(let a, 2):
            let part = rewritten(a)
            return part * part
        case .function(let function, let part): return rewritten(function.kind, rewritten(part))
        default: return below(3) == 0 ? formula + 3 - 3 : formula
        }
    }

    private mutating func rewritten(_ kind: Function.Kind, _ x: Formula) -> Formula {
        if below(3) == 0 { return .function(Function(kind), x) }
        switch kind {
        case .sin: return -sin(-x)
        case .cos: return 1 - 2 * pow(sin(x / 2), 2)
        case .tanh: return 1 - 2 * sigmoid(-2 * x)
        case .sigmoid: return 1 - sigmoid(-x)
        case .relu: return x + relu(-x)
        case .abs: return relu(x) + relu(-x)
        case .exp: return 1 / exp(-x)
        default: return x + softplus(-x)
        }
    }

    /// A formula that differs in one place.
    mutating func mutated(_ formula: Formula) -> Formula {
        switch formula {
        case .sum(let terms): return .sum(mutated(terms))
        case .product(let factors): return .product(mutated(factors))
        case .negation(let part): return below(2) == 0 ? part : -mutated(part)
        case .quotient(let a, let b): return below(2) == 0 ? mutated(a) / b : a / mutated(b)
        case .power(let a, let exponent): return below(2) == 0 ? pow(a, 3) : pow(mutated(a), exponent)
        case .function(let function, let part): return .function(function, mutated(part))
        default: return [formula + 1, 2 * formula, -formula, pow(formula, 2)][below(4)]
        }
    }

    private mutating func mutated(_ parts: [Formula]) -> [Formula] {
        var parts = parts
        let place = below(parts.count)
        parts[place] = mutated(parts[place])
        return parts
    }
}

extension Formula {
    /// The value in Double, without anything of the checker.
    func value(_ point: [String: Double]) -> Double {
        switch self {
        case .number(let number): Double(number.numerator) / Double(number.denominator)
        case .symbol(let symbol): point[symbol.name] ?? .nan
        case .sum(let terms): terms.reduce(0) { $0 + $1.value(point) }
        case .product(let factors): factors.reduce(1) { $0 * $1.value(point) }
        case .negation(let part): -part.value(point)
        case .quotient(let a, let b): a.value(point) / b.value(point)
        case .power(let a, let b): Glibc.pow(a.value(point), b.value(point))
        case .function(let function, let part): function.kind.value(part.value(point))
        default: .nan
        }
    }
}

extension Function.Kind {
    fileprivate func value(_ x: Double) -> Double {
        switch self {
        case .exp: Glibc.exp(x)
        case .sin: Glibc.sin(x)
        case .cos: Glibc.cos(x)
        case .tanh: Glibc.tanh(x)
        case .sigmoid: 1 / (1 + Glibc.exp(-x))
        case .softplus: x > 30 ? x : Glibc.log1p(Glibc.exp(x))
        case .relu: x > 0 ? x : 0
        case .abs: Swift.abs(x)
        default: .nan
        }
    }
}
