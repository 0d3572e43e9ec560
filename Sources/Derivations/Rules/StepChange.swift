/// What a step takes away and brings, in terms of derivatives and names.
struct StepChange {
    /// The subformulas that stood before the step alone.
    let gone: [Formula]
    /// The subformulas that stand after it alone.
    let come: [Formula]
    /// The derivatives that are gone and were taken, each with its variable: not those that were only rewritten inside
    /// or split into derivatives by others.
    let taken: [(of: Formula, variable: Formula)]
    /// What is still to be differentiated by a variable that was there before.
    let partsLeft: Set<Formula>
    /// Whether a derivative became one by something else: the chain rule.
    let isThroughOthers: Bool

    init(from before: Formula, to after: Formula) {
        let (old, new) = (Set(before.unnamed), Set(after.unnamed))
        gone = before.unnamed.filter { !new.contains($0) }
        come = after.unnamed.filter { !old.contains($0) }
        let derivatives = StepChange.derivatives(gone)
        let rest = StepChange.derivatives(come)
        let variables = Set(derivatives.map(\.variable))
        isThroughOthers = !derivatives.isEmpty && rest.contains { !variables.contains($0.variable) }
        partsLeft = Set(rest.filter { variables.contains($0.variable) }.map(\.of))
        taken = derivatives.filter { derivative in
            // dL/dw became dL/da · …: nothing of L was differentiated.
            if rest.contains(where: { $0.of == derivative.of }) { return false }
            // d(f)/dx became d(g)/dx, where g is no part of f: it was rewritten inside.
            let parts = Set(derivative.of.withBody.flatMap(\.subformulas))
            let others = rest.filter { $0.variable == derivative.variable }
            return others.isEmpty || others.contains { parts.contains($0.of) }
        }
    }

    private static func derivatives(_ formulas: [Formula]) -> [(of: Formula, variable: Formula)] {
        formulas.compactMap { if case .derivative(let of, let variable) = $0 { (of, variable) } else { nil } }
    }

    /// What a step without a derivative taken can be by.
    var rearrangements: Set<Rule> {
        var rules: Set<Rule> = [.algebra, .substitution]
        let changed = gone + come
        // What stands in a slope goes and comes with it.
        let inside = Set(changed.filter(\.isSlope).flatMap(\.parts).flatMap(\.subformulas))
        if changed.contains(where: { $0.isNamed && !inside.contains($0) }) { rules.insert(.definition) }
        if changed.contains(where: \.isSlope) { rules.formUnion([.slopeIdentity, .derivativeOfFunction]) }
        if changed.contains(where: \.isTranspose) { rules.insert(.transpose) }
        return rules
    }

    /// Whether a name has come that is none of those in what was differentiated.
    var namesSomething: Bool {
        come.contains { name in
            guard case .definition = name else { return false }
            return !taken.contains { $0.of.depends(on: name) }
        }
    }

    /// Whether derivatives are added up.
    var isSumOfDerivatives: Bool { come.contains(where: \.isSumOfDerivatives) }

    /// Whether derivatives by columns or matrices have come, whose products are sums.
    var hasMatrixDerivatives: Bool {
        StepChange.derivatives(come).contains { _, variable in
            var reader = ShapeReader()
            return (try? reader.shape(variable))?.isScalar == false
        }
    }
}

extension Formula {
    var isDerivative: Bool { if case .derivative = self { true } else { false } }
    var isTranspose: Bool { if case .transpose = self { true } else { false } }

    /// Whether it is a slope such as σ′(z).
    var isSlope: Bool { if case .function(let function, _) = self { function.order > 0 } else { false } }

    /// Whether it is something that has a definition: a name, a function but no slope, an entry, a norm.
    fileprivate var isNamed: Bool {
        switch self {
        case .function(let function, _): function.order == 0
        case .definition, .maximum, .entry, .reduction, .diagonal, .softmax, .ones, .identity, .derivative: true
        case .number, .constant, .symbol, .sum, .negation, .product, .quotient, .power, .hadamard, .transpose,
            .indexedSum:
            false
        }
    }

    /// Whether it is a sum over paths: of products in which derivatives stand.
    fileprivate var isSumOfDerivatives: Bool {
        switch self {
        case .sum(let terms): terms.count { $0.subformulas.contains(where: \.isDerivative) } > 1
        case .indexedSum(_, _, let part): part.subformulas.contains(where: \.isDerivative)
        default: false
        }
    }

    /// The subformulas, and of names for derivatives the derivatives.
    fileprivate var unnamed: [Formula] {
        subformulas.flatMap { formula -> [Formula] in
            guard case .definition(let definition) = formula, definition.body.isDerivative else { return [formula] }
            return [formula, definition.body]
        }
    }

    /// The formula, and what it stands for if it is a name or an entry of one.
    fileprivate var withBody: [Formula] {
        switch self {
        case .definition(let definition), .entry(.definition(let definition), _, _): [self, definition.body]
        default: [self]
        }
    }
}
