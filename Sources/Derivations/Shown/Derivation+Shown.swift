public import Artifacts

extension Derivation {
    /// The derivation as it goes to a page, each step with what was found of it.
    ///
    /// `line` is the line that shows it, for steps that have none.
    public func shown(title: String? = nil, line: Int) -> ShownDerivation {
        let steps = zip(steps, check()).map { step, finding in
            ShownDerivation.Step(
                formula: step.formula.tex,
                rule: step.justification,
                finding: ShownDerivation.Finding(finding),
                line: step.line,
                columns: step.columns
            )
        }
        return ShownDerivation(
            title: title,
            assumptions: shapesAsTeX + assumptions.tex,
            definitions: definitionsAsTeX,
            start: start.tex,
            steps: steps,
            line: line
        )
    }
}

extension DerivationText {
    /// Its chains as they go to a page: the first with what is given, the last with what is asked for and missing.
    public func shown(line: Int) -> [ShownDerivation] {
        let derivations = self.derivations
        var shown = derivations.map { $0.shown(line: line) }
        for index in shown.indices {
            // What the names stand for is said once.
            shown[index].assumptions = index == 0 ? declarations.compactMap(\.symbol.shapeAsTeX) + supposed.tex : []
            shown[index].definitions = index == 0 ? definitions.map(\.definition.tex) : []
        }
        if !shown.isEmpty { shown[shown.count - 1].missing = requirements.missing(in: derivations) }
        return shown
    }
}

/// A statement that two formulas are equal, as it goes to a page.
///
/// `holds` is what its author says of it.
public func shownClaim(
    _ left: Formula,
    equals right: Formula,
    holds: Bool,
    title: String?,
    assuming assumptions: Assumptions,
    line: Int
) -> ShownClaim {
    let claim = Derivation(of: left, assuming: assumptions).equals(right)
    let findings = claim.check().map { ShownDerivation.Finding($0) }
    return ShownClaim(
        title: title,
        assumptions: claim.shapesAsTeX + assumptions.tex,
        definitions: claim.definitionsAsTeX,
        left: left.tex,
        right: right.tex,
        expected: holds ? "proved" : "refuted",
        finding: findings.first ?? ShownDerivation.Finding(verdict: "undecided", method: "nothing was checked"),
        line: line
    )
}
