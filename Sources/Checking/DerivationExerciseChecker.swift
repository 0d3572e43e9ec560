internal import Diagnostics
internal import Judging
internal import Lessons

/// Proves of an exercise that asks for a derivation that its solution earns all points, that its starter can be read and
/// does not, and that each wrong answer does not, with the words that its author says.
struct DerivationExerciseChecker {
    private let lesson: Lesson
    private let task: Int
    private let exercise: Exercise
    private let asked: DerivationTask
    private var checks: [Check] = []
    private var diagnostics: [Diagnostic] = []

    static func check(_ task: Int, of lesson: Lesson) -> (checks: [Check], diagnostics: [Diagnostic]) {
        guard case .exercise(let exercise) = lesson.tasks[task].kind, exercise.form == .derivation,
            !exercise.starter.isEmpty, !exercise.solution.isEmpty
        else { return ([], []) }
        var checker = DerivationExerciseChecker(lesson: lesson, task: task, exercise: exercise)
        checker.run()
        return (checker.checks, checker.diagnostics)
    }

    private init(lesson: Lesson, task: Int, exercise: Exercise) {
        self.lesson = lesson
        self.task = task
        self.exercise = exercise
        asked = DerivationTask(exercise, of: lesson)
    }

    private var id: String { lesson.tasks[task].id }

    private func verdict(_ cells: [Int]) -> TaskVerdict {
        let cells = cells.map { lesson.cells[$0] }
        return judge(
            derivation: cells.map(\.code).joined(),
            file: lesson.file,
            firstLine: cells.first?.firstLine ?? 1,
            of: asked,
            task: lesson.tasks[task],
            title: ""
        )
    }

    private mutating func add(_ cells: [Int], _ proof: Check.Proof, _ passed: Bool) {
        checks.append(Check(cell: cells.first ?? 0, kind: .exercise(task: task, proof), passed: passed))
    }

    private mutating func report(
        _ rule: String,
        _ cells: [Int],
        _ headline: String,
        _ help: String,
        _ words: String = ""
    ) {
        let place = cells.first.map { lesson.cells[$0].place }
        let notes = words.split(whereSeparator: \.isNewline).map { Diagnostic.Note(String($0)) }
        diagnostics.append(Diagnostic(.error, rule, at: place, headline, help: help, notes: notes))
    }

    private mutating func run() {
        if !asked.asksForSomething {
            let help =
                "add a line `required: chain rule` or `wanted: without derivatives`: one equality earns all points now"
            let headline = "The derivation that `#\(id)` asks for says which steps or which form it wants"
            report("derivation-asked", exercise.solution, headline, help)
        }
        let solution = verdict(exercise.solution)
        add(exercise.solution, .solutionPasses, solution.status == .passed)
        if solution.status != .passed {
            let headline = "The solution of `#\(id)` earns all points, and it does not"
            report(
                "solution-fails",
                exercise.solution,
                headline,
                "correct the steps, or what is asked for",
                solution.message
            )
        }
        let starter = verdict(exercise.starter)
        let isBegun = starter.status != .passed && starter.status != .compileError
        add(exercise.starter, .starterFails, isBegun)
        if !isBegun {
            let words = starter.status == .passed ? "it earns all" : "it cannot be read"
            let headline = "The starter of `#\(id)` can be read and does not earn all points, and \(words)"
            report("starter-passes", exercise.starter, headline, "leave something to derive", starter.message)
        }
        for wrong in exercise.wrong where !wrong.cells.isEmpty { check(wrong) }
    }

    private mutating func check(_ wrong: WrongAnswer) {
        let verdict = verdict(wrong.cells)
        let title = lesson.sections[wrong.section].title
        let fails = verdict.status == .failed || verdict.status == .missing
        let expected = wrong.cells.compactMap { lesson.cells[$0].expectation?.text }
        let isTold = expected.allSatisfy { verdict.message.saysAll(of: $0) }
        add(wrong.cells, .wrongAnswerFails, fails && isTold)
        if !fails {
            let words = verdict.status == .passed ? "it earns all" : "it is \(verdict.status.rawValue)"
            let headline = "The wrong answer “\(title)” loses points, and \(words)"
            report("wrong-passes", wrong.cells, headline, "make it wrong, or ask for more", verdict.message)
        } else if !isTold {
            let headline = "The wrong answer “\(title)” gets this feedback, and it gets another"
            report("wrong-feedback", wrong.cells, headline, "correct the fence after it", verdict.message)
        }
    }
}
