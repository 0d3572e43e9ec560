/// The texts of `--help`.
enum Help {
    static var overview: String {
        let commands = Command.all.map { "  " + padded($0.name + " " + $0.operands, 18) + $0.summary }
        return """
            Lectern turns Markdown lessons with runnable Swift blocks into a checked HTML course.

            usage: lectern COMMAND [OPTIONS]

            \(commands.joined(separator: "\n"))

            `lectern COMMAND --help` says more. Exit codes: 0 all well; 1 the lessons have errors; 2 the command
            line is wrong.
            """
    }

    static func text(_ command: Command) -> String {
        let options = command.options.map { option in
            "  " + padded(option.names.joined(separator: ", ") + (option.value.map { " " + $0 } ?? ""), 22)
                + option.summary
        }
        let usage =
            "usage: lectern \(command.name)" + (command.operands.isEmpty ? "" : " \(command.operands)") + " [OPTIONS]"
        let summary = command.summary.prefix(1).uppercased() + command.summary.dropFirst() + "."
        let parts = [summary, usage, options.joined(separator: "\n"), command.details]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(2, width - text.count))
    }
}
