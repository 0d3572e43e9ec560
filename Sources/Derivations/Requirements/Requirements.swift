/// What an exercise asks of a derivation beside that its steps hold.
public struct Requirements: Hashable, Sendable {
    /// Something that has to occur.
    public enum Item: Hashable, Sendable {
        /// A step by a rule: `chain rule`.
        case rule(Rule)
        /// A line that is this formula, but for the order of what commutes: `dL/da * da/dz * dz/dw`.
        case line(Formula)
    }

    /// Something that has to occur, in the author's words.
    public struct Required: Hashable, Sendable {
        /// What.
        public let item: Item
        /// How the author says it, and where.
        public let phrase: DerivationText.Phrase
    }

    /// What has to occur, in this order.
    public internal(set) var required: [Required] = []
    /// The form of the last line.
    public internal(set) var wanted: WantedForm?

    /// Nothing is asked.
    public init() {}

    /// What is missing in derivations that are one answer together, in words; nothing if all is there.
    public func missing(in derivations: [Derivation]) -> [String] {
        missingSteps(in: derivations) + [missingForm(in: derivations)].compactMap(\.self)
    }

    /// What is wrong with the form of the last line, in words; `nil` if it is as it is wanted.
    public func missingForm(in derivations: [Derivation]) -> String? {
        guard let wanted, let last = derivations.last?.steps.last?.formula else { return nil }
        return wanted.flaw(in: last).map { "the last line \($0)" }
    }

    /// Which of the required steps are missing, in words.
    ///
    /// A step that does not hold, whose number among all is in `wrong`, is by a rule only if it says so: it may be a slip
    /// in the use of the rule, and a result from nowhere is by none.
    public func missingSteps(in derivations: [Derivation], wrong: Set<Int> = []) -> [String] {
        let steps = derivations.flatMap { derivation in
            zip([derivation.start] + derivation.steps.map(\.formula), derivation.steps).map { ($0, $1) }
        }
        var words: [String] = []
        var next = 0
        for required in required {
            let (item, phrase) = (required.item, required.phrase)
            let meeting = steps.indices.filter { index in
                item.isMet(by: steps[index].1, from: steps[index].0, holds: !wrong.contains(index))
            }
            if let found = meeting.first(where: { $0 >= next }) {
                next = found
            } else if meeting.isEmpty {
                words.append(item.isRule ? "no step is by \(phrase.text)" : "no line is \(phrase.text)")
            } else {
                words.append("\(phrase.text) comes too early: it follows what is required before it")
            }
        }
        return words
    }
}

extension Requirements.Item {
    fileprivate var isRule: Bool { if case .rule = self { true } else { false } }

    /// Whether a step is what is required: by its name if it has one that fits, or else by what it does.
    ///
    /// A step that is too large for the rule does not show it.
    fileprivate func isMet(by step: Derivation.Step, from before: Formula, holds: Bool) -> Bool {
        switch self {
        case .line(let formula): return step.formula.form == formula.form
        case .rule(let rule):
            let check = RuleCheck(from: before, to: step.formula)
            let named = step.justification.flatMap { Rule(named: $0) }
            guard holds else { return named == rule && check.seen.contains(rule) }
            if let named, check.seen.contains(named), named != rule { return false }
            return check.seen.contains(rule) && check.objection(to: rule, assuming: .none) == nil
        }
    }
}
