internal import Execution
internal import Judging

/// What the compiler says of an answer, in the lines of the student's own file, and no more of it than helps.
enum CompilerWords {
    /// The most messages that are shown.
    static let most = 10
    /// The most bytes of any text that a student's answer had a part in.
    static let longest = 2_000

    static func text(_ messages: [CompilerMessage]) -> String {
        let lines = messages.prefix(most).map { "\($0.file):\($0.line):\($0.column): \($0.severity): \($0.text)" }
        let rest = messages.count - lines.count
        return short((lines + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: "\n"))
    }

    /// The beginning of a text.
    static func short(_ text: String) -> String { text.beginning(bytes: longest) }
}
