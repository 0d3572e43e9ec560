internal import Artifacts
public import Derivations

/// Puts a derivation on the page, each step with its verdict.
///
/// If a step is refuted, the build fails at the step's line and shows a point where the two sides differ; a step that
/// can be neither proved nor refuted is a warning.
public func showDerivation(_ derivation: Derivation, _ title: String? = nil, line: Int = #line) {
    let steps = zip(derivation.steps, derivation.check()).map { step, finding in
        ShownDerivation.Step(
            formula: step.formula.tex,
            rule: step.justification,
            finding: ShownDerivation.Finding(finding),
            line: step.line
        )
    }
    let shown = ShownDerivation(
        title: title,
        assumptions: derivation.assumptions.tex,
        start: derivation.start.tex,
        steps: steps,
        line: line
    )
    Channel.send(.derivation(shown))
}

/// Puts a statement on the page that two formulas are equal, as proved or, if it is said not to hold, as refuted.
///
/// The build fails at this line if it is the other way round.
public func showClaim(
    _ left: Formula,
    equals right: Formula,
    holds: Bool = true,
    _ title: String? = nil,
    assuming assumptions: Assumptions = .none,
    line: Int = #line
) {
    let findings = Derivation(of: left, assuming: assumptions).equals(right).check()
    let claim = ShownClaim(
        title: title,
        left: left.tex,
        right: right.tex,
        expected: holds ? "proved" : "refuted",
        finding: findings.first.map { ShownDerivation.Finding($0) }
            ?? ShownDerivation.Finding(verdict: "undecided", method: "nothing was checked"),
        line: line
    )
    Channel.send(.claim(claim))
}
