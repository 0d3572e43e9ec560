extension FaultProgram {
    /// What goes wrong in the derivative of a product.
    func products(_ formula: Formula, _ place: Int) -> [Fault] {
        [
            fault(
                place,
                .multipliesDerivatives,
                Rank.product,
                .productRule,
                """
                The derivative of a product is not the product of the derivatives: it is f′g + fg′ of \(formula)
                """
            ),
            fault(
                place,
                .subtractsTerms,
                Rank.rule + 5,
                .productRule,
                "The terms of the product rule are added, not subtracted: of \(formula) it is f′g + fg′"
            ),
        ]
    }

    /// What goes wrong in the Jacobian of a softmax.
    ///
    /// Left out, under a squared error p − y is left, as with the cross-entropy.
    func softmax(_ part: Formula, _ place: Int) -> [Fault] {
        let formula = Formula.softmax(part)
        let isSquared = terms.contains { if case .reduction(.squaredNorm, _) = $0.formula { true } else { false } }
        let missing: SlipWords = "The Jacobian of \(formula) is missing"
        return [
            isSquared
                ? fault(
                    place,
                    .dropsSlope,
                    Rank.slope,
                    .crossEntropyShortcut,
                    missing + ": p − y is the gradient of the cross-entropy, not of a squared error"
                )
                : fault(place, .dropsSlope, Rank.slope, .missingSlope, missing),
            fault(
                place,
                .takesDiagonal,
                Rank.rule,
                .softmaxJacobian,
                """
                The Jacobian of \(formula) is taken as diagonal: every entry depends on every entry of \(part), with \
                ∂pᵢ/∂zⱼ = −pᵢpⱼ for i ≠ j
                """
            ),
            fault(
                place,
                .freezesTotal,
                Rank.rule + 1,
                .softmaxJacobian,
                "The sum below the line of \(formula) depends on \(part) too: ∂pᵢ/∂zⱼ = pᵢ(δᵢⱼ − pⱼ)"
            ),
            fault(
                place,
                .freezesPowers,
                Rank.rule + 1,
                .softmaxJacobian,
                "What stands above the line of \(formula) depends on \(part) too: ∂pᵢ/∂zⱼ = pᵢ(δᵢⱼ − pⱼ)"
            ),
        ]
    }

    /// What goes wrong in the gradient of ‖u‖².
    func squaredNorms(_ part: Formula, _ place: Int) -> [Fault] {
        let inner = Self.inner(part, of: terms[place].formula)
        return [
            fault(place, .dropsTwo, Rank.factor, .factor, "The factor 2 is missing: the gradient of ‖u‖² is 2u"),
            fault(place, .dropsInner, Rank.inner, .innerDerivative, inner),
        ]
    }

    /// What goes wrong in the gradient of ‖u‖.
    func norms(_ part: Formula, _ place: Int) -> [Fault] {
        let inner = Self.inner(part, of: terms[place].formula)
        let rule: SlipWords = "The gradient of the norm ‖u‖ is u/‖u‖"
        return [
            fault(place, .squaresNorm(2), Rank.rule, .wrongDerivative, rule + "; 2u belongs to its square"),
            fault(place, .squaresNorm(1), Rank.rule, .wrongDerivative, rule + ", not u"),
            fault(place, .dropsInner, Rank.inner, .innerDerivative, inner),
        ]
    }
}
