/// Lets a reader choose light or dark whatever the system says.
///
/// The stylesheets write what is dark once, in `@media (prefers-color-scheme: dark) { … }`. Here each such block
/// becomes two: one for a system that is dark, where no reader chose light, and one for a reader who chose dark. On
/// paper neither holds.
enum ChosenTheme {
    private static let query = "@media (prefers-color-scheme: dark) {"

    /// A stylesheet with each dark block made two.
    static func expanded(_ css: String) -> String {
        var result = ""
        var rest = css[...]
        while let block = rest.firstRange(of: query) {
            result += rest[..<block.lowerBound]
            let end = closing(rest[block.upperBound...])
            let rules = rules(in: rest[block.upperBound..<end])
            result += "@media screen and (prefers-color-scheme: dark) {\n"
            result += written(rules, under: ":root:not([data-theme=\"light\"])")
            result += "}\n@media screen {\n"
            result += written(rules, under: ":root[data-theme=\"dark\"]")
            result += "}"
            rest = rest[end...].dropFirst()
        }
        return result + rest
    }

    /// Where the brace stands that closes the block which a text is the inside of.
    private static func closing(_ text: Substring) -> Substring.Index {
        var depth = 1
        return text.firstIndex { character in
            if character == "{" { depth += 1 } else if character == "}" { depth -= 1 }
            return depth == 0
        } ?? text.endIndex
    }

    private static func rules(in block: Substring) -> [(selectors: [Substring], body: Substring)] {
        var rules: [(selectors: [Substring], body: Substring)] = []
        var rest = block
        while let brace = rest.firstIndex(of: "{") {
            let end = closing(rest[rest.index(after: brace)...])
            let selectors = rest[..<brace].split(separator: ",").map { trimmed($0) }
            rules.append((selectors, rest[brace..<end]))
            rest = rest[end...].dropFirst()
        }
        return rules
    }

    private static func written(_ rules: [(selectors: [Substring], body: Substring)], under root: String) -> String {
        rules.map { rule in
            let selectors = rule.selectors.map { selector in
                selector.hasPrefix(":root") ? root + selector.dropFirst(5) : root + " " + selector
            }
            return selectors.joined(separator: ", ") + " " + rule.body + "}\n"
        }.joined()
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0.isWhitespace }
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }
}
