public import Diagnostics
public import Execution
public import Judging
internal import Lessons
internal import Processes

/// Grades submissions by one lesson.
public struct Grader: Sendable {
    /// The student version of the lesson.
    public let assignment: Assignment
    /// The exercises of code that can be graded, by the task's number.
    let exercises: [Int: ReadyExercise]
    /// Where answers are compiled and run.
    let confined: Workshop

    private init(_ assignment: Assignment, _ exercises: [Int: ReadyExercise], _ confined: Workshop) {
        self.assignment = assignment
        self.exercises = exercises
        self.confined = confined
    }

    /// Compiles the tests of a lesson and runs its solutions, in a workshop; answers will be run in another, confined.
    ///
    /// What cannot be graded is said, and has no verdict later.
    public static func ready(
        _ assignment: Assignment,
        in workshop: Workshop,
        confined: Workshop
    ) -> (grader: Grader, diagnostics: [Diagnostic]) {
        ModuleCache(workshop)?.warm()
        let workshop = workshop.knowingTheLinker()
        var confined = confined
        confined.toolchain = workshop.toolchain
        let lesson = assignment.lesson
        let coded = lesson.tasks.indices.filter { lesson.tasks[$0].code != nil }
        let prepared = concurrentMap(coded) { task in
            lesson.tasks[task].code.map { ReadyExercise.ready($0, task: task, of: lesson, in: workshop) }
        }
        var exercises: [Int: ReadyExercise] = [:]
        for (task, ready) in zip(coded, prepared) { exercises[task] = ready?.exercise }
        return (Grader(assignment, exercises, confined), prepared.flatMap { $0?.diagnostics ?? [] })
    }

    /// The verdicts of submissions, in order; `done` is told after each task, from any thread.
    public func grade(
        _ submissions: [Submission],
        done: @escaping @Sendable () -> Void = {}
    ) -> [SubmissionVerdict] {
        let tasks = assignment.lesson.tasks.indices
        let jobs = submissions.indices.flatMap { submission in tasks.map { (submission, $0) } }
        let verdicts = concurrentMap(jobs) { submission, task in
            defer { done() }
            return TaskGrading(grader: self, task: task, submission: submission)
                .verdict(on: submissions[submission].answers[task])
        }
        return submissions.indices.map { index in
            let own = Array(verdicts[(index * tasks.count)..<((index + 1) * tasks.count)])
            return verdict(submissions[index], own)
        }
    }

    private func verdict(_ submission: Submission, _ graded: [GradedTask]) -> SubmissionVerdict {
        let status: SubmissionVerdict.Status =
            !submission.isReadable ? .unreadable : graded.contains { $0.isUngraded } ? .graderFailed : .graded
        return SubmissionVerdict(
            student: submission.student,
            status: status,
            tasks: submission.isReadable ? graded.map(\.verdict) : [],
            remarks: submission.remarks
        )
    }
}

/// A verdict, and whether it is none because the grader failed.
struct GradedTask: Sendable {
    var verdict: TaskVerdict
    var isUngraded = false
}

extension Task {
    /// The exercise, if it is one of code.
    var code: Exercise? {
        if case .exercise(let exercise) = kind, exercise.form == .code { exercise } else { nil }
    }
}
