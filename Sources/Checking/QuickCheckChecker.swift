internal import Diagnostics
internal import Judging
internal import Lessons

/// Proves of a quick check that the marked answer is the computed one, and that no other is.
struct QuickCheckChecker {
    private let executed: ExecutedLesson
    private let task: Int
    private let check: QuickCheck
    private var diagnostics: [Diagnostic] = []

    static func check(_ task: Int, of executed: ExecutedLesson) -> (checks: [Check], diagnostics: [Diagnostic]) {
        guard case .quickCheck(let check) = executed.lesson.tasks[task].kind,
            !check.items.isEmpty || check.typed != nil
        else { return ([], []) }
        var checker = QuickCheckChecker(executed: executed, task: task, check: check)
        guard let computed = checker.computed() else { return ([], checker.diagnostics) }
        let flaws = QuickCheckProof(check).flaws(computed: computed.text)
        for (answer, flaw) in flaws { checker.report(flaw, answer, computed.words) }
        let kind = Check.Kind.quickCheck(task: task)
        return ([Check(cell: computed.cell, kind: kind, passed: flaws.isEmpty)], checker.diagnostics)
    }

    private init(executed: ExecutedLesson, task: Int, check: QuickCheck) {
        self.executed = executed
        self.task = task
        self.check = check
    }

    /// The computed answer, the cell that computed it, and what to call it; nil where there is none.
    private mutating func computed() -> (text: String, cell: Int, words: String)? {
        switch check.computed {
        case .formula(let formula): return (formula, 0, "`\(formula)`")
        case .swift(let cell):
            let run = executed.runs[cell]
            // Why an expression did not run is said where it stands.
            guard run.ending == .finished else { return nil }
            return (run.text, cell, run.text)
        case nil:
            let headline = "A quick check says what its right answer is computed from"
            let help = "write {.check computed=\"d(sin(x^2))/dx\"}, or computed=\"swift …\" for a value of the program"
            let place = executed.lesson.tasks[task].place
            diagnostics.append(Diagnostic(.warning, "check-unproved", at: place, headline, help: help))
            return nil
        }
    }

    private mutating func report(_ flaw: QuickCheckProof.Flaw, _ answer: Int, _ computed: String) {
        let item = check.items.indices.contains(answer) ? check.items[answer] : nil
        let place = item?.place ?? check.typed?.place
        let text = item?.text ?? check.typed?.text ?? ""
        let notes = check.computedPlace.map { [Diagnostic.Note("computed here", at: $0)] } ?? []
        let (headline, help): (String, String)
        switch flaw {
        case .markedIsWrong:
            headline = "The marked answer is the computed one, \(computed), and this is \(text)"
            help = "correct the answer, or what it is computed from"
        case .otherIsRight:
            headline = "An answer that is not marked differs from the computed one, \(computed), and \(text) does not"
            help = "mark it, or change it"
        case .undecided(let reason):
            headline =
                "Whether \(text) is the computed answer, \(computed), can be decided, and here it cannot: \(reason)"
            help = "write both in a simpler form"
        case .noFormula:
            headline = "An answer to a check of formulas is a formula, and `\(text)` is none"
            help = "write it between backticks, as in a derivation: `cos(x^2) * 2x`"
        }
        diagnostics.append(Diagnostic(.error, "check-answer", at: place, headline, help: help, notes: notes))
    }
}
