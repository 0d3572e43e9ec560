internal import Artifacts
internal import Execution
internal import Judging
internal import Lessons

/// One task of one submission being graded.
struct TaskGrading: Sendable {
    let grader: Grader
    /// The task's number among the lesson's.
    let task: Int
    /// The submission's number, which keeps the folders of answers apart.
    let submission: Int

    var lesson: Lesson { grader.assignment.lesson }
    /// The task.
    var entry: Task { lesson.tasks[task] }
    /// What its heading says.
    var title: String { lesson.sections[entry.section].title }

    /// The verdict on an answer; `nil` where there is none.
    func verdict(on answer: Submission.Answer?) -> GradedTask {
        switch entry.kind {
        case .exercise(let exercise) where exercise.form == .code: return code(answer)
        case .exercise(let exercise): return derivation(exercise, answer)
        case .quickCheck(let check): return quickCheck(check, answer)
        case .question(let question): return self.question(question, answer)
        }
    }

    /// A verdict without parts.
    func verdict(
        _ possible: Double,
        _ status: Status,
        score: Double = 0,
        pending: Double = 0,
        _ message: String
    ) -> TaskVerdict {
        TaskVerdict(
            id: entry.id,
            title: title,
            possible: possible,
            score: score,
            pending: pending,
            status: status,
            message: message
        )
    }

    // MARK: Code

    private func code(_ answer: Submission.Answer?) -> GradedTask {
        guard let ready = grader.exercises[task] else {
            let message = "This exercise could not be graded: its own tests or its solution fail. It is no zero"
            return GradedTask(verdict: verdict(0, .manual, message), isUngraded: true)
        }
        guard case .code(let pieces)? = answer else {
            return GradedTask(verdict: all(ready, .missing, "There is no answer"))
        }
        let text = AnswerText(
            pieces.map { AnswerText.Piece(code: $0.text, file: $0.file, firstLine: $0.firstLine) }
        )
        let runner = AnswerRunner(ready.prepared, in: grader.confined)
        let outcome = runner.run(text, as: "answer-\(submission)-\(task)") { test, run in
            ready.reference(of: test).map { judge(run, against: $0, test).status == .passed } ?? false
        }
        switch outcome {
        case .compileError(let messages):
            return GradedTask(verdict: all(ready, .compileError, CompilerWords.text(messages)))
        case .refused(let words):
            let message = "No program comes of it: " + CompilerWords.short(words)
            return GradedTask(verdict: all(ready, .compileError, message))
        case .missing(let names):
            let list = names.map { "`\($0)`" }.joined(separator: ", ")
            let message = "The answer lacks \(list): declare it as the starter does"
            return GradedTask(verdict: all(ready, .missing, message))
        case .tests(let runs): return judged(ready, runs)
        case .notRun(let words): return failed(ready, words)
        }
    }

    private func judged(_ ready: ReadyExercise, _ runs: [TestRun]) -> GradedTask {
        for run in runs {
            if case .notRun(let words) = run.ending { return failed(ready, words) }
        }
        var whole = verdict(ready.possible, .passed, "")
        whole.tests = zip(ready.prepared.tests, zip(runs, ready.references)).map { test, run in
            judge(run.0, against: run.1, test).with(output: run.0.output, of: test)
        }
        whole.score = whole.tests.reduce(0) { $0 + $1.score }
        let wrong = whole.tests.map(\.status).filter { $0 != .passed }
        whole.status = wrong.contains(.failed) ? .failed : wrong.first ?? .passed
        return GradedTask(verdict: whole)
    }

    /// The same verdict on every test.
    private func all(_ ready: ReadyExercise, _ status: Status, _ message: String) -> TaskVerdict {
        var whole = verdict(ready.possible, status, message)
        whole.tests = ready.prepared.tests.map { test in
            TestVerdict(
                name: test.declaration.name,
                points: test.declaration.points,
                score: 0,
                status: status,
                visibility: test.visibility,
                message: ""
            )
        }
        return whole
    }

    private func failed(_ ready: ReadyExercise, _ words: String) -> GradedTask {
        let message = "This could not be graded, and it is no zero: \(words)"
        return GradedTask(
            verdict: verdict(ready.possible, .manual, pending: ready.possible, message),
            isUngraded: true
        )
    }
}

extension TestVerdict {
    /// The verdict with what the answer printed, where the student may see it.
    fileprivate func with(output: String, of test: ExecutedExercise.Test) -> TestVerdict {
        guard status != .passed, visibility == .open, !output.isEmpty else { return self }
        var verdict = self
        verdict.message += "\nIt printed:\n" + CompilerWords.short(output)
        return verdict
    }
}
