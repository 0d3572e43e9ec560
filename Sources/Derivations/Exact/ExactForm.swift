/// Writes scalars with few functions, in which the randomised test is exact.
///
/// What is left is arithmetic, exp (with √−1 for sine and cosine), logarithms that cannot be taken apart, real
/// powers of what is taken to be positive, and signs. Identities hold wherever both sides have a value, so log u stands for
/// log |u|, and √(u²) for |u|.
struct ExactForm {
    /// The table to which the rewritten scalars are added.
    var table: NodeTable
    /// What was found on the way that the test must know.
    private(set) var traits = Traits()

    private let positive: Set<Int>
    private let unit: Set<Int>
    /// Whether roots of 2, 3 and 5 and sines of parts of π are written with roots of one.
    let usesUnity: Bool
    private var forms: [Node.ID: Node.ID] = [:]
    private var nonnegative: [Node.ID: Bool] = [:]
    /// What has been written and is known to be never negative.
    private(set) var neverNegative: Set<Node.ID> = []
    /// Sines and cosines, products whose factors are not real.
    private(set) var wholes: Set<Node.ID> = []
    /// Numbers that are negative.
    private(set) var neverPositive: Set<Node.ID> = []
    /// Variables that lie between 0 and 1.
    private(set) var unitForms: Set<Node.ID> = []
    /// What is not negative wherever both sides have a value: what a logarithm or a root is of, and sums of squares.
    private(set) var facts: [Node.ID] = []

    /// Which functions are left.
    struct Traits {
        var hasImaginary = false
        var hasUnity = false
        var hasPi = false
        var hasLogarithms = false
        var hasRoots = false
        var hasSigns = false
    }

    /// A form in which the variables of some places are positive, and some of these below 1.
    init(_ table: NodeTable, positive: Set<Int>, unit: Set<Int>, usesUnity: Bool = false) {
        (self.table, self.positive, self.unit, self.usesUnity) = (table, positive, unit, usesUnity)
    }

    /// The form of each root.
    mutating func write(_ roots: [Node.ID]) -> [Node.ID] {
        let constants = NumericProgram(table, roots: roots).evaluate(Point())
        for id in table.order(of: roots) where forms[id] == nil {
            let constant = constants[id].sign
            nonnegative[id] = constant > 0 || isNonnegative(table[id])
            let form = form(of: table[id], id)
            forms[id] = form
            if nonnegative[id] == true { neverNegative.insert(form) }
            if constant < 0 { neverPositive.insert(form) }
            noteFact(of: table[id], form)
        }
        return roots.map { form($0) }
    }

    private mutating func noteFact(of node: Node, _ form: Node.ID) {
        var fact: Node.ID?
        switch node {
        case .function(.log, let a), .function(.sqrt, let a), .raised(let a, _): fact = self.form(a)
        case .sum where neverNegative.contains(form): fact = form
        case .variable(let place) where unit.contains(place):
            unitForms.insert(form)
        default: break
        }
        guard let fact, !facts.contains(fact), facts.count < 12 else { return }
        switch table[fact] {
        case .sum, .product, .variable: facts.append(fact)
        default: break
        }
    }

    private func form(_ id: Node.ID) -> Node.ID { forms[id] ?? id }

    private mutating func form(of node: Node, _ id: Node.ID) -> Node.ID {
        switch node {
        case .number, .imaginary, .unity, .root, .signum: return id
        case .pi:
            traits.hasPi = true
            return id
        case .variable(let place):
            return positive.contains(place) ? positiveVariable(table.variables[place]) : id
        case .sum(let a, let b): return table.sum(form(a), form(b))
        case .product(let a, let b): return table.product(form(a), form(b))
        case .power(let a, let exponent): return table.power(form(a), exponent)
        case .raised(let a, let b): return raise(form(a), to: form(b))
        case .function(let kind, let a): return form(of: kind, a)
        }
    }

    /// x = exp(ℓ): then log x is ℓ, and every power of x is an exponential.
    private mutating func positiveVariable(_ variable: Variable) -> Node.ID {
        var logarithm = variable
        logarithm.isLogarithm = true
        return table.function(.exp, table.variable(logarithm))
    }

    private mutating func form(of kind: Function.Kind, _ argument: Node.ID) -> Node.ID {
        let a = form(argument)
        switch kind {
        case .exp: return exponential(a)
        case .log: return logarithm(a)
        case .sin, .cos, .tan: return circular(kind, a)
        case .sigmoid: return table.power(table.sum(table.one, table.power(exponential(a), -1)), -1)
        case .tanh:
            let square = table.power(exponential(a), 2)
            let below = table.power(table.sum(square, table.one), -1)
            return table.difference(table.one, table.product(table.number(2), below))
        case .softplus: return logarithm(table.sum(table.one, exponential(a)))
        case .sqrt: return fixedPower(a, .half)
        case .abs: return table.product(a, sign(a))
        case .sign: return sign(a)
        case .step: return step(a)
        case .relu: return table.product(a, step(a))
        }
    }

    private mutating func step(_ a: Node.ID) -> Node.ID {
        table.product(table.number(.half), table.sum(table.one, sign(a)))
    }

    /// Whether a scalar is never negative where it has a value, as far as its form shows.
    private func isNonnegative(_ node: Node) -> Bool {
        func known(_ id: Node.ID) -> Bool { nonnegative[id] ?? false }
        return switch node {
        case .number(let number): number.numerator >= 0
        case .pi, .raised: true
        case .variable(let place): positive.contains(place)
        case .sum(let a, let b): known(a) && known(b)
        case .product(let a, let b): a == b || (known(a) && known(b))
        case .power(let a, let exponent): exponent % 2 == 0 || known(a)
        case .function(.exp, _), .function(.sigmoid, _), .function(.softplus, _), .function(.sqrt, _): true
        case .function(.abs, _), .function(.relu, _), .function(.step, _): true
        default: false
        }
    }

    // MARK: Marks

    mutating func markImaginary() { traits.hasImaginary = true }

    /// exp(2πiq).
    mutating func unity(_ part: Rational) -> Node.ID {
        (traits.hasUnity, traits.hasImaginary) = (true, true)
        return table.place(.unity(part))
    }

    mutating func keepWhole(_ a: Node.ID) -> Node.ID {
        wholes.insert(a)
        return a
    }

    mutating func markPi() { traits.hasPi = true }

    mutating func logarithmAtom(_ a: Node.ID) -> Node.ID {
        traits.hasLogarithms = true
        return table.function(.log, a)
    }

    mutating func root(_ a: Node.ID, _ exponent: Rational) -> Node.ID {
        traits.hasRoots = true
        return table.place(.root(a, exponent))
    }

    mutating func signAtom(_ a: Node.ID) -> Node.ID {
        traits.hasSigns = true
        return table.place(.signum(a))
    }
}
