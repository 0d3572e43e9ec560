import Derivations
import TestSupport
import Testing

/// A statement as a text writes it, with the verdict that it must get; what it cannot decide is among them.
struct TextStatement: CustomTestStringConvertible, Sendable {
    enum Expected: Sendable { case proved, refuted, undecided }

    let left: String
    let right: String
    let expected: Expected
    let assumptions: Assumptions
    let note: String?

    init(
        _ left: String,
        _ right: String,
        _ expected: Expected,
        _ assumptions: Assumptions = .none,
        note: String? = nil
    ) {
        (self.left, self.right, self.expected) = (left, right, expected)
        (self.assumptions, self.note) = (assumptions, note)
    }

    var testDescription: String { "\(left) = \(right)" }
}

extension TextStatement {
    static let all = circle + kinks + logarithms + powers + small + domains
}

@Suite struct EqualityTableTests {
    @Test(arguments: TextStatement.all)
    func decidesAndNotesTheDomain(_ statement: TextStatement) throws {
        let left = Formula.parse(statement.left)
        let right = Formula.parse(statement.right, names: left.names)
        let sides = (try #require(left.formula), try #require(right.formula))
        let finding = try checkEqual(sides.0, sides.1, assuming: statement.assumptions)
        #expect(TextStatement.Expected(finding.verdict) == statement.expected, "\(finding)")
        #expect(finding.domainNote == statement.note)
        let reversed = try checkEqual(sides.1, sides.0, assuming: statement.assumptions)
        #expect(TextStatement.Expected(reversed.verdict) == statement.expected, "reversed: \(reversed)")
    }

    @Test(arguments: TextStatement.usual)
    func decides(_ statement: TextStatement) throws {
        let left = Formula.parse(statement.left)
        let right = Formula.parse(statement.right, names: left.names)
        let sides = (try #require(left.formula), try #require(right.formula))
        let finding = try checkEqual(sides.0, sides.1, assuming: statement.assumptions)
        #expect(TextStatement.Expected(finding.verdict) == statement.expected, "\(finding)")
    }

    @Test func hasStatementsOfEveryVerdict() {
        #expect(TextStatement.all.count > 150)
        for verdict in [TextStatement.Expected.proved, .refuted, .undecided] {
            #expect(TextStatement.all.count { $0.expected == verdict } > 10)
        }
    }

    @Test func answersAnyFormula() throws {
        var random = RandomFormula(generator: SplitMix64(seed: 11))
        var decided = 0
        for _ in 0..<400 {
            let (left, right) = (random.formula(4), random.formula(3))
            if (try? checkEqual(left, right)) != nil { decided += 1 }
            if let finding = try? checkEqual(left, left), case .refuted = finding.verdict {
                Issue.record("\(left.text) differs from itself")
            }
        }
        #expect(decided > 5)
    }

    @Test func refusesSizesThatAreNone() {
        #expect(throws: ShapeError.self) { try checkEqual(sum(Formula("x", 0)), 0) }
        #expect(throws: ShapeError.self) { try checkEqual(sum(Formula("x", 3, -1)), 0) }
        #expect(throws: ShapeError.self) { try checkEqual(trace(.identity(0)), 0) }
        #expect(throws: ShapeError.self) { try checkEqual(sum(over: "k", to: 0, 1), 0) }
    }

    @Test func leavesUndecidedWhatIsTooLong() throws {
        let (A, B, x) = (Formula("A", 784, 784), Formula("B", 784, 784), Formula("x"))
        let product = try checkEqual(A * B / 784, A * (B / 784)).verdict
        #expect(TextStatement.Expected(product) == .undecided)
        let flat = Formula.sum(Array(repeating: x, count: 400_000))
        #expect(TextStatement.Expected(try checkEqual(flat, 400_000 * x).verdict) == .undecided)
        var doubled = x
        for _ in 0..<40 { doubled = .sum([doubled, doubled]) }
        #expect(TextStatement.Expected(try checkEqual(doubled, doubled * 1).verdict) == .undecided)
    }

    @Test func takesTheSmallestAndLargestNumbers() throws {
        let (x, small) = (Formula("x"), Formula.number(Rational(.min)))
        #expect(TextStatement.Expected(try checkEqual(-small * x, small * -x).verdict) == .proved)
        #expect(TextStatement.Expected(try checkEqual(pow(x, small), pow(x, small) * 2).verdict) != .proved)
        #expect(TextStatement.Expected(try checkEqual(1 / small, 1 / small + x).verdict) == .refuted)
    }
}

extension TextStatement.Expected {
    fileprivate init(_ verdict: EqualityVerdict) {
        self =
            switch verdict {
            case .proved: .proved
            case .refuted: .refuted
            case .undecided: .undecided
            }
    }
}
