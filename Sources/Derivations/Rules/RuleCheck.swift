/// What a step does, seen from its two formulas, and whether that is what its justification says.
///
/// It is not asked whether the step holds: a right value may have been found by a rule that is not the one named.
struct RuleCheck {
    /// The rules whose use can be seen in the step.
    let seen: Set<Rule>

    init(from before: Formula, to after: Formula) {
        let (gone, come) = RuleCheck.changes(before.subformulas, after.subformulas)
        let differentiated = gone.compactMap { formula -> (Formula, Formula)? in
            if case .derivative(let of, let variable) = formula { (of, variable) } else { nil }
        }
        var seen: Set<Rule> = []
        for (of, variable) in differentiated { RuleCheck.look(at: of, by: variable, into: &seen) }
        if come.contains(where: \.isDerivative) && !differentiated.isEmpty { seen.insert(.chainRule) }
        if differentiated.isEmpty {
            seen = before.expanded == after.expanded ? [.definition, .substitution] : [.algebra, .substitution]
            if gone.contains(where: \.isSlope) || come.contains(where: \.isSlope) { seen.insert(.slopeIdentity) }
            if (gone + come).contains(where: \.isTranspose) { seen.insert(.transpose) }
        }
        self.seen = seen
    }

    /// What is to be said of a justification; nil if it fits.
    func objection(to rule: Rule) -> String? {
        guard !seen.contains(rule), rule != .assumption else { return nil }
        // Small rearrangements go with every rule, and a known derivative with every differentiation.
        let others = seen.subtracting([.algebra, .substitution, .linearity, .derivativeOfFunction])
        let names = (others.isEmpty ? seen : others).map(\.rawValue).sorted().joined(separator: ", ")
        return "the step is named \"\(rule.rawValue)\", but what it does is: \(names)"
    }

    // MARK: Looking

    /// The rules that differentiating a formula takes, looking into definitions.
    private static func look(at formula: Formula, by variable: Formula, into seen: inout Set<Rule>) {
        guard formula != variable, formula.depends(on: variable) else { return }
        seen.insert(.derivativeOfFunction)
        switch formula {
        case .definition(let definition):
            seen.formUnion([.definition, .substitution])
            look(at: definition.body, by: variable, into: &seen)
        case .sum(let terms):
            seen.insert(.linearity)
            if terms.filter({ $0.depends(on: variable) }).count > 1 { seen.insert(.sumOverPaths) }
            terms.forEach { look(at: $0, by: variable, into: &seen) }
        case .negation(let part):
            seen.insert(.linearity)
            look(at: part, by: variable, into: &seen)
        case .product(let factors), .hadamard(let factors):
            let moving = factors.filter { $0.depends(on: variable) }
            seen.formUnion(moving.count > 1 ? [.productRule, .sumOverPaths] : [.linearity])
            if moving.count > 1, Set(moving).count == 1 { seen.insert(.powerRule) }
            moving.forEach { look(at: $0, by: variable, into: &seen) }
        case .quotient(let above, let below):
            seen.insert(below.depends(on: variable) ? .quotientRule : .linearity)
            [above, below].forEach { look(at: $0, by: variable, into: &seen) }
        case .power(let base, let exponent):
            seen.insert(.powerRule)
            if base != variable { seen.insert(.chainRule) }
            [base, exponent].forEach { look(at: $0, by: variable, into: &seen) }
        case .indexedSum(_, _, let body):
            seen.formUnion([.linearity, .sumOverPaths])
            look(at: body, by: variable, into: &seen)
        default:
            if formula.parts.contains(where: { $0 != variable && $0.depends(on: variable) }) { seen.insert(.chainRule) }
            formula.parts.forEach { look(at: $0, by: variable, into: &seen) }
        }
    }

    /// The subformulas that only one of two lists has.
    private static func changes(_ before: [Formula], _ after: [Formula]) -> (gone: [Formula], come: [Formula]) {
        let (before, after) = (Set(before), Set(after))
        return (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
    }
}

extension Formula {
    var isDerivative: Bool { if case .derivative = self { true } else { false } }
    var isTranspose: Bool { if case .transpose = self { true } else { false } }

    /// Whether it is a slope such as σ′(z).
    var isSlope: Bool { if case .function(let function, _) = self { function.order > 0 } else { false } }
}
