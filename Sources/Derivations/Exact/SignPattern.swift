/// Signs that scalars may have together, as far as sums of them show it.
///
/// x > y, y > z and z > x cannot all hold: their sum is 0 > 0. Monomials count as numbers of their own, those that
/// are never negative as positive ones; a contradiction is looked for by Fourier's elimination.
struct SignPattern {
    /// A sum of multiples of monomials that is positive.
    private typealias Row = [Polynomial.Monomial: Rational]

    private static let mostRows = 160

    private var fractions: Fractions
    /// What is positive wherever both sides have a value.
    private let facts: [Node.ID]

    init(_ fractions: Fractions, facts: [Node.ID]) {
        (self.fractions, self.facts) = (fractions, facts)
    }

    /// Whether no numbers have these signs; false where it cannot be seen.
    ///
    /// `signs` are those of the arguments, by the places of the signs in the table.
    mutating func isImpossible(_ signs: [Node.ID: Bool]) -> Bool {
        var rows: [Row] = []
        for (sign, isPositive) in signs.sorted(by: { $0.key < $1.key }) {
            guard case .signum(let argument) = fractions.table[sign] else { continue }
            if let row = row(argument, isPositive, signs) { rows.append(row) }
        }
        for fact in facts {
            if let row = row(fact, true, signs) { rows.append(row) }
        }
        let monomials = Set(rows.flatMap(\.keys))
        for monomial in monomials where fractions.isPositive(monomial) { rows.append([monomial: 1]) }
        return SignPattern.contradict(rows, monomials)
    }

    /// What is positive if a scalar has a sign; nil if that is not seen, or it is 0 with these signs.
    private mutating func row(_ argument: Node.ID, _ isPositive: Bool, _ signs: [Node.ID: Bool]) -> Row? {
        guard let fraction = fractions.fraction(argument) else { return nil }
        guard let above = fraction.above.substituting(signs), let below = fraction.below.substituting(signs) else {
            return nil
        }
        guard !above.isZero, let sign = fractions.sign(of: below) else { return nil }
        return ((sign > 0) == isPositive ? above : above.negated).terms
    }

    /// Whether sums of positive multiples of the rows give 0 > 0.
    private static func contradict(_ rows: [Row], _ monomials: Set<Polynomial.Monomial>) -> Bool {
        var rows = rows
        for monomial in monomials {
            var next = rows.filter { $0[monomial] == nil }
            let above = rows.filter { ($0[monomial]?.numerator ?? 0) > 0 }
            let below = rows.filter { ($0[monomial]?.numerator ?? 0) < 0 }
            if next.count + above.count * below.count > mostRows { return false }
            for first in above {
                for second in below {
                    guard let sum = sum(first, second, without: monomial) else { return false }
                    if sum.isEmpty { return true }
                    next.append(sum)
                }
            }
            rows = Array(Set(next))
        }
        return false
    }

    /// The sum of multiples of two rows in which a monomial cancels.
    private static func sum(_ first: Row, _ second: Row, without monomial: Polynomial.Monomial) -> Row? {
        guard let a = first[monomial], let b = second[monomial]?.multiplied(by: -1) else { return nil }
        var sum: Row = [:]
        for (row, factor) in [(first, b), (second, a)] {
            for (place, number) in row {
                guard let product = number.multiplied(by: factor), let total = (sum[place] ?? 0).adding(product) else {
                    return nil
                }
                sum[place] = total.numerator == 0 ? nil : total
            }
        }
        return sum
    }
}

/// Which signs of a program cannot be together, each looked into once.
struct SignPatterns {
    private let program: FieldProgram
    private var pattern: SignPattern
    private var known: [[Int: Bool]: Bool] = [:]

    init(_ program: FieldProgram, _ pattern: SignPattern) {
        (self.program, self.pattern) = (program, pattern)
    }

    /// Whether signs, by their places in the program, cannot be together.
    mutating func areImpossible(_ signs: [Int: Bool]) -> Bool {
        if let known = known[signs] { return known }
        let places = Dictionary(uniqueKeysWithValues: signs.map { (program.ids[$0.key], $0.value) })
        let isImpossible = pattern.isImpossible(places)
        known[signs] = isImpossible
        return isImpossible
    }
}
