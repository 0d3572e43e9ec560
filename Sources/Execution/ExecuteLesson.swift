public import Lessons

/// The stage `execute`: a lesson's cells are compiled as one program and run, and what came of each is kept.
///
/// A block that must fail is run in a program of its own, after the cells before it; a derivation is checked step by
/// step. The cells of an exercise are programs of their own: its tests with the solution, the starter and each wrong
/// answer. Never throws: what goes wrong is a diagnostic at its place.
public func execute(_ lesson: Lesson, in workshop: Workshop) -> ExecutedLesson {
    var execution = LessonExecution(lesson, workshop)
    execution.run()
    execution.checkDerivations()
    execution.executeExercises()
    return ExecutedLesson(
        lesson: lesson,
        runs: execution.runs,
        exercises: execution.exercises,
        diagnostics: execution.diagnostics
    )
}
