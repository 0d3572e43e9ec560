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

    /// A step that holds, but not by the rule beside it.
    init(objection: String, number: Int) {
        self.init(
            severity: .warning,
            rule: "derivation-rule",
            headline: "Step \(number) holds, but \(objection)",
            help: "name the rule that it is by, and take one rule in each step"
        )
    }

    /// Something that the derivation's own text asks for, and that is not in it.
    init(missing words: String) {
        self.init(
            severity: .error,
            rule: "derivation-required",
            headline: "The derivation is not what it asks for: \(words)",
            help: "write it so, or change the line `required:` or `wanted:`"
        )
    }

    /// A claim that is not what its author says.
    init(_ claim: ShownClaim) {
        let finding = claim.finding
        let subject = claim.title.map { "The claim “\($0)”" } ?? "The claim"
        switch (claim.expected, finding.verdict) {
        case (_, "undecided"):
            self.init(
                severity: .warning,
                rule: "claim-undecided",
                headline: "\(subject) is neither proved nor refuted: \(finding.method)",
                help: "claim something simpler, or state what it assumes"
            )
        case ("refuted", _):
            self.init(
                severity: .error,
                rule: "claim-true",
                headline: "\(subject) is said to be wrong, and it is proved",
                help: "say that it holds"
            )
        default:
            self.init(
                severity: .error,
                rule: "claim-refuted",
                headline: "\(subject) does not hold" + DerivationProblem.difference(finding),
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
