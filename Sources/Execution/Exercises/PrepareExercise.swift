public import Diagnostics
public import Lessons
internal import Artifacts

/// Compiles the tests of an exercise against what its starter declares, and links them with its solution.
///
/// Gives `nil` and says why, at the author's lines, where that cannot be done.
public func prepare(
    _ exercise: Exercise,
    task: Int,
    of lesson: Lesson,
    in workshop: Workshop
) -> (exercise: PreparedExercise?, diagnostics: [Diagnostic]) {
    let id = lesson.tasks[task].id
    let compilation: ExerciseCompilation
    do {
        compilation = try ExerciseCompilation("exercise-\(lesson.id)-\(task)", in: workshop)
    } catch {
        return (nil, ExerciseProblem(cells: [], part: "an exercise", failure: error).diagnostics(of: lesson, id))
    }
    var prepared = PreparedExercise(lesson: lesson, task: task, exercise: exercise, compilation: compilation)
    do throws(ExerciseProblem) {
        try prepared.compile()
        let problems = try prepared.declareTests()
        return (problems.containErrors ? nil : prepared, problems)
    } catch {
        return (nil, error.diagnostics(of: lesson, id))
    }
}

/// Why an exercise could not be prepared: in which of its cells, and what.
struct ExerciseProblem: Error {
    var cells: [Cell]
    var part: String
    var failure: ExerciseCompilation.Failure

    func diagnostics(of lesson: Lesson, _ id: String) -> [Diagnostic] {
        let place = cells.first?.place
        switch failure {
        case .messages(let messages):
            return messages.map { message in
                var diagnostic = message.diagnostic(of: lesson, among: cells)
                diagnostic.notes.append(Diagnostic.Note("in \(part) of the exercise `#\(id)`, a module of its own"))
                return diagnostic
            }
        case .missing(let names):
            let list = names.map { "`\($0)`" }.joined(separator: ", ")
            let headline = "The solution declares what the starter does; \(list) is missing"
            let help = "the tests are compiled against the starter: give both the same signature"
            return [Diagnostic(.error, "exercise-signature", at: place, headline, help: help)]
        case .refused(let words), .tool(let words):
            return [Diagnostic(.error, "toolchain", at: place, "\(part) can be compiled: \(words)")]
        }
    }
}

extension PreparedExercise {
    private func cells(_ indices: [Int]) -> [Cell] { indices.map { lesson.cells[$0] } }

    /// Whether answers declare types, so that tests compiled for one do not fit another.
    var needsOwnTests: Bool { cells(exercise.starter).contains { ExerciseText.declaresTypes($0.code) } }

    fileprivate mutating func compile() throws(ExerciseProblem) {
        let starter = cells(exercise.starter)
        let declarations = try attempt(starter, "the starter") { () throws(ExerciseCompilation.Failure) in
            try compilation.inner("starter").declare(ExerciseText.answer(AnswerText(starter, of: lesson).pieces))
        }
        for (index, group) in exercise.tests.enumerated() {
            let tests = cells(group.cells)
            let object = try attempt(tests, "the tests") { () throws(ExerciseCompilation.Failure) in
                let text = ExerciseText.tests(tests, of: lesson)
                return try compilation.compileTests(text, against: declarations, as: "tests\(index)")
            }
            testObjects.append(object)
        }
        let solution = cells(exercise.solution)
        references = try attempt(solution, "the solution") { () throws(ExerciseCompilation.Failure) in
            try link(AnswerText(solution, of: lesson), compilation.inner("solution"))
        }
    }

    private func attempt<Result>(
        _ cells: [Cell],
        _ part: String,
        _ body: () throws(ExerciseCompilation.Failure) -> Result
    ) throws(ExerciseProblem) -> Result {
        do {
            return try body()
        } catch {
            throw ExerciseProblem(cells: cells, part: part, failure: error)
        }
    }

    /// The programs of an answer, by group of tests, compiled in a folder of its own.
    func link(_ answer: AnswerText, _ compilation: ExerciseCompilation) throws(ExerciseCompilation.Failure) -> [String]
    {
        let text = ExerciseText.answer(answer.pieces)
        let object = try compilation.compileAnswer(text)
        let declarations = needsOwnTests ? try compilation.declare(text) : nil
        var programs: [String] = []
        for (index, group) in exercise.tests.enumerated() {
            var tests = testObjects[index]
            if let declarations { tests = try ownTests(group, index, declarations, compilation) }
            programs.append(try compilation.link(object, with: tests, as: "program\(index)"))
        }
        return programs
    }

    /// The tests of a group, compiled for an answer whose types are its own.
    ///
    /// Where that fails, the answer does not fit them; the places are in the author's code, which is not shown.
    private func ownTests(
        _ group: TestGroup,
        _ index: Int,
        _ declarations: String,
        _ compilation: ExerciseCompilation
    ) throws(ExerciseCompilation.Failure) -> String {
        let text = ExerciseText.tests(cells(group.cells), of: lesson)
        do {
            return try compilation.compileTests(text, against: declarations, as: "tests\(index)")
        } catch {
            guard case .messages(let messages) = error else { throw error }
            let words = group.visibility == .open ? messages.first.map { ": \($0.text)" } ?? "" : ""
            throw .refused("it does not declare all that the tests use, as the starter does\(words)")
        }
    }

    /// Asks the programs which tests they have, and says what is wrong with them.
    fileprivate mutating func declareTests() throws(ExerciseProblem) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for (index, group) in exercise.tests.enumerated() {
            let place = cells(group.cells).first?.place
            let program = TestProgramRun(program: references[index], workshop: compilation.workshop)
            guard let declared = program.declarations() else {
                let headline = "A tests block declares its tests and runs nothing else"
                let help = "put what it does into the body of a test"
                return [Diagnostic(.error, "tests-block", at: place, headline, help: help)]
            }
            if declared.isEmpty {
                let help = "write test(\"what it shows\", points: 2) { draw in … }"
                problems.append(Diagnostic(.error, "tests-empty", at: place, "A tests block has a test", help: help))
            }
            for (number, declaration) in declared.enumerated() {
                problems += complaints(declaration, at: place)
                tests.append(
                    ExecutedExercise.Test(declaration, group: index, number: number, visibility: group.visibility)
                )
            }
        }
        return problems
    }

    private func complaints(_ test: TestDeclaration, at place: Place?) -> [Diagnostic] {
        let line = place.map { Place(file: $0.file, line: test.line, column: 1) }
        var problems: [Diagnostic] = []
        if tests.contains(where: { $0.declaration.name == test.name }) {
            let headline = "Two tests of an exercise have two names; `\(test.name)` is there already"
            problems.append(Diagnostic(.error, "test-name", at: line, headline, help: "rename one of them"))
        }
        if test.name.allSatisfy(\.isWhitespace) {
            problems.append(Diagnostic(.error, "test-name", at: line, "A test has a name", help: "say what it shows"))
        }
        if !(test.points > 0 && test.points <= 1_000) {
            let headline = "A test is worth more than 0 points and at most 1000, and this one \(test.points)"
            problems.append(Diagnostic(.error, "test-points", at: line, headline, help: "write points: 1"))
        }
        if let seconds = test.seconds, !(seconds > 0 && seconds <= 3_600) {
            let headline = "A test runs for more than 0 seconds and at most 3600, and this one for \(seconds)"
            problems.append(Diagnostic(.error, "test-seconds", at: line, headline, help: "write seconds: 10"))
        }
        return problems
    }
}
