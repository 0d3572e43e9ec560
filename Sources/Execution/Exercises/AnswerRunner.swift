internal import Diagnostics
public import Lessons

/// Runs answers to an exercise whose tests are compiled: on the machine itself, or confined.
public struct AnswerRunner: Sendable {
    private let prepared: PreparedExercise
    private let workshop: Workshop

    /// A runner of answers in a workshop, which need not be the one that the exercise was prepared in.
    public init(_ prepared: PreparedExercise, in workshop: Workshop) {
        self.prepared = prepared
        self.workshop = workshop
    }

    /// What came of an answer, in a folder called `name` that is its own.
    ///
    /// The tests of a group run in one process first, which is quick. Where not all come to their end, each runs again in
    /// a process of its own. What was observed first counts, so that nobody guesses twice; what is not `accepted` runs
    /// again only to tell what it prints.
    public func run(
        _ answer: AnswerText,
        as name: String,
        accepted: ((ExecutedExercise.Test, TestRun) -> Bool)? = nil
    ) -> AnswerOutcome {
        do throws(ExerciseCompilation.Failure) {
            let compilation = try ExerciseCompilation(name, in: workshop)
            defer { compilation.folder.remove() }
            let programs = try prepared.link(answer, compilation)
            return .tests(programs.indices.flatMap { run(programs[$0], group: $0, accepted) })
        } catch {
            switch error {
            case .messages(let messages): return .compileError(messages.map(answer.placed))
            case .refused(let words): return .refused(words)
            case .missing(let names): return .missing(names)
            case .tool(let words): return .notRun(words)
            }
        }
    }

    private func run(
        _ program: String,
        group: Int,
        _ accepted: ((ExecutedExercise.Test, TestRun) -> Bool)?
    ) -> [TestRun] {
        let tests = prepared.tests.filter { $0.group == group }
        let program = TestProgramRun(program: program, workshop: workshop)
        let seeds = tests.map { prepared.seed(prepared.seed, of: $0) }
        let together = accepted != nil && tests.count > 1 ? program.observeAll(tests, seeds: seeds) : nil
        return tests.indices.map { index in
            let test = tests[index]
            guard var run = together.map({ prepared.judged($0[index], test, seed: prepared.seed) }) else {
                return prepared.judged(program.observe(test, seed: seeds[index]), test, seed: prepared.seed)
            }
            if accepted?(test, run) != true { run.output = program.observe(test, seed: seeds[index]).output }
            return run
        }
    }
}

/// What came of an answer.
public enum AnswerOutcome: Sendable {
    /// It does not compile: what the compiler says.
    case compileError([CompilerMessage])
    /// The compiler or the linker ends without a program and names no line: in words.
    case refused(String)
    /// It lacks what the tests call: these declarations.
    case missing([String])
    /// What came of each test, in order.
    case tests([TestRun])
    /// Nothing is known of it, for this reason.
    case notRun(String)
}
