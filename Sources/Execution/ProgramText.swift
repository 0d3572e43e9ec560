internal import Diagnostics
internal import Lessons

/// The Swift text of a lesson's program: its cells, and around each what says that it begins and ends.
///
/// `#sourceLocation` before each cell makes the compiler and the debugger speak of the Markdown's lines.
struct ProgramText {
    let text: String

    init(_ cells: [Cell], file: String) {
        var lines = ["import LessonKit", "LessonProgram.start()"]
        for cell in cells { lines += ProgramText.lines(cell, file: file) }
        text = lines.joined(separator: "\n") + "\n"
    }

    /// A cell by itself, to see whether it can be parsed.
    init(alone cell: Cell, file: String) {
        text = ([ProgramText.location(file, cell.firstLine)] + ProgramText.code(cell)).joined(separator: "\n") + "\n"
    }

    private static func lines(_ cell: Cell, file: String) -> [String] {
        let code = [location(file, cell.firstLine)] + code(cell) + ["#sourceLocation()"]
        switch cell.form {
        case .block:
            return ["LessonProgram.begin(\(cell.index))"] + code + ["LessonProgram.end(\(cell.index))"]
        case .expression:
            let effect = cell.code.hasPrefix("try ") ? "try " : ""
            return ["\(effect)LessonProgram.expression(\(cell.index)) {"] + code + ["}"]
        }
    }

    /// The code; an expression at its own column, so that two on a line can be told apart.
    private static func code(_ cell: Cell) -> [String] {
        switch cell.form {
        case .block: [cell.code.hasSuffix("\n") ? String(cell.code.dropLast()) : cell.code]
        case .expression: [String(repeating: " ", count: cell.place.column - 1) + cell.code]
        }
    }

    private static func location(_ file: String, _ line: Int) -> String {
        let escaped = file.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return "#sourceLocation(file: \"\(escaped)\", line: \(max(1, line)))"
    }
}
