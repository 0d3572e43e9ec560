import Derivations
import Testing

/// A step with a mistake, under names that a text declares, and what the mistake is.
struct WrongStep: CustomTestStringConvertible, Sendable {
    let id: String
    let context: String
    let left: String
    let right: String
    /// The kinds that name the mistake rightly; more than one where two mistakes write the same.
    let kinds: [Slip.Kind]

    init(_ id: String, _ context: String, _ left: String, _ right: String, _ kinds: Slip.Kind...) {
        (self.id, self.context, self.left, self.right, self.kinds) = (id, context, left, right, kinds)
    }

    init(_ id: String, _ left: String, _ right: String, _ kinds: Slip.Kind...) {
        (self.id, self.context, self.left, self.right, self.kinds) = (id, "", left, right, kinds)
    }

    var testDescription: String { id }

    /// What is found of the step.
    func finding() throws -> StepFinding {
        let (assumptions, right, left) = try parts()
        let finding = Derivation(of: left, assuming: assumptions).equals(right).check().first
        return try #require(finding, "\(id)")
    }

    /// What is assumed, the right side and the left side.
    func parts() throws -> (Assumptions, Formula, Formula) {
        let (text, diagnostics) = DerivationText.parse(context)
        try #require(diagnostics == [], "\(id)")
        let left = try #require(Formula.parse(self.left, names: text.names).formula, "\(id)")
        let right = try #require(Formula.parse(self.right, names: text.names).formula, "\(id)")
        var assumptions = Assumptions.none
        for assumption in text.assumptions where assumption.relation == .greater {
            if let name = assumption.left.name { assumptions.positive.insert(name) }
        }
        return (assumptions, right, left)
    }
}

extension Formula {
    fileprivate var name: String? { if case .symbol(let symbol) = self { symbol.name } else { nil } }
}
