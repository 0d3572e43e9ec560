/// What a step does, seen from its two formulas, and whether that is what its justification says.
///
/// It is not asked whether the step holds: a right value may have been found by a rule that is not the one named.
struct RuleCheck {
    /// The rules whose use can be seen in the step.
    let seen: Set<Rule>
    /// How many definitions the longest derivative passes on its way to its variable.
    let links: Int
    /// Whether a derivative still stands in what the step leads to.
    let leavesDerivatives: Bool

    init(from before: Formula, to after: Formula) {
        let (gone, come) = RuleCheck.changes(before.subformulas, after.subformulas)
        let left = come.compactMap { if case .derivative(let of, _) = $0 { of } else { nil } }
        var sight = DifferentiationSight(leaving: Set(left))
        for case .derivative(let of, let variable) in gone { sight.look(at: of, by: variable) }
        let isDifferentiated = gone.contains(where: \.isDerivative)
        var seen = sight.seen
        if !left.isEmpty && isDifferentiated {
            seen.insert(.chainRule)
            if come.contains(where: \.isSumOfDerivatives) { seen.insert(.sumOverPaths) }
        }
        if !isDifferentiated {
            seen = before.expanded == after.expanded ? [.definition, .substitution] : [.algebra, .substitution]
            if gone.contains(where: \.isSlope) || come.contains(where: \.isSlope) {
                seen.formUnion([.slopeIdentity, .derivativeOfFunction])
            }
            if (gone + come).contains(where: \.isTranspose) { seen.insert(.transpose) }
        }
        (self.seen, links) = (seen, sight.links)
        leavesDerivatives = !left.isEmpty
    }

    /// What is to be said of a justification; nil if it fits.
    func objection(to rule: Rule) -> String? {
        guard rule != .assumption else { return nil }
        guard seen.contains(rule) else {
            // Small rearrangements go with every rule, and a known derivative with every differentiation.
            var others = seen.subtracting([.algebra, .substitution, .linearity, .derivativeOfFunction, .definition])
            if others.contains(.productRule) { others.remove(.sumOverPaths) }
            return "it is not by \(rule.words): it is by \(RuleCheck.words(others.isEmpty ? seen : others))"
        }
        let further = furtherRules(beside: rule)
        if !further.isEmpty {
            return "it is too large for \(rule.words): it also takes \(RuleCheck.words(further))"
        }
        if rule == .chainRule, links > 3, !leavesDerivatives {
            return "it is too large for the chain rule: it goes through \(links) definitions at once"
        }
        return nil
    }

    /// The rules that the step takes beside the one that is named, and that deserve a step of their own.
    private func furtherRules(beside rule: Rule) -> Set<Rule> {
        switch rule {
        case .definition, .substitution: links > 1 && !leavesDerivatives ? seen.intersection([.chainRule]) : []
        case .chainRule, .sumOverPaths: seen.intersection(rule == .chainRule ? [.productRule, .quotientRule] : [])
        case .productRule: seen.intersection([.chainRule, .quotientRule])
        case .quotientRule: seen.intersection([.chainRule, .productRule])
        case .powerRule, .linearity, .derivativeOfFunction:
            seen.intersection([.chainRule, .productRule, .quotientRule])
        case .slopeIdentity, .transpose, .algebra, .assumption: []
        }
    }

    private static func words(_ rules: Set<Rule>) -> String {
        rules.map(\.words).sorted().joined(separator: " and ")
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

    /// Whether it is a sum over paths: of products in which derivatives stand.
    var isSumOfDerivatives: Bool {
        switch self {
        case .sum(let terms): terms.count { $0.subformulas.contains(where: \.isDerivative) } > 1
        case .indexedSum(_, _, let part): part.subformulas.contains(where: \.isDerivative)
        default: false
        }
    }

    /// Whether it is a slope such as σ′(z).
    var isSlope: Bool { if case .function(let function, _) = self { function.order > 0 } else { false } }
}
