internal import Judging
internal import Lessons

extension TaskGrading {
    func quickCheck(_ check: QuickCheck, _ answer: Submission.Answer?) -> GradedTask {
        GradedTask(verdict: verdict(points, .manual, pending: points, "A person grades this"), isUngraded: false)
    }

    func derivation(_ exercise: Exercise, _ answer: Submission.Answer?) -> GradedTask {
        GradedTask(verdict: verdict(points, .manual, pending: points, "A person grades this"), isUngraded: false)
    }
}
