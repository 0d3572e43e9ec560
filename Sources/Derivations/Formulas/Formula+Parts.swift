extension Formula {
    /// The formulas of which this one is made; nothing for a name, whose body is looked into by those who want it.
    var parts: [Formula] {
        switch self {
        case .number, .constant, .symbol, .definition, .ones, .identity: []
        case .sum(let parts), .product(let parts), .hadamard(let parts): parts
        case .quotient(let a, let b), .power(let a, let b), .maximum(let a, let b): [a, b]
        case .derivative(let a, let b): [a, b]
        case .entry(let part, _, _), .negation(let part), .function(_, let part), .transpose(let part): [part]
        case .reduction(_, let part), .diagonal(let part), .softmax(let part): [part]
        case .indexedSum(_, _, let part): [part]
        }
    }

    /// The name of a symbol or a definition.
    var name: String? {
        switch self {
        case .symbol(let symbol): symbol.name
        case .definition(let definition): definition.name
        default: nil
        }
    }

    /// The same with each part replaced.
    func mappingParts(_ change: (Formula) -> Formula) -> Formula {
        switch self {
        case .number, .constant, .symbol, .definition, .ones, .identity: self
        case .entry(let of, let row, let column): .entry(change(of), row: row, column: column)
        case .sum(let parts): .sum(parts.map(change))
        case .product(let parts): .product(parts.map(change))
        case .hadamard(let parts): .hadamard(parts.map(change))
        case .negation(let part): .negation(change(part))
        case .function(let function, let part): .function(function, change(part))
        case .transpose(let part): .transpose(change(part))
        case .reduction(let kind, let part): .reduction(kind, change(part))
        case .diagonal(let part): .diagonal(change(part))
        case .softmax(let part): .softmax(change(part))
        case .indexedSum(let index, let count, let part): .indexedSum(index, to: count, change(part))
        case .quotient(let left, let right): .quotient(change(left), change(right))
        case .power(let left, let right): .power(change(left), change(right))
        case .maximum(let left, let right): .maximum(change(left), change(right))
        case .derivative(let of, let variable): .derivative(change(of), by: change(variable))
        }
    }

    /// The formula and everything inside it, from the outside in; not the bodies of definitions.
    var subformulas: [Formula] {
        var found: [Formula] = []
        var rest = [self]
        while let next = rest.popLast() {
            found.append(next)
            rest += next.parts.reversed()
        }
        return found
    }

    /// The formula with every definition replaced by its body, and sums and products in one order.
    ///
    /// Two formulas that only differ in names, order and parentheses become the same. What a derivative is by stays
    /// as it is.
    var expanded: Formula {
        switch self {
        case .definition(let definition): return definition.body.expanded
        case .derivative(let of, let variable): return .derivative(of, by: variable)
        case .negation(let part):
            if case .negation(let inner) = part { return inner.expanded }
            return .negation(part.expanded)
        case .sum(let parts):
            return .sum(Formula.flattened(parts) { if case .sum(let inner) = $0 { inner } else { nil } })
        case .hadamard(let parts):
            return .hadamard(Formula.flattened(parts) { if case .hadamard(let inner) = $0 { inner } else { nil } })
        default: return mappingParts(\.expanded)
        }
    }

    /// The terms of nested sums, or the factors of nested products that commute, in one order.
    private static func flattened(_ parts: [Formula], _ inner: (Formula) -> [Formula]?) -> [Formula] {
        parts.map(\.expanded).flatMap { inner($0) ?? [$0] }.sorted { "\($0)" < "\($1)" }
    }

    /// Whether a symbol or a definition stands in it, also within definitions.
    func depends(on variable: Formula) -> Bool {
        if self == variable { return true }
        if case .entry(let of, _, _) = variable, self == of { return true }
        if case .definition(let definition) = self { return definition.body.depends(on: variable) }
        return parts.contains { $0.depends(on: variable) }
    }
}
