internal import Diagnostics
public import Lessons

/// The stage `check`: what must hold of an executed lesson, held or not.
///
/// `catalogue` is what every lesson of the course offers to refer to.
public func check(_ executed: ExecutedLesson, against catalogue: Catalogue) -> CheckedLesson {
    let lesson = executed.lesson
    var checks: [Check] = []
    var diagnostics = executed.diagnostics
    for (cell, run) in zip(lesson.cells, executed.runs) {
        let checked = CellChecker.check(cell, run, of: lesson)
        checks += checked.checks
        diagnostics += checked.diagnostics
    }
    for exercise in executed.exercises {
        let checked = ExerciseChecker.check(exercise, of: lesson)
        checks += checked.checks
        diagnostics += checked.diagnostics
    }
    diagnostics += ReferenceChecker.check(lesson, against: catalogue)
    diagnostics += PageChecker.check(lesson)
    diagnostics += lesson.tasks.compactMap(unproved)
    return CheckedLesson(executed: executed, checks: checks, diagnostics: diagnostics)
}

/// The build does not yet prove what an exercise, a quick check or a question promises, and says so.
private func unproved(_ task: Task) -> Diagnostic? {
    let what: String
    switch task.kind {
    case .exercise(let exercise):
        if exercise.form == .code { return nil }
        what = "The exercise `#\(task.id)` is shown, and its solution, starter and wrong answers are not run yet"
    case .quickCheck: what = "The quick check `#\(task.id)` is shown, and its marked answer is not computed yet"
    case .question: return nil
    }
    return Diagnostic(.warning, "task-unproved", at: task.place, what)
}
