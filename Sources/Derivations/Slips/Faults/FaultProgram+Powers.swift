extension FaultProgram {
    /// What goes wrong in the derivative of a power.
    func powers(_ base: Formula, _ exponent: Formula, _ place: Int) -> [Fault] {
        let formula = terms[place].formula
        let rules = PowerFault.allCases.map { fault in
            let isTwo = exponent == 2 && fault == .withoutFactor
            return Fault(places: [place], deed: .power(fault), rank: isTwo ? Rank.factor : Rank.rule) {
                Slip(isTwo ? .factor : .powerRule, words(fault, formula, exponent))
            }
        }
        let inner = Fault(places: [place], deed: .dropsInner, rank: Rank.inner) {
            Slip(.innerDerivative, Self.inner(base, of: formula))
        }
        return rules + [inner]
    }

    /// What goes wrong in the derivative of a quotient.
    func quotients(_ formula: Formula, _ places: Set<Int>) -> [Fault] {
        QuotientFault.allCases.map { fault in
            let rule: SlipWords = "(u/v)′ = (u′v − uv′)/v² for \(formula)"
            return Fault(
                places: places,
                deed: .quotient(fault),
                rank: fault == .reciprocalOnly ? Rank.inner : Rank.rule
            ) {
                switch fault {
                case .reversed: Slip(.quotientRule, "The terms of the quotient rule are reversed: \(rule)")
                case .added: Slip(.quotientRule, "The terms of the quotient rule are added: \(rule)")
                case .notSquared: Slip(.quotientRule, "The denominator is not squared: \(rule)")
                case .derivatives:
                    Slip(.quotientRule, "The derivative of a quotient is not the quotient of the derivatives: \(rule)")
                case .reciprocalOnly:
                    Slip(
                        .innerDerivative,
                        "The inner derivative is missing, of what stands below the line in \(formula)"
                    )
                }
            }
        }
    }

    /// What is said of a power.
    private func words(_ fault: PowerFault, _ formula: Formula, _ exponent: Formula) -> SlipWords {
        switch fault {
        case .withoutFactor: "The factor \(exponent) of the power rule is missing: (xⁿ)′ = n xⁿ⁻¹ for \(formula)"
        case .exponentKept: "The exponent of \(formula) is to be lowered by 1: (xⁿ)′ = n xⁿ⁻¹"
        case .powerOfDerivative:
            "The derivative of a power is not the power of the derivative: (uⁿ)′ = n uⁿ⁻¹ u′ for \(formula)"
        case .factorLowered: "The factor is the exponent before it is lowered, \(exponent): (xⁿ)′ = n xⁿ⁻¹"
        case .integrated: "\(formula) is integrated, not differentiated: (xⁿ)′ = n xⁿ⁻¹"
        case .exponentRaised: "The exponent of \(formula) is raised, not lowered: (xⁿ)′ = n xⁿ⁻¹"
        case .exponentLikeBase:
            "The power rule is for a variable base: in \(formula) the exponent moves, and (bˣ)′ = bˣ ln b"
        case .withoutLogarithm: "The logarithm of the base is missing: (bˣ)′ = bˣ ln b for \(formula)"
        }
    }
}
