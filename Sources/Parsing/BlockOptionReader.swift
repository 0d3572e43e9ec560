internal import Diagnostics
internal import Lessons
internal import Markdown

/// Reads the options of a runnable block out of its attributes.
struct BlockOptionReader {
    static let keys = ["echo", "output", "fold", "caption", "timeout", "error"]

    private(set) var options = BlockOptions()
    private(set) var diagnostics: [Diagnostic] = []

    static func read(_ attributes: Attributes?) -> (options: BlockOptions, diagnostics: [Diagnostic]) {
        guard let attributes else { return (BlockOptions(), []) }
        var reader = BlockOptionReader()
        reader.options.id = attributes.id?.text
        for pair in attributes.pairs { reader.read(pair) }
        return (reader.options, reader.diagnostics)
    }

    private mutating func read(_ pair: Attributes.Pair) {
        switch pair.key.text {
        case "echo": options.echo = bool(pair) ?? true
        case "output": options.output = bool(pair) ?? true
        case "fold": options.fold = bool(pair) ?? false
        case "error": options.mustFail = bool(pair) ?? false
        case "caption": options.caption = pair.value.text
        case "timeout": options.timeout = seconds(pair)
        default:
            let near = suggestion(for: pair.key.text, among: BlockOptionReader.keys).map { "did you mean `\($0)`?" }
            diagnostics.append(
                Diagnostic(
                    .error, "block-option", at: pair.key.place, "`\(pair.key.text)` is no option of a block",
                    help: near ?? "the options are " + BlockOptionReader.keys.map { "`\($0)`" }.joined(separator: ", ")
                )
            )
        }
    }

    private mutating func bool(_ pair: Attributes.Pair) -> Bool? {
        switch pair.value.text {
        case "true": return true
        case "false": return false
        default:
            report(pair, "is `true` or `false`", "write \(pair.key.text)=true")
            return nil
        }
    }

    private mutating func seconds(_ pair: Attributes.Pair) -> Double? {
        if let value = Double(pair.value.text), value > 0, value <= 86_400 { return value }
        report(pair, "is a number of seconds above 0, at most 86400", "write timeout=30")
        return nil
    }

    private mutating func report(_ pair: Attributes.Pair, _ what: String, _ help: String) {
        diagnostics.append(Diagnostic(.error, "block-option", at: pair.value.place, "`\(pair.key.text)` \(what)", help: help))
    }
}
