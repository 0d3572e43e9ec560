/// The rules that differentiating a formula takes.
struct DifferentiationSight {
    /// The rules by any of which one may call it.
    private(set) var seen: Set<Rule> = []
    /// Those of them that deserve a step of their own.
    private(set) var needed: Set<Rule> = []
    /// How many definitions stand between a derivative and its variable, at most.
    private(set) var links = 0
    /// What is still to be differentiated by the same variable after the step, and so is not looked into.
    private let left: Set<Formula>

    init(leaving left: Set<Formula>) { self.left = left }

    /// Looks at a derivative; what it is of may be a name, whose body is then meant.
    mutating func look(at formula: Formula, by variable: Formula) {
        if let definition = formula.definition, !formula.isVariable(variable) {
            look(into: definition.body, variable, depth: 0)
        } else {
            look(into: formula, variable, depth: 0)
        }
    }

    private mutating func look(into formula: Formula, _ variable: Formula, depth: Int) {
        guard !formula.isVariable(variable), formula.depends(on: variable) else { return }
        guard !left.contains(formula) else {
            if formula.definition != nil { seen.insert(.chainRule) }
            return
        }
        seen.insert(.derivativeOfFunction)
        links = max(links, depth)
        var depth = depth
        switch formula {
        case .definition(let definition):
            need(.chainRule)
            depth += 1
            look(into: definition.body, variable, depth: depth)
            links = max(links, depth)
            return
        case .sum(let terms):
            seen.insert(.linearity)
            if terms.filter({ $0.depends(on: variable) }).count > 1 { seen.insert(.sumOverPaths) }
        case .negation, .entry: seen.insert(.linearity)
        case .product(let factors), .hadamard(let factors):
            let moving = factors.filter { $0.depends(on: variable) }
            seen.insert(moving.count > 1 ? .sumOverPaths : .linearity)
            if moving.count > 1 { need(.productRule) }
            if moving.count > 1, Set(moving).count == 1 { seen.insert(.powerRule) }
        case .quotient(let above, let below) where below.depends(on: variable):
            if above.depends(on: variable) { need(.quotientRule) } else { seen.formUnion([.quotientRule, .powerRule]) }
            if !below.moves(like: variable), !above.depends(on: variable) { need(.chainRule) }
        case .quotient: seen.insert(.linearity)
        case .power(let base, _):
            seen.insert(.powerRule)
            if !base.moves(like: variable) { need(.chainRule) }
        case .indexedSum: seen.formUnion([.linearity, .sumOverPaths])
        case .function(let function, let part):
            if [.sigmoid, .tanh].contains(function.kind) { seen.insert(.slopeIdentity) }
            if !part.moves(like: variable) { need(.chainRule) }
        default:
            if formula.parts.contains(where: { !$0.moves(like: variable) && $0.depends(on: variable) }) {
                need(.chainRule)
            }
        }
        formula.parts.forEach { look(into: $0, variable, depth: depth) }
    }

    private mutating func need(_ rule: Rule) {
        seen.insert(rule)
        needed.insert(rule)
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

    /// Whether it is a variable, the column or matrix of which that is an entry, or another entry of it.
    fileprivate func isVariable(_ variable: Formula) -> Bool {
        if self == variable { return true }
        guard case .entry(let whole, _, _) = variable else { return false }
        if case .entry(let other, _, _) = self { return other == whole }
        return self == whole
    }

    /// Whether it is a variable, or that with its sign or something constant added, so that its own derivative is ±1.
    fileprivate func moves(like variable: Formula) -> Bool {
        switch self {
        case .negation(let part): return part.moves(like: variable)
        case .sum(let terms):
            let moving = terms.filter { $0.depends(on: variable) }
            return moving.count == 1 && moving[0].moves(like: variable)
        default: return isVariable(variable)
        }
    }
}
