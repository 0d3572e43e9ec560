import Derivations

/// Formulas of every kind, as texts may hold them.
struct RandomFormula<Generator: RandomNumberGenerator> {
    var generator: Generator

    static var names: [Formula] {
        [
            Formula("x"), Formula("w"), Formula("delta"), Formula("W", 3, 4), Formula("v", "n"), Formula("W^2", 2, 2),
            Formula("z_j"), Formula("T"), Formula("e1"), Formula("sigma"), Formula("delta^{l+1}", 3),
            define("L", sigmoid(Formula("w") * Formula("x"))), define("a^1", tanh(Formula("W", 3, 4))),
        ]
    }

    mutating func formula(_ depth: Int) -> Formula {
        guard depth > 0 else { return leaf() }
        let kinds = 19
        switch Int.random(in: 0..<kinds, using: &generator) {
        case 0, 1: return .sum(list(depth))
        case 2: return .negation(formula(depth - 1))
        case 3, 4: return .product(list(depth))
        case 5: return .quotient(formula(depth - 1), formula(depth - 1))
        case 6: return .power(formula(depth - 1), formula(depth - 1))
        case 7: return .hadamard(list(depth))
        case 8, 9:
            let kind = Function.Kind.allCases.randomElement(using: &generator) ?? .exp
            return .function(Function(kind, order: Int.random(in: 0...2, using: &generator)), formula(depth - 1))
        case 10: return .maximum(formula(depth - 1), formula(depth - 1))
        case 11: return .transpose(formula(depth - 1))
        case 12: return .reduction(Reduction.allCases.randomElement(using: &generator) ?? .sum, formula(depth - 1))
        case 13: return .diagonal(formula(depth - 1))
        case 14: return .softmax(formula(depth - 1))
        case 15: return .indexedSum(.letter("i"), to: "n", formula(depth - 1))
        case 16: return .entry(formula(depth - 1), row: "i", column: Bool.random(using: &generator) ? 2 : nil)
        default: return .derivative(formula(depth - 1), by: variable())
        }
    }

    private mutating func list(_ depth: Int) -> [Formula] {
        (0..<Int.random(in: 2...3, using: &generator)).map { _ in formula(depth - 1) }
    }

    private mutating func name() -> Formula { Self.names.randomElement(using: &generator) ?? Formula("x") }

    private mutating func variable() -> Formula {
        let name = name()
        return Bool.random(using: &generator) ? name : .entry(name, row: 1, column: "j")
    }

    private mutating func leaf() -> Formula {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: .number(Rational(Int.random(in: 0...20, using: &generator)))
        case 1: .number(Rational(Int.random(in: 0...999, using: &generator), 1000) ?? 1)
        case 2: .constant(Bool.random(using: &generator) ? .e : .pi)
        case 3: .ones("n", Bool.random(using: &generator) ? 1 : 3)
        case 4: .identity(3)
        case 5: .entry(name(), row: 1, column: "j")
        case 6: .derivative(name(), by: name())
        default: name()
        }
    }
}
