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
    for task in lesson.tasks.indices {
        let (quick, derived) = (
            QuickCheckChecker.check(task, of: executed), DerivationExerciseChecker.check(task, of: lesson)
        )
        checks += quick.checks + derived.checks
        diagnostics += quick.diagnostics + derived.diagnostics
    }
    diagnostics += ReferenceChecker.check(lesson, against: catalogue)
    diagnostics += PageChecker.check(lesson)
    return CheckedLesson(executed: executed, checks: checks, diagnostics: diagnostics)
}
