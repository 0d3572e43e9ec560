internal import Diagnostics
internal import Lessons
internal import Processes

/// Where in the lesson a program was, from the addresses that it sent, as its file counts them.
struct Backtrace {
    /// The innermost place in the lesson.
    private(set) var place: Place?
    /// The outermost place in the lesson: the statement of a block.
    private(set) var outermost: Place?
    /// What the compiler wrote down of a trap without a message: "arithmetic overflow".
    private(set) var reason: String?

    private let symbols: Symbols

    /// Looks up the addresses, innermost first.
    init(_ addresses: [UInt64], _ symbols: Symbols) {
        self.symbols = symbols
        let addresses = Array(addresses.prefix(64))
        let frames = symbols.frames(at: addresses)
        for frame in frames {
            if reason == nil, frame.function.hasPrefix("Swift runtime failure: ") {
                reason = String(frame.function.dropFirst("Swift runtime failure: ".count))
            }
            guard let found = symbols.place(frame) else { continue }
            place = place ?? found
            outermost = found
        }
        if place == nil { place = neighbour(addresses) }
    }

    /// Code that the compiler added has no line of its own; it belongs to the line of the code before it, if
    /// that is a line of the cell that ran.
    private func neighbour(_ addresses: [UInt64]) -> Place? {
        let inLesson = addresses.first { address in symbols.frames(at: [address]).contains { symbols.isLesson($0) } }
        guard let inLesson else { return nil }
        return symbols.frames(at: (1...32).map { inLesson &- 3 * $0 }).lazy.compactMap(symbols.place).first
    }
}

/// The names and lines of a program's addresses.
struct Symbols {
    struct Frame {
        var function: Substring
        var file: String
        var line: Int
        var column: Int
    }

    let program: String
    let lesson: Lesson
    /// The cells that a place may be in.
    let cells: [Cell]
    let symbolizer: String
    let environment: [String: String]

    /// The frames at some addresses; where one was inlined into another, it comes first.
    func frames(at addresses: [UInt64]) -> [Frame] {
        guard !addresses.isEmpty else { return [] }
        let arguments = addresses.map { "0x" + String($0, radix: 16) }
        let command = Command(
            symbolizer,
            ["--obj=" + program, "--output-style=LLVM"] + arguments,
            environment: environment
        )
        guard let answer = try? capture(command, seconds: 20) else { return [] }
        // A function's name, then `file:line:column`; a blank line after each address.
        let lines = answer.output.split(separator: "\n")
        return stride(from: 0, to: lines.count - 1, by: 2).compactMap { index in
            let parts = lines[index + 1].split(separator: ":")
            guard parts.count >= 3, let column = Int(parts[parts.count - 1]), let line = Int(parts[parts.count - 2])
            else { return nil }
            return Frame(
                function: lines[index],
                file: parts.dropLast(2).joined(separator: ":"),
                line: line,
                column: column
            )
        }
    }

    func isLesson(_ frame: Frame) -> Bool { frame.file == lesson.file || frame.file.hasSuffix("/" + lesson.file) }

    /// The place of a frame in the lesson; `nil` if it is in no cell.
    func place(_ frame: Frame) -> Place? {
        guard isLesson(frame), let cell = cells.last(where: { $0.lines.contains(frame.line) }) else { return nil }
        let column = max(1, frame.column)
        return cell.form == .block
            ? cell.place(line: frame.line, column: column)
            : Place(file: lesson.file, line: frame.line, column: column)
    }
}
