internal import Diagnostics

/// Turns the relations that a text gives into what the check can suppose, and says which it cannot.
struct AssumptionReader {
    private(set) var assumptions = Assumptions.none
    private(set) var diagnostics: [Diagnostic] = []
    /// The names said to be below 1, and where.
    private var belowOne: [String: Place] = [:]

    init(_ given: [DerivationText.Assumption]) {
        for assumption in given { read(assumption) }
        for (name, place) in belowOne.sorted(by: { $0.value < $1.value }) {
            if assumptions.positive.remove(name) != nil {
                assumptions.unit.insert(name)
            } else {
                report(place)
            }
        }
    }

    private mutating func read(_ assumption: DerivationText.Assumption) {
        let (left, right) = (assumption.left, assumption.right)
        switch (left, assumption.relation, right) {
        case (.symbol(let x), .greater, .number(0)), (.number(0), .less, .symbol(let x)):
            assumptions.positive.insert(x.name)
        case (.symbol(let x), .atLeast, .number(0)), (.number(0), .atMost, .symbol(let x)):
            assumptions.nonnegative.insert(x.name)
        case (.symbol(let x), .unequal, .number(0)), (.number(0), .unequal, .symbol(let x)):
            assumptions.nonzero.insert(x.name)
        case (.symbol(let x), .less, .number(1)), (.number(1), .greater, .symbol(let x)):
            belowOne[x.name] = assumption.place
        case (let total, .equal, .number(1)), (.number(1), .equal, let total):
            if let name = AssumptionReader.summed(total) {
                assumptions.sumsToOne.insert(name)
            } else {
                report(assumption.place)
            }
        default: report(assumption.place)
        }
    }

    /// The column of which a formula is the sum of the entries.
    private static func summed(_ formula: Formula) -> String? {
        switch formula {
        case .reduction(.sum, .symbol(let column)): column.name
        case .indexedSum(let index, to: let count, .entry(.symbol(let column), let row, column: nil)):
            column.shape.rows == count && row == index ? column.name : nil
        default: nil
        }
    }

    private mutating func report(_ place: Place) {
        let headline = "What is supposed of a variable is one of x > 0, x ≥ 0, x ≠ 0, 0 < x < 1 and sum(y) = 1"
        let help = "write one of these of each variable, or define a name with let"
        diagnostics.append(Diagnostic(.error, "derivation-assumption", at: place, headline, help: help))
    }
}
