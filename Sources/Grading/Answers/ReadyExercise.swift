internal import Artifacts
internal import Diagnostics
internal import Execution
internal import Judging
internal import Lessons

/// An exercise of code that answers can be graded by: its tests are compiled, and its solution has passed them.
struct ReadyExercise: Sendable {
    let prepared: PreparedExercise
    /// What came of each test with the solution.
    let references: [TestRun]

    /// What all tests are worth.
    var possible: Double { prepared.tests.reduce(0) { $0 + $1.declaration.points } }

    /// What came of a test with the solution.
    func reference(of test: ExecutedExercise.Test) -> TestRun? {
        prepared.tests.firstIndex(of: test).map { references[$0] }
    }

    /// Prepares an exercise, or says why that cannot be done.
    static func ready(
        _ exercise: Exercise,
        task: Int,
        of lesson: Lesson,
        in workshop: Workshop
    ) -> (exercise: ReadyExercise?, diagnostics: [Diagnostic]) {
        let (prepared, problems) = prepare(exercise, task: task, of: lesson, in: workshop)
        guard let prepared else { return (nil, problems) }
        let references = prepared.tests.map { prepared.reference($0, seed: prepared.seed) }
        var diagnostics = problems
        for (test, run) in zip(prepared.tests, references) where judge(run, against: run, test).status != .passed {
            let headline = "The solution of `#\(lesson.tasks[task].id)` passes `\(test.declaration.name)`, and it fails"
            let help = "`lectern check` says why; until then nothing is graded by it"
            diagnostics.append(Diagnostic(.error, "solution-fails", at: lesson.tasks[task].place, headline, help: help))
        }
        guard !diagnostics.containErrors else { return (nil, diagnostics) }
        return (ReadyExercise(prepared: prepared, references: references), diagnostics)
    }
}
