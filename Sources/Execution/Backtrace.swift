internal import Diagnostics
internal import Lessons
internal import Processes

/// Where in the lesson a program was, from the return addresses that it sent.
struct Backtrace {
    /// The innermost place in the lesson.
    var place: Place?
    /// What the compiler wrote down of a trap without a message: "arithmetic overflow".
    var reason: String?

    init(
        _ addresses: [UInt64], base: UInt64, program: String, lesson: Lesson, cells: [Cell], toolchain: Toolchain,
        environment: [String: String]
    ) {
        // A return address is the one after the call.
        let arguments = addresses.prefix(64).map { "0x" + String($0 &- base &- 1, radix: 16) }
        let command = Command(
            toolchain.symbolizer, ["--obj=" + program, "--functions=linkage", "--output-style=LLVM"] + arguments,
            environment: environment
        )
        guard !arguments.isEmpty, let answer = try? capture(command, seconds: 20) else { return }
        // A function's name, then `file:line:column`; inlined ones first.
        let lines = answer.output.split(separator: "\n", omittingEmptySubsequences: true)
        for (name, location) in zip(lines, lines.dropFirst()) {
            if reason == nil, name.hasPrefix("Swift runtime failure: ") {
                reason = String(name.dropFirst("Swift runtime failure: ".count))
            }
            if place == nil { place = Backtrace.place(location, lesson, cells) }
        }
    }

    private static func place(_ location: Substring, _ lesson: Lesson, _ cells: [Cell]) -> Place? {
        let parts = location.split(separator: ":")
        guard parts.count >= 3, let column = Int(parts[parts.count - 1]), let line = Int(parts[parts.count - 2]) else { return nil }
        let file = parts.dropLast(2).joined(separator: ":")
        guard file == lesson.file || file.hasSuffix("/" + lesson.file), line > 0,
            let cell = cells.last(where: { $0.lines.contains(line) })
        else { return nil }
        return cell.form == .block
            ? cell.place(line: line, column: max(1, column))
            : Place(file: lesson.file, line: line, column: max(1, column))
    }
}
