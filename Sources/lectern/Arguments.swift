import Diagnostics

/// Why a command line cannot be understood.
struct UsageError: Error {
    var headline: String
    var help: String?
}

/// A command's options and operands.
struct Arguments {
    private(set) var operands: [String] = []
    private var flags: Set<String> = []
    private var values: [String: String] = [:]

    /// Reads `words` for a command.
    ///
    /// An option's value may stand after `=`; after `--` all are operands.
    init(_ words: [String], for command: Command) throws {
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word != "--" else {
                operands += rest
                break
            }
            guard word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let option = try Arguments.option(parts[0], of: command)
            guard let name = option.value else {
                if parts.count > 1 {
                    throw UsageError(headline: "`\(parts[0])` takes no value", help: "write `\(parts[0])` alone")
                }
                flags.insert(option.names[0])
                continue
            }
            guard let value = parts.count > 1 ? parts[1] : rest.popFirst(), !value.isEmpty else {
                throw UsageError(headline: "`\(parts[0])` is followed by a value", help: "write `\(parts[0]) \(name)`")
            }
            values[option.names[0]] = value
        }
        guard command.operandCount.contains(operands.count) else { throw Arguments.wrongCount(operands, command) }
    }

    /// Whether an option without a value was given.
    func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// An option's value.
    func value(_ option: String) -> String? { values[option] }

    private static func option(_ name: String, of command: Command) throws -> Command.Option {
        if let option = command.options.first(where: { $0.names.contains(name) }) { return option }
        let near = suggestion(for: name, among: command.options.flatMap(\.names))
        throw UsageError(
            headline: "`\(name)` is no option of `lectern \(command.name)`",
            help: near.map { "did you mean `\($0)`?" } ?? "`lectern \(command.name) --help` lists them"
        )
    }

    private static func wrongCount(_ operands: [String], _ command: Command) -> UsageError {
        let usage = "lectern \(command.name) \(command.operands)"
        if operands.count < command.operandCount.lowerBound {
            return UsageError(headline: "`lectern \(command.name)` is told what to work on", help: "write `\(usage)`")
        }
        let extra = operands[command.operandCount.upperBound]
        return UsageError(headline: "`\(extra)` is one argument too many", help: "write `\(usage)`")
    }
}
