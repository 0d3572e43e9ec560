internal import Artifacts
internal import Diagnostics
internal import Lessons
internal import Processes

extension LessonExecution {
    /// Runs the solution, the starter and the wrong answers of each exercise of code.
    mutating func executeExercises() {
        let (lesson, workshop) = (lesson, workshop)
        let coded = lesson.tasks.indices.filter { index in
            if case .exercise(let exercise) = lesson.tasks[index].kind { exercise.isReady } else { false }
        }
        exercises = concurrentMap(coded) { index in
            guard case .exercise(let exercise) = lesson.tasks[index].kind else { return ExecutedExercise(task: index) }
            return ExerciseExecution.execute(exercise, task: index, of: lesson, in: workshop)
        }
        diagnostics += exercises.flatMap(\.diagnostics)
    }
}

extension Exercise {
    /// Whether it is code and has all its parts; where one is missing, parsing has said so.
    fileprivate var isReady: Bool {
        form == .code && !starter.isEmpty && !solution.isEmpty && tests.contains { !$0.cells.isEmpty }
    }
}

/// An exercise being executed with the author's own answers.
private enum ExerciseExecution {
    /// How many other seeds the solution is run with.
    static let otherSeeds: UInt64 = 10

    static func execute(
        _ exercise: Exercise,
        task: Int,
        of lesson: Lesson,
        in workshop: Workshop
    ) -> ExecutedExercise {
        var executed = ExecutedExercise(task: task)
        let (prepared, problems) = prepare(exercise, task: task, of: lesson, in: workshop)
        executed.diagnostics = problems
        guard let prepared else { return executed }
        executed.tests = prepared.tests
        let seed = prepared.seed
        executed.solution = references(prepared, seed)
        executed.repeated = references(prepared, seed)
        executed.otherSeeds = concurrentMap((1...otherSeeds).map { seed &+ $0 }) {
            (seed: $0, run: references(prepared, $0))
        }
        let cells = [exercise.starter] + exercise.wrong.map(\.cells)
        let runs = concurrentMap(Array(cells.enumerated())) { index, cells in
            run(cells.map { lesson.cells[$0] }, as: "exercise-\(lesson.id)-\(task)-answer\(index)", prepared)
        }
        executed.starter = runs[0]
        executed.wrong = Array(runs.dropFirst())
        return executed
    }

    private static func references(_ prepared: PreparedExercise, _ seed: UInt64) -> ExecutedExercise.AnswerRun {
        .tests(prepared.tests.map { prepared.reference($0, seed: seed) })
    }

    private static func run(
        _ cells: [Cell],
        as name: String,
        _ prepared: PreparedExercise
    ) -> ExecutedExercise.AnswerRun {
        let runner = AnswerRunner(prepared, in: prepared.compilation.workshop)
        switch runner.run(AnswerText(cells, of: prepared.lesson), as: name) {
        case .tests(let runs): return .tests(runs)
        case .missing(let names): return .missing(names)
        case .compileError(let messages):
            return .compileError(messages.map { $0.diagnostic(of: prepared.lesson, among: cells) })
        case .refused(let words), .notRun(let words): return .notRun(words)
        }
    }
}
