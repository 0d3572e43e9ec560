internal import Artifacts
internal import Diagnostics
internal import Judging
internal import Lessons

/// Proves of an exercise that its solution passes, that its tests can be relied on, that its starter compiles and fails,
/// and that each wrong answer fails as its author says.
struct ExerciseChecker {
    private let lesson: Lesson
    private let executed: ExecutedExercise
    private let exercise: Exercise
    private let task: Task
    private var checks: [Check] = []
    private var diagnostics: [Diagnostic] = []

    static func check(_ executed: ExecutedExercise, of lesson: Lesson) -> (checks: [Check], diagnostics: [Diagnostic]) {
        let task = lesson.tasks[executed.task]
        guard case .exercise(let exercise) = task.kind, !executed.tests.isEmpty else { return ([], []) }
        var checker = ExerciseChecker(lesson: lesson, executed: executed, exercise: exercise, task: task)
        checker.checkSolution()
        checker.checkSeeds()
        checker.checkStarter()
        for (index, wrong) in exercise.wrong.enumerated() { checker.check(wrong, index) }
        return (checker.checks, checker.diagnostics)
    }

    private init(lesson: Lesson, executed: ExecutedExercise, exercise: Exercise, task: Task) {
        self.lesson = lesson
        self.executed = executed
        self.exercise = exercise
        self.task = task
    }

    private var solutionRuns: [TestRun] { executed.solution.runs ?? [] }

    private func verdicts(_ runs: [TestRun], against solution: [TestRun]) -> [TestVerdict] {
        zip(executed.tests, zip(runs, solution)).map { judge($1.0, against: $1.1, $0) }
    }

    private func place(_ test: ExecutedExercise.Test) -> Place? {
        let cell = exercise.tests[test.group].cells.first.map { lesson.cells[$0] }
        return cell.map { $0.place(line: test.declaration.line, column: 1) } ?? task.place
    }

    private mutating func add(_ cells: [Int], _ proof: Check.Proof, _ passed: Bool) {
        checks.append(Check(cell: cells.first ?? 0, kind: .exercise(task: executed.task, proof), passed: passed))
    }

    private mutating func report(
        _ rule: String,
        _ place: Place?,
        _ headline: String,
        help: String?,
        notes: [Diagnostic.Note] = [],
        severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(severity, rule, at: place, headline, help: help, notes: notes))
    }

    // MARK: The solution and its tests

    private mutating func checkSolution() {
        let verdicts = verdicts(solutionRuns, against: solutionRuns)
        let failed = zip(zip(executed.tests, solutionRuns), verdicts).filter { $1.status != .passed }
        add(exercise.solution, .solutionPasses, failed.isEmpty)
        for ((test, run), verdict) in failed {
            let words = reason(run, test)
            report(
                "solution-fails",
                exercise.solution.first.map { lesson.cells[$0].place },
                "The solution of `#\(task.id)` passes every test, and it fails `\(verdict.name)`: \(words)",
                help: "correct the solution or the test",
                notes: [Diagnostic.Note("the test", at: place(test))]
            )
        }
    }

    private mutating func checkSeeds() {
        let tests = exercise.tests.flatMap(\.cells)
        guard let repeated = executed.repeated.runs else { return }
        let random = zip(executed.tests, zip(solutionRuns, repeated)).filter { $1.0.observations != $1.1.observations }
        // What fails already is said of the solution.
        let passing = random.filter { judge($1.0, against: $1.0, $0).status == .passed }
        add(tests, .testsAreDeterministic, random.isEmpty)
        for (test, _) in passing {
            let headline = "`\(test.declaration.name)` observes the same values in every run, and here they differ"
            let help = "draw all random numbers from the test's own `draw`, and observe no times"
            report("test-random", place(test), headline, help: help)
        }
        checkOtherSeeds(tests)
        for test in executed.tests where isGuessable(test) {
            let headline =
                "`\(test.declaration.name)` observes the same values for every seed: an answer may guess them"
            let help = "draw the inputs: let x = draw.vector(3)"
            report("test-guessable", place(test), headline, help: help, severity: .warning)
        }
    }

    private mutating func checkOtherSeeds(_ tests: [Int]) {
        var holds = true
        for (index, test) in executed.tests.enumerated() {
            guard judge(solutionRuns[index], against: solutionRuns[index], test).status == .passed else { continue }
            for (seed, answer) in executed.otherSeeds {
                guard let run = answer.runs?[index], judge(run, against: run, test).status != .passed else { continue }
                holds = false
                let words = reason(run, test)
                let headline =
                    "`\(test.declaration.name)` holds for every seed, and with the seed \(seed) the solution fails: \(words)"
                report("test-seed", place(test), headline, help: "let the test draw only inputs that it can judge")
                break
            }
        }
        add(tests, .holdsForOtherSeeds(executed.otherSeeds.count), holds)
    }

    private func isGuessable(_ test: ExecutedExercise.Test) -> Bool {
        guard let index = executed.tests.firstIndex(of: test) else { return false }
        let values = solutionRuns[index].observations.map(\.value)
        let others = executed.otherSeeds.compactMap { $0.run.runs?[index].observations.map(\.value) }
        return !others.isEmpty && others.allSatisfy { $0 == values }
            && !solutionRuns[index].observations.contains(where: \.hasCondition)
    }

    /// Why the solution's own run fails, whoever sees the test.
    private func reason(_ run: TestRun, _ test: ExecutedExercise.Test) -> String {
        var test = test
        test.visibility = .open
        let message = judge(run, against: run, test).message
        return message.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }

    // MARK: Answers that fail

    private mutating func checkStarter() {
        let place = exercise.starter.first.map { lesson.cells[$0].place }
        switch executed.starter {
        case .tests(let runs):
            let fails = verdicts(runs, against: solutionRuns).contains { $0.status != .passed }
            add(exercise.starter, .starterFails, fails)
            guard !fails else { return }
            let help = "leave something to do, or test more"
            report("starter-passes", place, "The starter of `#\(task.id)` fails a test, and it passes all", help: help)
        case .compileError, .missing, .notRun:
            add(exercise.starter, .starterFails, false)
            let headline = "The starter of `#\(task.id)` compiles and runs"
            report("starter-compiles", place, headline, help: "give it the declarations that the tests call")
        }
    }

    private mutating func check(_ wrong: WrongAnswer, _ index: Int) {
        guard executed.wrong.indices.contains(index), let first = wrong.cells.first else { return }
        let place = lesson.cells[first].place
        let title = lesson.sections[wrong.section].title
        switch executed.wrong[index] {
        case .tests(let runs):
            let verdicts = verdicts(runs, against: solutionRuns)
            add(wrong.cells, .wrongAnswerFails, check(wrong, title, verdicts, place))
        case .compileError(let problems):
            add(wrong.cells, .wrongAnswerFails, false)
            diagnostics += problems
        case .missing(let names):
            add(wrong.cells, .wrongAnswerFails, false)
            let list = names.map { "`\($0)`" }.joined(separator: ", ")
            let help = "give it the signature of the starter"
            report(
                "wrong-compiles",
                place,
                "A wrong answer declares what the starter does; \(list) is missing",
                help: help
            )
        case .notRun(let words):
            add(wrong.cells, .wrongAnswerFails, false)
            let headline = "The wrong answer “\(title)” can be compiled: \(words)"
            report("toolchain", place, headline, help: "run `lectern doctor`")
        }
    }

    private mutating func check(
        _ wrong: WrongAnswer,
        _ title: String,
        _ verdicts: [TestVerdict],
        _ place: Place
    ) -> Bool {
        let failed = verdicts.filter { $0.status != .passed }
        guard !failed.isEmpty else {
            let help = "add a test that tells it from a right answer"
            report("wrong-passes", place, "The wrong answer “\(title)” fails a test, and it passes all", help: help)
            return false
        }
        for name in wrong.fails where !failed.contains(where: { $0.name == name }) {
            let help = "it fails " + failed.map { "`\($0.name)`" }.joined(separator: ", ")
            let headline = "The wrong answer “\(title)” fails `\(name)`, and it does not"
            report("wrong-test", lesson.sections[wrong.section].place, headline, help: help)
            return false
        }
        let expectations = wrong.cells.compactMap { lesson.cells[$0].expectation }
        let relevant = wrong.fails.isEmpty ? failed : failed.filter { wrong.fails.contains($0.name) }
        let feedback = relevant.map(\.message).joined(separator: "\n")
        for expectation in expectations where !feedback.saysAll(of: expectation.text) {
            let headline = "The wrong answer “\(title)” gets this feedback, and it gets another"
            let notes = feedback.split(whereSeparator: \.isNewline).map { Diagnostic.Note(String($0)) }
            let help = "correct the fence, or give the test the hint"
            report("wrong-feedback", expectation.place, headline, help: help, notes: notes)
            return false
        }
        return true
    }
}

extension ExecutedExercise.AnswerRun {
    /// What came of each test, if they ran.
    var runs: [TestRun]? { if case .tests(let runs) = self { runs } else { nil } }
}

extension String {
    /// Whether it has the words of another text in it, wherever the lines break.
    func saysAll(of other: String) -> Bool {
        func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        return words(self).contains(words(other))
    }
}
