/// The rules that differentiating a formula takes.
struct DifferentiationSight {
    private(set) var seen: Set<Rule> = []
    /// How many definitions stand between a derivative and its variable, at most.
    private(set) var links = 0
    /// What is still to be differentiated after the step, and so is not looked into.
    private let left: Set<Formula>

    init(leaving left: Set<Formula>) { self.left = left }

    /// Looks at a derivative; what it is of may be a name, whose body is then meant.
    mutating func look(at formula: Formula, by variable: Formula) {
        if left.contains(formula) {
            seen.insert(.chainRule)
        } else if let definition = formula.definition, formula != variable {
            seen.formUnion([.definition, .substitution])
            look(into: definition.body, variable, depth: 0)
        } else {
            look(into: formula, variable, depth: 0)
        }
    }

    private mutating func look(into formula: Formula, _ variable: Formula, depth: Int) {
        guard formula != variable, formula.depends(on: variable) else { return }
        seen.insert(.derivativeOfFunction)
        links = max(links, depth)
        var depth = depth
        switch formula {
        case .definition(let definition):
            seen.insert(.chainRule)
            if left.contains(formula) { return }
            seen.formUnion([.definition, .substitution])
            depth += 1
            look(into: definition.body, variable, depth: depth)
            links = max(links, depth)
            return
        case .sum(let terms):
            seen.insert(.linearity)
            if terms.filter({ $0.depends(on: variable) }).count > 1 { seen.insert(.sumOverPaths) }
        case .negation: seen.insert(.linearity)
        case .product(let factors), .hadamard(let factors):
            let moving = factors.filter { $0.depends(on: variable) }
            seen.formUnion(moving.count > 1 ? [.productRule, .sumOverPaths] : [.linearity])
            if moving.count > 1, Set(moving).count == 1 { seen.insert(.powerRule) }
        case .quotient(_, let below): seen.insert(below.depends(on: variable) ? .quotientRule : .linearity)
        case .power(let base, _):
            seen.insert(.powerRule)
            if !base.moves(like: variable) { seen.insert(.chainRule) }
        case .indexedSum: seen.formUnion([.linearity, .sumOverPaths])
        default:
            if formula.parts.contains(where: { !$0.moves(like: variable) && $0.depends(on: variable) }) {
                seen.insert(.chainRule)
            }
        }
        formula.parts.forEach { look(into: $0, variable, depth: depth) }
    }
}

extension Formula {
    /// The definition that it names, or of which it is an entry.
    fileprivate var definition: Definition? {
        switch self {
        case .definition(let definition), .entry(.definition(let definition), _, _): definition
        default: nil
        }
    }

    /// Whether it is a variable, or that with something constant added, so that its own derivative is 1.
    fileprivate func moves(like variable: Formula) -> Bool {
        if self == variable { return true }
        if case .entry(let whole, _, _) = variable, self == whole { return true }
        guard case .sum(let terms) = self else { return false }
        let moving = terms.filter { $0.depends(on: variable) }
        return moving == [variable]
    }
}
