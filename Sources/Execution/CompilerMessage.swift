internal import Diagnostics
internal import Lessons

/// One thing that the compiler says, with the notes that belong to it.
public struct CompilerMessage: Equatable, Sendable {
    /// The file, as the code names it.
    public var file: String
    /// The line there.
    public var line: Int
    /// The column there, in bytes.
    public var column: Int
    /// `error`, `warning` or `note`.
    public var severity: String
    /// What it says.
    public var text: String
    /// What belongs to it.
    public var notes: [CompilerMessage] = []

    /// The messages in what the compiler wrote, as `-diagnostic-style llvm` lays it out.
    static func parse(_ output: String) -> [CompilerMessage] {
        var messages: [CompilerMessage] = []
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            // A line above carets is the author's own, whatever it looks like.
            let isExcerpt = index + 1 < lines.count && isCarets(lines[index + 1])
            guard !isExcerpt, let message = CompilerMessage(line: line) else { continue }
            if message.severity == "note" {
                if !messages.isEmpty { messages[messages.count - 1].notes.append(message) }
            } else if !messages.contains(message) {
                messages.append(message)
            }
        }
        return messages
    }

    private static func isCarets(_ line: Substring) -> Bool {
        line.contains("^") && line.allSatisfy { $0.isWhitespace || "^~".contains($0) }
    }

    /// `file:line:column: error: text`; `nil` for any other line.
    private init?(line: Substring) {
        for severity in ["error", "warning", "note"] {
            guard let mark = line.firstRange(of: ": \(severity): ") else { continue }
            let parts = line[..<mark.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count >= 3, let column = Int(parts[parts.count - 1]), let number = Int(parts[parts.count - 2])
            else {
                continue
            }
            self.init(
                file: parts.dropLast(2).joined(separator: ":"),
                line: number,
                column: column,
                severity: severity,
                text: CompilerMessage.withoutGroup(line[mark.upperBound...])
            )
            return
        }
        return nil
    }

    /// A message without the name of its group, ` [#no-usage]`.
    private static func withoutGroup(_ text: Substring) -> String {
        guard text.hasSuffix("]"), let open = text.lastIndex(of: "["), text[open...].hasPrefix("[#"),
            !text[open...].contains(" "), text[..<open].hasSuffix(" ")
        else { return String(text) }
        return String(text[..<open].dropLast())
    }

    private init(file: String, line: Int, column: Int, severity: String, text: String) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.text = text
    }
}

extension CompilerMessage {
    /// The cell that a message is about; `nil` if it is about none.
    func cell(of lesson: Lesson, among cells: [Cell]) -> Cell? {
        guard file == lesson.fileName else {
            return cells.first { $0.form == .expression && file == ProgramText.name(ofCall: $0) }
        }
        let there = cells.filter { $0.lines.contains(line) }
        if there.count < 2 { return there.first }
        return there.last { $0.form == .expression && $0.place.column <= column } ?? there.first
    }

    /// The message as a diagnostic at the Markdown's own line and column.
    func diagnostic(of lesson: Lesson, among cells: [Cell]) -> Diagnostic {
        Diagnostic(
            severity == "error" ? .error : .warning,
            severity == "error" ? "swift-error" : "swift-warning",
            at: place(of: lesson, among: cells),
            text.prefix(1).uppercased() + text.dropFirst(),
            help: help(of: lesson, among: cells),
            // What is noted of the call around an expression, the author has not written.
            notes: file != lesson.fileName
                ? [] : notes.map { Diagnostic.Note($0.text, at: $0.place(of: lesson, among: cells)) }
        )
    }

    /// The name of something that the compiler does not find.
    var unknownName: Substring? {
        let (start, end) = ("cannot find '", "' in scope")
        guard severity == "error", text.hasPrefix(start), text.hasSuffix(end) else { return nil }
        return text.dropFirst(start.count).dropLast(end.count)
    }

    /// What to do: the name that was most likely meant, or how an error is shown on purpose.
    private func help(of lesson: Lesson, among cells: [Cell]) -> String? {
        guard severity == "error" else { return nil }
        if let unknownName {
            let known = Set(cells.flatMap { Words.used(in: $0.code) }).subtracting([unknownName]).map(String.init)
                .sorted()
            if let near = suggestion(for: String(unknownName), among: known) { return "did you mean `\(near)`?" }
        }
        let cell = cell(of: lesson, among: cells)
        return cell?.form == .expression
            ? "correct the expression between the backticks"
            : "correct the line, or write {error=true} if the block is to show the error"
    }

    private func place(of lesson: Lesson, among cells: [Cell]) -> Place? {
        guard let cell = cell(of: lesson, among: cells) else { return nil }
        if file != lesson.fileName { return cell.place }
        // An expression stands at its own column already.
        return cell.form == .block
            ? cell.place(line: line, column: column)
            : Place(file: lesson.file, line: line, column: column, length: 1)
    }
}
