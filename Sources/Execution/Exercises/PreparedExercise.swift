internal import Artifacts
public import Lessons

/// An exercise whose tests are compiled and linked with the solution.
public struct PreparedExercise: Sendable {
    /// The lesson.
    public let lesson: Lesson
    /// The exercise's number among the lesson's tasks.
    public let task: Int
    /// The exercise.
    public let exercise: Exercise
    /// Its tests, in order.
    public internal(set) var tests: [ExecutedExercise.Test] = []
    /// The objects that answers are linked with, by group of tests.
    var testObjects: [String] = []
    /// The tests linked with the solution, by group: they judge what answers gave, and never run beside one.
    var references: [String] = []

    let compilation: ExerciseCompilation

    /// The lesson's seed, from which the tests' own are made.
    public var seed: UInt64 { lesson.front.seed ?? 0 }

    /// The seed of a test, so that no two tests of a lesson draw the same numbers.
    func seed(_ seed: UInt64, of test: ExecutedExercise.Test) -> UInt64 {
        // FNV-1a over the names, then the finalizer of SplitMix64: without it, seeds near each other would begin
        // the same sequence at different places.
        var hash = seed ^ 0xCBF2_9CE4_8422_2325
        for byte in "\(lesson.tasks[task].id)\n\(test.declaration.name)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }

    /// What came of a test with the solution, on inputs from a seed.
    ///
    /// Only conditions are asked: there are no words for what is right.
    public func reference(_ test: ExecutedExercise.Test, seed: UInt64) -> TestRun {
        let run = observe(references[test.group], test, seed: seed)
        return run.observations.contains(where: \.hasCondition) ? judged(run, test, seed: seed) : run
    }

    /// A run with what the author's words say of it, if they are to be asked.
    public func judged(_ run: TestRun, _ test: ExecutedExercise.Test, seed: UInt64) -> TestRun {
        guard run.needsJudgement else { return run }
        var run = run
        let program = TestProgramRun(program: references[test.group], workshop: compilation.workshop)
        run.judgements = program.judgements(of: run, test, seed: self.seed(seed, of: test))
        return run
    }

    /// What came of a test with a program that the author wrote.
    func run(_ program: String, _ test: ExecutedExercise.Test, seed: UInt64) -> TestRun {
        judged(observe(program, test, seed: seed), test, seed: seed)
    }

    private func observe(_ program: String, _ test: ExecutedExercise.Test, seed: UInt64) -> TestRun {
        let program = TestProgramRun(program: program, workshop: compilation.workshop)
        return program.observe(test, seed: self.seed(seed, of: test))
    }
}
