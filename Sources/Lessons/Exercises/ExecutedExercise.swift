public import Artifacts
public import Diagnostics

/// An exercise of code and what came of running its solution, its starter and its wrong answers.
public struct ExecutedExercise: Sendable {
    /// A test, with what its author says of it.
    public struct Test: Sendable, Hashable {
        /// What the tests block says.
        public var declaration: TestDeclaration
        /// The group it stands in, by index.
        public var group: Int
        /// Its number in the group.
        public var number: Int
        /// Who sees it.
        public var visibility: TestGroup.Visibility

        /// A test; the parameters are the properties.
        public init(_ declaration: TestDeclaration, group: Int, number: Int, visibility: TestGroup.Visibility) {
            self.declaration = declaration
            self.group = group
            self.number = number
            self.visibility = visibility
        }
    }

    /// What came of an answer.
    public enum AnswerRun: Sendable {
        /// It does not compile.
        case compileError([Diagnostic])
        /// It lacks what the tests call: these declarations.
        case missing([String])
        /// What came of each test, in order.
        case tests([TestRun])
        /// It was not run, for this reason: nothing is known of it.
        case notRun(String)
    }

    /// The task, by its number among the lesson's.
    public var task: Int
    /// Its tests, in order.
    public var tests: [Test]
    /// What came of the solution.
    public var solution: AnswerRun
    /// What came of the solution when it was run again on the same inputs.
    public var repeated: AnswerRun
    /// What came of the solution on inputs from other seeds.
    public var otherSeeds: [(seed: UInt64, run: AnswerRun)]
    /// What came of the starter.
    public var starter: AnswerRun
    /// What came of each wrong answer.
    public var wrong: [AnswerRun]
    /// What went wrong on the way.
    public var diagnostics: [Diagnostic]

    /// An exercise of which nothing was run.
    public init(task: Int) {
        self.task = task
        tests = []
        solution = .notRun("the exercise could not be prepared")
        repeated = .notRun("the exercise could not be prepared")
        otherSeeds = []
        starter = .notRun("the exercise could not be prepared")
        wrong = []
        diagnostics = []
    }
}
