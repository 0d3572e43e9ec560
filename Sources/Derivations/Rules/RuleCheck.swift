/// What a step does, seen from its two formulas, and whether that is what its justification says.
///
/// It is not asked whether the step holds: a right value may have been found by a rule that is not the one named. Where
/// a rule may be meant, nothing is said.
struct RuleCheck {
    /// The rules whose use can be seen in the step.
    private(set) var seen: Set<Rule>
    /// Those of them that deserve a step of their own.
    private let needed: Set<Rule>
    /// How many definitions the longest derivative passes on its way to its variable.
    let links: Int
    /// Whether a derivative still stands in what the step leads to.
    let leavesDerivatives: Bool

    /// Looks at a step; `known` are the derivatives that have been found before it, nil if nothing is known of that.
    init(from before: Formula, to after: Formula, known: Set<Formula>? = nil) {
        let change = StepChange(from: before, to: after)
        var sight = DifferentiationSight(leaving: change.partsLeft)
        for (of, variable) in change.taken { sight.look(at: of, by: variable) }
        links = sight.links
        leavesDerivatives = change.come.contains(where: \.isDerivative)
        (seen, needed) = (sight.seen, sight.needed)
        if change.isThroughOthers {
            seen.insert(.chainRule)
            if change.isSumOfDerivatives || change.hasMatrixDerivatives { seen.insert(.sumOverPaths) }
        }
        if before.expanded == after.expanded {
            seen = [.definition, .substitution]
        } else if seen.isEmpty {
            seen = change.rearrangements
        } else if change.namesSomething {
            // A result that is known under a name is put in its place.
            seen.formUnion([.definition, .substitution])
        } else if change.taken.allSatisfy({ known?.contains(.derivative($0.of, by: $0.variable)) ?? true }) {
            seen.insert(.substitution)
        }
    }

    /// What is to be said of a justification; nil if it fits.
    func objection(to rule: Rule, assuming assumptions: Assumptions) -> String? {
        if rule == .assumption { return assumptions == .none ? "it is by an assumption, and none is given" : nil }
        guard seen.contains(rule) else { return "it is not by \(rule.words): it is by \(RuleCheck.words(telling))" }
        let further = furtherRules(beside: rule)
        if !further.isEmpty {
            return "it is too large for \(rule.words): it also takes \(RuleCheck.words(further))"
        }
        if rule == .chainRule, links > 3, !leavesDerivatives {
            return "it is too large for the chain rule: it goes through \(links) definitions at once"
        }
        return nil
    }

    /// The rules that say most of the step: small rearrangements go with every rule, and the derivative of a function
    /// with every differentiation.
    private var telling: Set<Rule> {
        var rules = seen.subtracting([.algebra, .substitution, .linearity, .derivativeOfFunction, .definition])
        // An identity of slopes alone is no differentiation.
        if seen.contains(.algebra), rules == [.slopeIdentity] { return rules }
        rules.remove(.slopeIdentity)
        let isPlain = rules.isDisjoint(with: [.productRule, .quotientRule, .chainRule])
        if rules.contains(.productRule) || rules.contains(.chainRule) { rules.remove(.sumOverPaths) }
        if seen.contains(.derivativeOfFunction), isPlain, rules != [.powerRule] { return [.derivativeOfFunction] }
        if !rules.isEmpty { return rules }
        return seen.contains(.definition) ? [.definition] : seen.subtracting([.substitution])
    }

    /// The rules that the step takes beside the one that is named, and that deserve a step of their own.
    private func furtherRules(beside rule: Rule) -> Set<Rule> {
        switch rule {
        case .chainRule, .productRule, .quotientRule, .powerRule, .linearity, .derivativeOfFunction, .slopeIdentity:
            return needed.subtracting([rule])
        case .definition, .substitution, .sumOverPaths, .transpose, .algebra, .assumption: return []
        }
    }

    private static func words(_ rules: Set<Rule>) -> String {
        rules.map(\.words).sorted().joined(separator: " and ")
    }
}
