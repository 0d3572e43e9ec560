internal import Diagnostics
internal import Lessons
internal import Markdown

/// Reads the options of a runnable block, a derivation or an `output` fence out of its attributes.
struct OptionReader {
    static let keys = ["echo", "output", "fold", "caption", "timeout", "error"]

    private(set) var diagnostics: [Diagnostic] = []

    // MARK: Blocks

    mutating func block(_ attributes: Attributes?) -> BlockOptions {
        var options = BlockOptions()
        guard let attributes else { return options }
        options.id = attributes.id?.text
        for pair in attributes.pairs {
            switch pair.key.text {
            case "echo": options.echo = bool(pair) ?? true
            case "output": options.output = bool(pair) ?? true
            case "fold": options.fold = bool(pair) ?? false
            case "error": options.mustFail = bool(pair) ?? false
            case "caption": options.caption = pair.value.text
            case "timeout": options.timeout = seconds(pair)
            default: unknown(pair.key, "block-option", "a block", OptionReader.keys)
            }
        }
        for item in attributes.classes {
            guard let near = suggestion(for: item.text, among: OptionReader.keys) else { continue }
            report(item, "block-option", "`.\(item.text)` is no option of a block", "did you mean `\(near)=…`?")
        }
        return options
    }

    // MARK: Derivations

    mutating func derivation(_ attributes: Attributes?) -> BlockOptions {
        var options = BlockOptions()
        guard let attributes else { return options }
        options.id = attributes.id?.text
        for pair in attributes.pairs {
            switch pair.key.text {
            case "caption": options.caption = pair.value.text
            default: unknown(pair.key, "derivation-option", "a derivation", ["caption"])
            }
        }
        return options
    }

    private mutating func bool(_ pair: Attributes.Pair) -> Bool? {
        switch pair.value.text {
        case "true": return true
        case "false": return false
        default:
            let key = pair.key.text
            report(pair.value, "block-option", "`\(key)` is `true` or `false`", "write \(key)=true")
            return nil
        }
    }

    private mutating func seconds(_ pair: Attributes.Pair) -> Double? {
        if let value = Double(pair.value.text), value > 0, value <= 86_400 { return value }
        let headline = "`timeout` is a number of seconds above 0, at most 86400"
        report(pair.value, "block-option", headline, "write timeout=30")
        return nil
    }

    // MARK: Expected output

    mutating func tolerance(_ attributes: Attributes?) -> Double? {
        guard let attributes else { return nil }
        for pair in attributes.pairs where pair.key.text != "tolerance" {
            unknown(pair.key, "output-option", "an `output` fence", ["tolerance"])
        }
        for item in [attributes.id].compactMap({ $0 }) + attributes.classes {
            let help = "give the runnable block before it the name"
            report(item, "output-option", "An `output` fence has no name and no class", help)
        }
        guard let item = attributes["tolerance"] else { return nil }
        if let value = Double(item.text), value >= 0, value < 1 { return value }
        report(item, "output-option", "A tolerance is a number from 0 to below 1", "write tolerance=1e-6")
        return nil
    }

    // MARK: What both have in common

    /// Says that what stands before the braces belongs into them.
    mutating func complain(of stray: Place?, _ rule: String, _ subject: String, _ example: String) {
        guard let stray else { return }
        let headline = "The options of \(subject) stand in braces"
        diagnostics.append(Diagnostic(.error, rule, at: stray, headline, help: "write \(example)"))
    }

    private mutating func unknown(_ key: Attributes.Item, _ rule: String, _ subject: String, _ keys: [String]) {
        let near = suggestion(for: key.text, among: keys).map { "did you mean `\($0)`?" }
        let known = keys.map { "`\($0)`" }.joined(separator: ", ")
        report(key, rule, "`\(key.text)` is no option of \(subject)", near ?? "it takes \(known)")
    }

    private mutating func report(_ item: Attributes.Item, _ rule: String, _ headline: String, _ help: String) {
        diagnostics.append(Diagnostic(.error, rule, at: item.place, headline, help: help))
    }
}
