internal import Derivations
internal import Diagnostics
public import Lessons

/// What a derivation is worth, line by line.
///
/// A step is judged from the line before it, so that a slip costs once: as much as one of the steps of the author's own
/// derivation, or of the student's if that is shorter. What is required and wanted counts by how much of it is there.
/// A step that repeats the line before earns nothing, and what cannot be decided goes to a person.
public func judge(
    derivation text: String,
    file: String,
    firstLine: Int,
    of derivation: DerivationTask,
    task: Task,
    title: String
) -> TaskVerdict {
    var verdict = TaskVerdict(id: task.id, title: title, possible: derivation.possible, score: 0, status: .failed)
    guard text.utf8.count <= DerivationReading.longest else {
        verdict.message = "The derivation has more than \(DerivationReading.longest) characters"
        return verdict
    }
    let (parsed, problems) = derivation.text(text, file: file, firstLine: firstLine)
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else {
        verdict.status = .compileError
        verdict.message = errors.prefix(5).map(DerivationReading.words).joined(separator: "\n")
        return verdict
    }
    DerivationReading(parsed, derivation).fill(&verdict)
    return verdict
}

/// A student's derivation being judged.
private struct DerivationReading {
    /// The longest text that is read.
    static let longest = 8_000
    /// The most parts that all formulas may have, their definitions looked into: what a check takes grows with them.
    static let mostParts = 20_000
    /// The most bytes that a student is told.
    static let longestMessage = 4_000
    /// The most steps that are looked at.
    static let mostSteps = 100

    private let text: DerivationText
    private let task: DerivationTask
    /// Those that are asked for: the first from each of the author's starts.
    private let derivations: [Derivation]
    /// The others, which earn and cost nothing; what does not follow in them is said.
    private let others: [Derivation]

    init(_ text: DerivationText, _ task: DerivationTask) {
        self.text = text
        self.task = task
        let all = text.derivations
        let asked = task.starts.compactMap { start in all.first { $0.start.text == start } }
        derivations = asked
        others = all.filter { !asked.contains($0) }
    }

    static func words(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place.map { "line \($0.line): " } ?? ""
        return place + diagnostic.headline + (diagnostic.help.map { "; \($0)" } ?? "")
    }

    func fill(_ verdict: inout TaskVerdict) {
        let steps = text.chains.reduce(0) { $0 + $1.steps.count }
        guard steps > 0 else {
            verdict.status = .missing
            verdict.message = "There is no step"
            return
        }
        guard steps <= DerivationReading.mostSteps else {
            verdict.message = "The derivation has more than \(DerivationReading.mostSteps) steps"
            return
        }
        let parts = text.chains.reduce(0) { $0 + $1.steps.reduce(0) { $0 + ($1.formula?.extent ?? 0) } }
        guard parts <= DerivationReading.mostParts else {
            verdict.message =
                "Its formulas have \(parts) parts, definitions included; at most \(DerivationReading.mostParts) are read"
            return
        }
        guard !derivations.isEmpty else {
            verdict.message =
                "What is asked for is \(task.starts.joined(separator: " and ")), and nothing starts from it"
            return
        }
        score(derivations.flatMap(LineFinding.all), &verdict)
    }

    private func score(_ findings: [LineFinding], _ verdict: inout TaskVerdict) {
        let (requirements, wrong) = (text.requirements, Set(findings.indices.filter { findings[$0].isWrong }))
        let steps = requirements.missingSteps(in: derivations, wrong: wrong)
        let missing = steps + [requirements.missingForm(in: derivations)].compactMap(\.self)
        let asked = requirements.required.count + (requirements.wanted == nil ? 0 : 1)
        // A wrong result without a step that is asked for has the wanted form for nothing.
        let isEmpty = !wrong.isEmpty && !steps.isEmpty && steps.count == requirements.required.count
        let met = asked == 0 ? 1 : isEmpty ? 0 : max(0, Double(asked - missing.count) / Double(asked))
        let real = findings.filter { !$0.isRepetition }
        let share = verdict.possible * met / Double(max(1, min(real.count, task.steps)))
        let (slips, open) = (real.count(where: \.isWrong), real.count(where: \.isOpen))
        let lost = min(verdict.possible * met, share * Double(slips))
        verdict.pending = min(verdict.possible * met - lost, share * Double(open))
        verdict.score = real.isEmpty ? 0 : max(0, verdict.possible * met - lost - verdict.pending)
        let isFull = real.count > 0 && slips == 0 && open == 0 && missing.isEmpty
        verdict.status = isFull ? .passed : open > 0 ? .manual : .failed
        if isFull { verdict.score = verdict.possible }
        let lines = findings + others.flatMap(LineFinding.all)
        let words = (missing.map { "Missing: \($0)" } + lines.compactMap(\.words)).joined(separator: "\n")
        verdict.message = words.beginning(bytes: DerivationReading.longestMessage)
    }
}

/// A step of a student's derivation and what was found of it.
private struct LineFinding {
    let before: Formula
    let step: Derivation.Step
    let finding: StepFinding

    /// The findings of a derivation's steps.
    static func all(_ derivation: Derivation) -> [LineFinding] {
        zip([derivation.start] + derivation.steps.map(\.formula), zip(derivation.steps, derivation.check()))
            .map { LineFinding(before: $0, step: $1.0, finding: $1.1) }
    }

    /// Whether it says the line before once more, perhaps times 1 or plus 0.
    var isRepetition: Bool { before.withoutPadding.text == step.formula.withoutPadding.text }

    var isWrong: Bool {
        switch finding.verdict {
        case .refuted, .shapes: true
        case .proved, .undecided: false
        }
    }

    /// How many numbers of a point are shown: those of two matrices say nothing to a reader.
    private static let mostNumbers = 8

    /// Numbers that show that the step does not hold.
    private func words(_ witness: Witness) -> String {
        func number(_ value: Double?) -> String { value.map { ObservedText.short($0) } ?? "nothing" }
        let count = witness.point.count
        let point = witness.point.map(\.description).joined(separator: ", ")
        let place = point.isEmpty ? "" : count > LineFinding.mostNumbers ? "at a point " : "at \(point) "
        let entry = [witness.row, witness.column].compactMap { $0.map(String.init) }.joined(separator: ", ")
        let right = number(witness.right) + (entry.isEmpty ? "" : " in entry \(entry)")
        return "\(place)it is \(right), and the line before \(number(witness.left))"
    }

    /// The mistake that would explain it, to go on a sentence.
    private var explanation: String { finding.slip.map { ": \($0.words)" } ?? "" }

    var isOpen: Bool { if case .undecided = finding.verdict { true } else { false } }

    /// What the student is told of it; nil where all is well.
    var words: String? {
        let line = step.line.map { "Line \($0): " } ?? ""
        switch finding.verdict {
        case .proved: return finding.objection.map { "\(line)\($0)" }
        case .shapes(let words): return "\(line)this does not follow\(explanation) (\(words))"
        case .undecided(let reason, _): return "\(line)a person looks at this step: \(reason)"
        case .refuted(let witness):
            return "\(line)this does not follow\(explanation) (\(words(witness)))"
        }
    }
}
