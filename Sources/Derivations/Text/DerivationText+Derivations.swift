internal import Diagnostics

extension DerivationText {
    /// The chains as derivations, in their order; those with a formula that could not be read are left out.
    public var derivations: [Derivation] {
        var known: Set<Formula> = []
        return chains.compactMap { chain in
            guard let start = chain.start.formula else { return nil }
            defer { known.insert(start) }
            var derivation = Derivation(of: start, assuming: supposed)
            derivation.known = known
            for step in chain.steps {
                guard let formula = step.formula else { return nil }
                let columns = step.place.column..<(step.place.column + step.place.length)
                derivation = derivation.adding(
                    Derivation.Step(
                        formula: formula,
                        justification: step.justification?.text,
                        line: step.place.line,
                        columns: columns
                    )
                )
            }
            return derivation
        }
    }
}
