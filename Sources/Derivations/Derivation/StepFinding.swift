/// What is found of one step of a derivation.
public struct StepFinding: Sendable {
    /// Whether the two formulas are equal.
    public enum Verdict: Hashable, Sendable {
        /// They are.
        case proved(Proof)
        /// They are not: here they differ.
        case refuted(Witness)
        /// They cannot be compared: their shapes do not fit, in words.
        case shapes(String)
        /// It cannot be decided, for a reason; they agree at so many points.
        case undecided(reason: String, agreeingPoints: Int)
    }

    /// Whether the step holds.
    public let verdict: Verdict
    /// What is to be said of the justification; nil if it fits, or is a remark.
    public let objection: String?
    /// Where one side has a value and the other has none.
    public let domainNote: String?
    /// The mistake that explains why the step does not hold; nil if it holds, or none is known that does.
    public let slip: Slip?

    init(from before: Formula, _ step: Derivation.Step, _ assumptions: Assumptions, known: Set<Formula>? = nil) {
        do throws(ShapeError) {
            let finding = try checkEqual(before, step.formula, assuming: assumptions)
            domainNote = finding.domainNote
            switch finding.verdict {
            case .proved(let proof): verdict = .proved(proof)
            case .refuted(let witness): verdict = .refuted(witness)
            case .undecided(let reason, let points): verdict = .undecided(reason: reason, agreeingPoints: points)
            }
        } catch {
            verdict = .shapes(error.words)
            domainNote = nil
        }
        switch verdict {
        case .refuted, .shapes: slip = SlipSearch(before, step.formula, assumptions)?.slip()
        case .proved, .undecided: slip = nil
        }
        let rule = step.justification.flatMap { Rule(named: $0) }
        objection = rule.flatMap {
            RuleCheck(from: before, to: step.formula, known: known).objection(to: $0, assuming: assumptions)
        }
    }
}
