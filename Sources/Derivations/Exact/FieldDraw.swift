/// One evaluation of a program at random residues.
struct FieldDraw {
    /// What the sign of an expression is taken to be.
    enum Signs {
        /// Anything: what is equal then is equal whatever the signs are.
        case free
        /// 1 or −1, as the value drawn is positive or negative in a real tower.
        case drawn
        /// What is said of each place; equal values have equal signs.
        case given([Int: Bool])
    }

    private let program: FieldProgram
    private let tower: Tower
    private let seed: UInt64
    private let signs: Signs
    private var values: [[UInt64]]
    /// The signs of what was not 0, by their places.
    private(set) var drawnSigns: [Int: Bool] = [:]
    private var seen: [Seen: Bool] = [:]

    /// A value on a level.
    private struct Seen: Hashable {
        let level: Int
        let value: UInt64
    }

    init(_ program: FieldProgram, _ tower: Tower, seed: UInt64, signs: Signs) {
        (self.program, self.tower, self.seed, self.signs) = (program, tower, seed, signs)
        values = Array(repeating: [], count: tower.levels.count)
        let used = program.steps.reduce(0) { $0 | $1.levels }
        for level in values.indices where used & 1 << UInt8(level) != 0 {
            values[level] = Array(repeating: 0, count: program.steps.count)
        }
    }

    /// The residues of the roots; nil where a value cannot be: draw again.
    mutating func rootValues() -> [UInt64]? {
        for (place, step) in program.steps.enumerated() {
            for level in 0...tower.top where step.levels & 1 << UInt8(level) != 0 {
                guard let value = value(of: step.node, place, at: level) else { return nil }
                values[level][place] = value
            }
        }
        let level = tower.levels[tower.top]
        for fact in program.facts {
            let value = values[tower.top][fact]
            if value != 0, level.field.power(value, level.oddOrder) != level.field.one { return nil }
        }
        return program.roots.map { values[tower.top][$0] }
    }

    private mutating func value(of node: Node, _ place: Int, at level: Int) -> UInt64? {
        let field = tower.levels[level].field
        func part(_ place: Int) -> UInt64 { values[level][place] }
        switch node {
        case .number(let number): return field.residue(number)
        case .pi: return random(1, 0, level)
        case .imaginary: return tower.levels[level].imaginary
        case .unity(let part): return unity(part, level)
        case .variable(let variable): return random(2, UInt64(variable), level)
        case .sum(let a, let b): return field.add(part(a), part(b))
        case .product(let a, let b): return field.multiply(part(a), part(b))
        case .power(let a, let exponent): return power(part(a), exponent, field)
        case .function(.exp, let a): return exponential(a, level)
        case .function(.log, let a): return logarithm(part(a), level)
        case .root(let a, let exponent): return root(part(a), exponent, level)
        case .signum(let a): return sign(part(a), place, level)
        case .raised, .function: return nil
        }
    }

    /// A residue that looks random, for a purpose and a value.
    private func random(_ purpose: UInt64, _ value: UInt64, _ level: Int) -> UInt64 {
        let field = tower.levels[level].field
        return field.residue(Draws.mixed(seed, purpose << 8 | UInt64(level), value) % field.prime)
    }

    /// The power of a root of one that has the order 240.
    private func unity(_ part: Rational, _ level: Int) -> UInt64? {
        guard tower.levels[level].unity != 0, 240 % part.denominator == 0 else { return nil }
        let turns = part.numerator % part.denominator * (240 / part.denominator)
        return tower.levels[level].field.power(tower.levels[level].unity, UInt64((turns + 240) % 240))
    }

    private func power(_ a: UInt64, _ exponent: Int, _ field: PrimeField) -> UInt64? {
        if exponent > 0 { return field.power(a, UInt64(exponent)) }
        if a == 0 { return nil }
        return field.inverse(of: field.power(a, UInt64(exponent.magnitude)))
    }

    /// The base to the power of the value one level below; on the lowest level something that depends on u only.
    private func exponential(_ a: Int, _ level: Int) -> UInt64 {
        if level == 0 { return random(3, values[0][a], 0) }
        let below = tower.levels[level - 1].field
        return tower.levels[level].field.power(tower.levels[level].base, below.number(values[level - 1][a]))
    }

    /// Something that depends on |u| only, and has the other sign for 1/u; 0 for 1.
    private func logarithm(_ a: UInt64, _ level: Int) -> UInt64? {
        if a == 0 { return nil }
        let field = tower.levels[level].field
        if a == field.one || a == field.negative(field.one) { return 0 }
        let inverse = field.inverse(of: a)
        let (key, other) = (min(a, field.negative(a)), min(inverse, field.negative(inverse)))
        let value = random(4, min(key, other), level)
        return key <= other ? value : field.negative(value)
    }

    /// The power of a positive number.
    private func root(_ a: UInt64, _ exponent: Rational, _ level: Int) -> UInt64? {
        let (field, order) = (tower.levels[level].field, tower.levels[level].oddOrder)
        if a == 0, exponent.numerator > 0 { return 0 }
        guard a != 0, field.power(a, order) == field.one else { return nil }
        guard let inverse = inverse(UInt64(exponent.denominator), modulo: order) else { return nil }
        let (quotient, remainder) = (exponent.numerator.magnitude.asWord % order, UInt128(order))
        let power = UInt64(UInt128(quotient) * UInt128(inverse) % remainder)
        let value = field.power(a, power)
        return exponent.numerator < 0 ? field.inverse(of: value) : value
    }

    private func inverse(_ number: UInt64, modulo order: UInt64) -> UInt64? {
        var (a, b) = (Int64(number % order), Int64(order))
        var (x, y): (Int64, Int64) = (1, 0)
        while b != 0 {
            let quotient = a / b
            (a, b) = (b, a % b)
            (x, y) = (y, x &- quotient &* y)
        }
        return a == 1 ? UInt64(x < 0 ? x + Int64(order) : x) : nil
    }

    /// The sign of a value; of 0 it may be any, for it stands as a factor beside 0.
    private mutating func sign(_ a: UInt64, _ place: Int, _ level: Int) -> UInt64? {
        let (field, order) = (tower.levels[level].field, tower.levels[level].oddOrder)
        let opposite = field.negative(a)
        if a == 0 { return field.one }
        switch signs {
        case .free:
            let value = random(5, min(a, opposite), level)
            return a < opposite ? value : field.negative(value)
        case .drawn:
            let isPositive = field.power(a, order) == field.one
            if !isPositive, field.power(opposite, order) != field.one { return nil }
            if let known = drawnSigns[place], known != isPositive { return nil }
            drawnSigns[place] = isPositive
            return isPositive ? field.one : field.negative(field.one)
        case .given(let signs):
            let isPositive = signs[place] ?? true
            if let known = seen[Seen(level: level, value: a)], known != isPositive { return nil }
            seen[Seen(level: level, value: a)] = isPositive
            seen[Seen(level: level, value: opposite)] = !isPositive
            drawnSigns[place] = isPositive
            return isPositive ? field.one : field.negative(field.one)
        }
    }
}
