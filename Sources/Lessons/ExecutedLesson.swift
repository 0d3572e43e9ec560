public import Artifacts
public import Diagnostics

/// A lesson and what came of running it.
public struct ExecutedLesson: Sendable {
    /// The lesson.
    public var lesson: Lesson
    /// What came of each cell, by index.
    public var runs: [CellRun]
    /// What came of the exercises of code that have all their parts.
    public var exercises: [ExecutedExercise]
    /// What went wrong, and what the compiler warns about.
    public var diagnostics: [Diagnostic]

    /// An executed lesson; the parameters are the properties.
    public init(
        lesson: Lesson,
        runs: [CellRun],
        exercises: [ExecutedExercise] = [],
        diagnostics: [Diagnostic]
    ) {
        self.lesson = lesson
        self.runs = runs
        self.exercises = exercises
        self.diagnostics = diagnostics
    }
}

/// What came of running a cell.
public struct CellRun: Sendable, Equatable {
    /// How it ended.
    ///
    /// There is no standard ending: what did not run says why.
    public enum Ending: Sendable, Equatable {
        /// It ran to its end.
        case finished
        /// It failed, and its author said that it must: with this message.
        case failedAsExpected(String)
        /// It failed; a diagnostic says how.
        case failed
        /// It did not run, for this reason.
        case notRun(String)
    }

    /// What it printed and showed, in order.
    public enum Output: Sendable, Equatable {
        case text(String)
        case artifact(Artifact)
    }

    /// How it ended.
    public var ending: Ending
    /// What it printed and showed, in order.
    public var outputs: [Output]

    /// A run; the parameters are the properties.
    public init(_ ending: Ending, outputs: [Output] = []) {
        self.ending = ending
        self.outputs = outputs
    }

    /// Everything it printed.
    public var text: String {
        outputs.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
}

/// A lesson with the checks that were made of it.
public struct CheckedLesson: Sendable {
    /// The executed lesson.
    public var executed: ExecutedLesson
    /// The checks, in order of the page.
    public var checks: [Check]
    /// What does not hold, and everything said before.
    public var diagnostics: [Diagnostic]

    /// A checked lesson; the parameters are the properties.
    public init(executed: ExecutedLesson, checks: [Check], diagnostics: [Diagnostic]) {
        self.executed = executed
        self.checks = checks
        self.diagnostics = diagnostics
    }

    /// The lesson.
    public var lesson: Lesson { executed.lesson }
}

/// Something that was checked of a cell.
public struct Check: Sendable {
    /// What was checked.
    public enum Kind: Sendable {
        /// A gradient comparison, by its number among the cell's outputs.
        case comparison(output: Int)
        /// A step of a derivation, by the derivation's number among the cell's outputs and its own.
        case step(output: Int, step: Int)
        /// A claim, by its number among the cell's outputs.
        case claim(output: Int)
        /// What the cell printed, against what its author expects.
        case expectedOutput
        /// That the cell fails, as its author says it must.
        case expectedFailure
        /// Something of an exercise, by its number among the lesson's tasks.
        case exercise(task: Int, Proof)
        /// That the marked answer of a quick check is the computed one and no other is, by its number among the tasks.
        case quickCheck(task: Int)
    }

    /// What is proved of an exercise.
    public enum Proof: Sendable, Hashable {
        /// The solution passes every test.
        case solutionPasses
        /// The tests observe the same values when they run again.
        case testsAreDeterministic
        /// The solution passes with so many other seeds.
        case holdsForOtherSeeds(Int)
        /// The starter compiles and fails.
        case starterFails
        /// A wrong answer fails, where and with the words that its author says.
        case wrongAnswerFails
    }

    /// The cell.
    public var cell: Int
    /// What was checked.
    public var kind: Kind
    /// Whether it holds.
    public var passed: Bool

    /// A check; the parameters are the properties.
    public init(cell: Int, kind: Kind, passed: Bool) {
        self.cell = cell
        self.kind = kind
        self.passed = passed
    }
}
