internal import Derivations
public import Lessons

/// What an answer to a quick check is worth, from the items that are marked: all its points, if these are the author's,
/// and otherwise none, so that marking everything earns nothing.
public func judge(marks: [Bool], of check: QuickCheck, task: Task, title: String) -> TaskVerdict {
    let right = check.items.map(\.isMarked)
    let isRight = !right.isEmpty && marks == right
    let chosen = zip(check.items, marks).filter { $1 && !$0.isMarked }.map { "“\($0.0.text)” is not right" }
    let count = zip(marks, right).count { !$0 && $1 }
    let missing = count == 0 ? [] : [count == 1 ? "A right item is not marked" : "\(count) right items are not marked"]
    return TaskVerdict(
        id: task.id,
        title: title,
        possible: check.points,
        score: isRight ? check.points : 0,
        status: isRight ? .passed : .failed,
        message: isRight ? "" : (chosen + missing).joined(separator: "\n")
    )
}

/// What a typed answer to a quick check is worth.
///
/// A number is compared within the check's tolerance, a formula exactly; where equality cannot be decided, a person does.
/// The question written as a formula is none: a derivative that the author's answer has not is still to be taken.
public func judge(typed text: String, of check: QuickCheck, task: Task, title: String) -> TaskVerdict {
    var verdict = TaskVerdict(id: task.id, title: title, possible: check.points, score: 0, status: .failed)
    guard let typed = check.typed else { return verdict }
    let shown = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").beginning(bytes: 200)
    if QuickCheckProof(check).repeatsTheQuestion(text) {
        verdict.message = "“\(shown)” still has a derivative in it: take it"
        return verdict
    }
    switch QuickCheckProof(check).sameness(of: text, tolerance: typed.tolerance) {
    case .same:
        verdict.score = check.points
        verdict.status = .passed
    case .different: verdict.message = "“\(shown)” is not the answer"
    case .undecided(let reason):
        verdict.status = .manual
        verdict.pending = check.points
        verdict.message = "A person decides on “\(shown)”: \(reason)"
    }
    return verdict
}
