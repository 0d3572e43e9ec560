import Diagnostics
import Glibc

/// Standard output and standard error.
enum Terminal {
    /// Whether standard error is a terminal, which progress goes to.
    static let isInteractive = isatty(2) == 1

    /// Writes text and a newline to standard output.
    static func print(_ text: String, terminator: String = "\n") { write(text + terminator, to: 1) }

    /// Writes text and a newline to standard error.
    static func error(_ text: String) { write(text + "\n", to: 2) }

    /// Shows what is being done, in place of what was shown before.
    static func progress(_ text: String) {
        guard isInteractive else { return }
        write("\r\u{1B}[K" + text, to: 2)
    }

    /// Writes diagnostics to standard error, in the form that was asked for, and how many there are.
    static func report(_ diagnostics: [Diagnostic], sources: [String: SourceText], format: OutputFormat) {
        progress("")
        switch format {
        case .json: return
        case .editor: for diagnostic in diagnostics { error(DiagnosticPrinter.editorLine(diagnostic)) }
        case .human:
            for diagnostic in diagnostics { error(DiagnosticPrinter.human(diagnostic, sources: sources) + "\n") }
        }
    }

    /// "2 errors, 1 warning", or "no errors".
    static func count(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
        return parts.isEmpty ? "no errors" : parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }
}

/// How diagnostics are written.
enum OutputFormat: String, CaseIterable {
    case human, editor, json

    /// The format that `--format` names.
    init(_ arguments: Arguments) throws {
        guard let name = arguments.value("--format") else {
            self = .human
            return
        }
        guard let format = OutputFormat(rawValue: name) else {
            let all = OutputFormat.allCases.map(\.rawValue)
            let near = suggestion(for: name, among: all).map { "did you mean `\($0)`?" }
            throw UsageError(
                headline: "`\(name)` is no format",
                help: near ?? "the formats are " + all.joined(separator: ", ")
            )
        }
        self = format
    }
}
