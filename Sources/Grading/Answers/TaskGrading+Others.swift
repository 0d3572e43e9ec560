internal import Judging
internal import Lessons

// Tasks that nothing is run for.
extension TaskGrading {
    func quickCheck(_ check: QuickCheck, _ answer: Submission.Answer?) -> GradedTask {
        switch answer {
        case .marks(let marks)?: GradedTask(verdict: judge(marks: marks, of: check, task: entry, title: title))
        case .typed(let piece)?: GradedTask(verdict: judge(typed: piece.text, of: check, task: entry, title: title))
        default: GradedTask(verdict: verdict(check.points, .missing, "There is no answer"))
        }
    }

    func derivation(_ exercise: Exercise, _ answer: Submission.Answer?) -> GradedTask {
        let asked = DerivationTask(exercise, of: lesson)
        guard case .derivation(let pieces)? = answer, let first = pieces.first else {
            return GradedTask(verdict: verdict(asked.possible, .missing, "There is no answer"))
        }
        let verdict = judge(
            derivation: pieces.map(\.text).joined(),
            file: first.file,
            firstLine: first.firstLine,
            of: asked,
            task: entry,
            title: title
        )
        return GradedTask(verdict: verdict)
    }

    func question(_ question: Question, _ answer: Submission.Answer?) -> GradedTask {
        guard case .words(let piece)? = answer else {
            return GradedTask(verdict: verdict(question.points, .missing, "There is no answer"))
        }
        let message = "A person reads this answer:\n" + CompilerWords.short(piece.text)
        return GradedTask(verdict: verdict(question.points, .manual, pending: question.points, message))
    }
}
