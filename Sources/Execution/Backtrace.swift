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

    /// Looks up the addresses, innermost first, of a program that was at a cell.
    init(_ addresses: [UInt64], _ symbols: Symbols, at cell: Cell) {
        self.symbols = symbols
        let addresses = Array(addresses.prefix(64))
        let stacks = symbols.frames(at: addresses)
        for frame in stacks.joined() {
            if reason == nil, frame.function.hasPrefix("Swift runtime failure: ") {
                reason = String(frame.function.dropFirst("Swift runtime failure: ".count))
            }
            guard let found = symbols.place(frame) else { continue }
            place = place ?? found
            outermost = found
        }
        if place == nil { place = neighbour(addresses, stacks, in: cell) }
    }

    /// Code that the compiler added has no line of its own; it belongs to the line of the code before it, or
    /// else after it, if that is a line of the cell that ran.
    private func neighbour(_ addresses: [UInt64], _ stacks: [[Symbols.Frame]], in cell: Cell) -> Place? {
        let inLesson = zip(addresses, stacks).first { $1.contains(where: symbols.isLesson) }
        guard let (address, _) = inLesson else { return nil }
        let steps = (1...32).map { 3 * UInt64($0) }
        let near = symbols.frames(at: steps.map { address &- $0 } + steps.map { address &+ $0 }).joined()
        return near.lazy.compactMap(symbols.place).first { cell.lines.contains($0.line) }
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
    let workshop: Workshop

    /// The frames at each of some addresses; where one was inlined into another, it comes first.
    func frames(at addresses: [UInt64]) -> [[Frame]] {
        guard !addresses.isEmpty else { return [] }
        let arguments = addresses.map { "0x" + String($0, radix: 16) }
        let command = Command(
            workshop.toolchain.symbolizer,
            ["--obj=" + program, "--output-style=LLVM"] + arguments,
            environment: workshop.environment
        )
        let access = Access(.compiling(workshop.compiling), readable: [program])
        guard let answer = try? capture(workshop.command(command, access), seconds: 20) else { return [] }
        // For each frame its function and `file:line:column`; a blank line after each address.
        var stacks: [[Frame]] = [[]]
        var function: Substring?
        for line in answer.output.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                stacks.append([])
            } else if let name = function {
                if let frame = Frame(name, at: line) { stacks[stacks.count - 1].append(frame) }
                function = nil
            } else {
                function = line
            }
        }
        return stacks
    }

    func isLesson(_ frame: Frame) -> Bool {
        frame.file == lesson.fileName || frame.file.hasSuffix("/" + lesson.fileName)
    }

    /// The place of a frame in the lesson; `nil` if it is in no cell.
    func place(_ frame: Frame) -> Place? {
        guard isLesson(frame), let cell = cells.last(where: { $0.lines.contains(frame.line) }) else { return nil }
        let column = max(1, frame.column)
        return cell.form == .block
            ? cell.place(line: frame.line, column: column)
            : Place(file: lesson.file, line: frame.line, column: column)
    }
}

extension Symbols.Frame {
    fileprivate init?(_ function: Substring, at place: Substring) {
        let parts = place.split(separator: ":")
        guard parts.count >= 3, let column = Int(parts[parts.count - 1]), let line = Int(parts[parts.count - 2])
        else { return nil }
        self.init(function: function, file: parts.dropLast(2).joined(separator: ":"), line: line, column: column)
    }
}
