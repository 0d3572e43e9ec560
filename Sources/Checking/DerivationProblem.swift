internal import Artifacts
internal import Diagnostics

/// What is wrong with a step of a derivation, or with a claim, in words.
struct DerivationProblem {
    let severity: Diagnostic.Severity
    let rule: String
    let headline: String
    let help: String

    /// A derivation without a step.
    static let emptyDerivation = DerivationProblem(
        severity: .error,
        rule: "derivation-empty",
        headline: "A derivation has a step to check",
        help: "say what the start is equal to"
    )

    private init(severity: Diagnostic.Severity, rule: String, headline: String, help: String) {
        (self.severity, self.rule, self.headline, self.help) = (severity, rule, headline, help)
    }

    /// A step that is refuted or cannot be decided, by its number from 1.
    init(_ step: ShownDerivation.Step, number: Int) {
        let finding = step.finding
        if finding.verdict == "refuted" {
            self.init(
                severity: .error,
                rule: "derivation-step",
                headline: "Step \(number) does not follow" + DerivationProblem.difference(finding),
                help: finding.slipText ?? "correct the step, or show the mistake as a claim that is refuted"
            )
        } else {
            self.init(
                severity: .warning,
                rule: "derivation-undecided",
                headline: "Step \(number) is neither proved nor refuted: \(finding.method)",
                help: "take it in smaller steps, or state what it assumes"
            )
        }
    }

    /// A claim that is not what its author says.
    init(_ claim: ShownClaim) {
        let finding = claim.finding
        switch (claim.expected, finding.verdict) {
        case (_, "undecided"):
            self.init(
                severity: .warning,
                rule: "claim-undecided",
                headline: "The claim is neither proved nor refuted: \(finding.method)",
                help: "claim something simpler, or state what it assumes"
            )
        case ("refuted", _):
            self.init(
                severity: .error,
                rule: "claim-true",
                headline: "The claim is said to be wrong, and it is proved",
                help: "say that it holds"
            )
        default:
            self.init(
                severity: .error,
                rule: "claim-refuted",
                headline: "The claim does not hold" + DerivationProblem.difference(finding),
                help: finding.slipText ?? "correct it, or say that it is wrong"
            )
        }
    }

    private static func difference(_ finding: ShownDerivation.Finding) -> String {
        guard let witness = finding.witness else { return ": \(finding.method)" }
        let entry = witness.entry.map { " in \($0)" } ?? ""
        let point = witness.point.joined(separator: ", ")
        return ": at \(point) the left side is \(witness.left)\(entry), and the right side \(witness.right)"
    }
}
