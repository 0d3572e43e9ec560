internal import Diagnostics
internal import Lessons

/// The Swift text of a lesson's program: its cells, and around each what says that it begins and ends.
///
/// `#sourceLocation` before each cell makes the compiler and the debugger speak of the Markdown's lines. The
/// file has the lesson's bare name there, wherever it lies.
struct ProgramText {
    let text: String

    init(_ cells: [Cell], of lesson: Lesson) {
        var lines = ["import LessonKit", "LessonProgram.start()"]
        for cell in cells { lines += ProgramText.lines(cell, lesson.fileName) }
        text = lines.joined(separator: "\n") + "\n"
    }

    /// The cells with a scope opened after each of some of them, so that what stands before cannot see what is
    /// defined after; for the compiler to look names up in, not to run.
    init(_ cells: [Cell], of lesson: Lesson, scopesAfter cuts: [Int], without left: Set<Int> = []) {
        let code = cells.enumerated().flatMap { index, cell in
            (left.contains(index) ? [] : ProgramText.lines(cell, lesson.fileName))
                + (cuts.contains(index) ? ["do {"] : [])
        }
        let lines = ["import LessonKit"] + code + cuts.map { _ in "}" }
        text = lines.joined(separator: "\n") + "\n"
    }

    /// A cell by itself, to see whether it can be parsed; the file has a name of its own.
    init(alone cell: Cell) {
        let lines = [ProgramText.location(ProgramText.name(ofAlone: cell), cell.firstLine)] + ProgramText.code(cell)
        text = lines.joined(separator: "\n") + "\n"
    }

    /// What a cell by itself is called.
    static func name(ofAlone cell: Cell) -> String { "cell\(cell.index).swift" }

    /// What the file is called in which an expression's value is asked for.
    static func name(ofCall cell: Cell) -> String { "expression\(cell.index).swift" }

    private static func lines(_ cell: Cell, _ file: String) -> [String] {
        let code = [location(file, cell.firstLine)] + code(cell)
        switch cell.form {
        case .block:
            // After the semicolon, no brace that the block begins with is taken for an argument.
            return ["LessonProgram.begin(\(cell.index));"] + code
                + ["#sourceLocation()", "LessonProgram.end(\(cell.index))"]
        case .expression:
            // What the compiler says of the call, it says of the expression.
            let call = "\(effects(cell.code))LessonProgram.expression(\(cell.index)) {"
            return [location(name(ofCall: cell), 1), call] + code + ["}", "#sourceLocation()"]
        case .derivation: return []
        }
    }

    /// The effects that the call has, from the words that the expression begins with.
    private static func effects(_ code: String) -> String {
        let words = code.split(separator: " ").prefix { ["try", "try!", "try?", "await"].contains($0) }
        return ["try", "await"].filter { words.contains($0[...]) }.map { $0 + " " }.joined()
    }

    /// The code; an expression at its own column, so that two on a line can be told apart.
    private static func code(_ cell: Cell) -> [String] {
        switch cell.form {
        case .block: [withoutLastNewline(cell.code)]
        case .expression: [margin(cell) + cell.code]
        case .derivation: []
        }
    }

    static func withoutLastNewline(_ code: String) -> String {
        code.hasSuffix("\n") ? String(code.dropLast()) : code
    }

    private static func margin(_ cell: Cell) -> String { String(repeating: " ", count: max(0, cell.place.column - 1)) }

    static func location(_ file: String, _ line: Int) -> String {
        var escaped = ""
        // By scalars: a quotation mark with an accent is no quotation mark to Swift's characters, but one to its lexer.
        for scalar in file.unicodeScalars {
            switch scalar {
            case "\"", "\\": escaped += "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return "#sourceLocation(file: \"\(escaped)\", line: \(max(1, line)))"
    }
}

extension Lesson {
    /// The file's name without its folder; no two lessons of a course share one.
    var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
}
