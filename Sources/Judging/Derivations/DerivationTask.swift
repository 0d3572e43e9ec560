internal import Derivations
internal import Diagnostics
public import Lessons

/// An exercise that asks for a derivation: what its author gives, and what an answer is held against.
///
/// What is given, named, required and wanted is the author's. A student's text gives the steps, and names of its own.
public struct DerivationTask: Sendable {
    /// What the exercise is worth.
    public let possible: Double
    /// What the author gives and asks for, line by line.
    private let header: [String]
    /// Where the author's own derivations start, as text.
    let starts: [String]
    /// How many steps it has.
    let steps: Int

    /// The task of an exercise in a lesson.
    public init(_ exercise: Exercise, of lesson: Lesson) {
        possible = exercise.points ?? 1
        let solution = exercise.solution.map { lesson.cells[$0] }
        let starter = exercise.starter.map { lesson.cells[$0] }
        let lines = (starter + solution).flatMap { DerivationTask.lines($0.code) }
        var header: [String] = []
        for line in lines where DerivationTask.isGiven(line) || DerivationTask.isNaming(line) {
            if !header.contains(line) { header.append(line) }
        }
        self.header = header
        let derivations = solution.compactMap(\.derivation).flatMap(\.derivations)
        starts = derivations.map(\.start.text)
        steps = derivations.reduce(0) { $0 + $1.steps.count }
    }

    /// Whether the author says which steps or which form an answer must have.
    public var asksForSomething: Bool {
        header.contains { $0.hasPrefix("required:") || $0.hasPrefix("wanted:") }
    }

    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { line in
            String(line.drop(while: \.isWhitespace))
        }
    }

    /// Whether a line says what is given or asked for, which is the author's to say.
    static func isGiven(_ line: String) -> Bool {
        ["given ", "required:", "wanted:"].contains(where: line.hasPrefix)
    }

    static func isNaming(_ line: String) -> Bool { line.hasPrefix("let ") }

    /// A student's text with the author's lines in the place of its own.
    ///
    /// `firstLine` is the line that its first line has in its file, which the text's lines keep.
    func text(_ answer: String, file: String, firstLine: Int) -> (text: DerivationText, diagnostics: [Diagnostic]) {
        let own = answer.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line -> String in
            let plain = String(line.drop(while: \.isWhitespace))
            // An empty line in the place of what is not the student's to say keeps the numbers of the others.
            return DerivationTask.isGiven(plain) || header.contains(plain) ? "" : String(line)
        }
        let parsed = DerivationText.parse(
            (header + own).joined(separator: "\n"),
            file: file,
            firstLine: firstLine - header.count
        )
        return (parsed.derivation, parsed.diagnostics)
    }
}
