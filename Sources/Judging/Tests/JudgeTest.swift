internal import Artifacts
public import Lessons

/// What a test says of an answer: its run beside the solution's, compared outside both.
///
/// An answer earns the points of a test if its run came to its end and every value that the solution's run observed is
/// there and right. What it printed, how it exited and what it said of itself earn nothing.
public func judge(_ run: TestRun, against solution: TestRun, _ test: ExecutedExercise.Test) -> TestVerdict {
    let finding = finding(run, solution)
    let points = test.declaration.points
    return TestVerdict(
        name: test.declaration.name,
        points: points,
        score: finding == nil ? points : 0,
        status: finding?.status ?? .passed,
        visibility: test.visibility,
        message: finding.map { message($0, run, solution, test) } ?? ""
    )
}

/// What is wrong with a run.
private struct Finding {
    var status: Status
    /// What happened, in a sentence without its full stop.
    var words: String
    /// The author's words for it.
    var hint: String?

    /// The most bytes of words that an answer had a part in.
    static let longest = 2_000

    init(status: Status, words: String, hint: String? = nil) {
        self.status = status
        self.words = words.beginning(bytes: Finding.longest)
        self.hint = hint?.beginning(bytes: Finding.longest)
    }

    /// The words as a sentence begins; the name of a function or a symbol stays as it is.
    var sentence: String {
        let name = words.prefix { !$0.isWhitespace }
        guard name.count > 1, name.allSatisfy({ "a"..."z" ~= $0 }) else { return words }
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

private func finding(_ run: TestRun, _ solution: TestRun) -> Finding? {
    switch run.ending {
    case .finished: return firstWrong(run, solution)
    case .threw(let words): return Finding(status: .failed, words: "it threw an error: \(words)")
    case .crashed(let words): return Finding(status: .crashed, words: "it stopped: \(words)")
    case .timeout(let seconds):
        return Finding(status: .timeout, words: "it ran longer than \(ObservedText.number(seconds)) s")
    case .memoryLimit(let bytes):
        return Finding(status: .memoryLimit, words: "it took more than \(bytes >> 20) MiB of memory")
    case .outputLimit(let bytes):
        return Finding(status: .outputLimit, words: "it wrote more than \(bytes >> 10) KiB")
    case .denied:
        return Finding(status: .denied, words: "it asked the system for something that answers may not do")
    case .notRun(let words): return Finding(status: .manual, words: "it was not run: \(words)")
    case .garbled:
        return Finding(status: .failed, words: "what it sent is not what the test sends")
    }
}

private func firstWrong(_ run: TestRun, _ solution: TestRun) -> Finding? {
    for (index, expected) in solution.observations.enumerated() {
        guard run.observations.indices.contains(index), run.observations[index].name == expected.name else {
            return Finding(status: .failed, words: "\(expected.name) was not observed")
        }
        let answer = run.observations[index].value
        let hint = run.judgements[index]?.hint
        if expected.hasCondition {
            if run.judgements[index]?.holds == true { continue }
            let words = "\(expected.name) is \(ObservedText.text(answer)), and that is not what is asked for"
            return Finding(status: .failed, words: words, hint: hint)
        }
        guard let difference = Difference.first(answer, expected.value, expected.tolerance) else { continue }
        return Finding(status: .failed, words: words(difference, answer, expected), hint: hint)
    }
    if run.observations.count > solution.observations.count {
        return Finding(status: .failed, words: "more was observed than the test observes")
    }
    // A test that observes nothing shows nothing.
    return solution.observations.isEmpty ? Finding(status: .failed, words: "the test observed nothing") : nil
}

private func words(_ difference: Difference, _ answer: Observed, _ expected: Observation) -> String {
    let details = [difference.place, difference.words].filter { !$0.isEmpty }.joined(separator: ": ")
    return "\(expected.name) is \(ObservedText.text(answer)), expected \(ObservedText.text(expected.value))"
        + (details.isEmpty ? "" : " (\(details))")
}

/// What the student is told: of a public test what was tried and what came out, of a hidden one the author's words.
private func message(
    _ finding: Finding,
    _ run: TestRun,
    _ solution: TestRun,
    _ test: ExecutedExercise.Test
) -> String {
    let hints = [finding.hint, test.declaration.hint].compactMap(\.self)
    guard test.visibility == .open else { return hints.joined(separator: "\n") }
    // The inputs are those of the solution's run: an answer may say anything.
    let inputs = solution.inputs.map { "\($0.name) = \(ObservedText.text($0.value))" }
    let tried = inputs.isEmpty ? [] : ["with " + inputs.joined(separator: ", ")]
    return ([finding.sentence] + tried + hints).joined(separator: "\n")
}
