/// What KaTeX says of a bad formula, said for people.
enum TeXWording {
    /// A sentence without a final full stop, and without KaTeX's prefix and quotation.
    static func headline(of error: JavaScriptError) -> String {
        guard error.name == "ParseError" else { return engineFailure(error) }
        let message = bare(error.message)
        let said = wordings.lazy.compactMap { $0(message) }.first ?? message
        return String(String.UnicodeScalarView(said.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
    }

    /// What stopped the engine rather than the parser.
    private static func engineFailure(_ error: JavaScriptError) -> String {
        if error.name == "RangeError" { return "The formula is nested too deeply, or grows too large" }
        if error.message.contains("terminated") { return "The formula takes too long to typeset" }
        return "KaTeX could not typeset the formula: \(error.message)"
    }

    /// The message without `KaTeX parse error: ` and the quotation that begins ` at position 5: `.
    static func bare(_ message: String) -> String {
        var bare = message[...]
        let prefix = "KaTeX parse error: "
        if bare.hasPrefix(prefix) { bare = bare.dropFirst(prefix.count) }
        // The first: what follows quotes the formula, which may say anything.
        let tails = [#/ at position \d+: /#, #/ at end of input: /#]
        if let tail = tails.compactMap({ bare.firstMatch(of: $0.matchingSemantics(.unicodeScalar))?.range.lowerBound })
            .min()
        {
            bare = bare[..<tail]
        }
        return String(bare)
    }

    private typealias Wording = @Sendable (String) -> String?

    private static let wordings: [Wording] = [
        { after("Undefined control sequence: ", in: $0).map { "\($0) is no command that KaTeX knows" } },
        { after("No such environment: ", in: $0).map { "{\($0)} is no environment that KaTeX knows" } },
        { after("Unexpected character: ", in: $0).map { "\(unquoted($0)) cannot stand here" } },
        { after("untrusted: ", in: $0).map { "\($0) cannot be used in a formula" } },
        { $0.hasPrefix("Expected & or") ? "An environment needs &, \\\\ or its \\end here" : nil },
        { $0.hasPrefix("only one infix") ? "A group takes one \\over or \\choose" : nil },
        { $0.hasPrefix("Unexpected end of input in a macro") ? "The formula ends where an argument is needed" : nil },
        { after("Mismatch: ", in: $0)?.replacingOccurrence(of: " matched", with: " is matched") },
        { $0.hasPrefix("Too many expansions") ? "The macros of the formula expand without an end" : nil },
        { $0.hasPrefix("Double superscript") ? "One base takes one superscript; group with braces" : nil },
        { $0.hasPrefix("Double subscript") ? "One base takes one subscript; group with braces" : nil },
        { $0.hasPrefix("Extra }") ? "A } needs a { before it" : nil },
        { after("refused: ", in: $0).map { "\($0) cannot be used; write \\def" } },
        { after("Expected group after ", in: $0).map { "\(unquoted($0)) needs something after it" } },
        { after("Expected group as ", in: $0).map { "The \($0.filter { $0 != "'" }) is missing" } },
        { after("unknown symbol: ", in: $0).map { "The character \($0) cannot be set in a formula" } },
        { $0 == "comment at end" ? "A % comments out the rest of the formula; write \\%" : nil },
        bareFunction,
        unexpected,
    ]

    /// `Got function '\frac' with no arguments as superscript`.
    private static func bareFunction(_ message: String) -> String? {
        guard let match = message.wholeMatch(of: #/Got function '(.+)' with no arguments (as .+)/#) else { return nil }
        return "\(match.output.1) \(match.output.2) needs braces around it"
    }

    /// `Expected 'x', got 'y'`, where `EOF` is the end of the formula.
    private static func unexpected(_ message: String) -> String? {
        guard let match = message.wholeMatch(of: #/(Expected .+), got '([^']*)'/#.matchingSemantics(.unicodeScalar))
        else { return nil }
        let (expected, got) = (String(match.output.1.dropFirst("Expected ".count)), String(match.output.2))
        switch (unquoted(expected), got) {
        case ("EOF", "}"), ("}", "}"): return "A } needs a { before it"
        case ("EOF", "&"): return "An & separates the columns of an environment; write \\& for the sign"
        case ("EOF", "\\end"): return "An \\end needs a \\begin before it"
        case ("EOF", "\\right"): return "A \\right needs a \\left before it"
        case ("EOF", _): return "\(got) cannot stand here"
        case ("}", "EOF"): return "A { needs a } after it"
        case (let wanted, "EOF"): return "The formula ends where \(wanted) is needed"
        case (let wanted, _): return "\(got) stands where \(wanted) is needed"
        }
    }

    private static func after(_ prefix: String, in message: String) -> String? {
        message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : nil
    }

    private static func unquoted(_ text: String) -> String {
        text.count > 2 && text.hasPrefix("'") && text.hasSuffix("'") ? String(text.dropFirst().dropLast()) : text
    }
}

extension String {
    fileprivate func replacingOccurrence(of part: String, with replacement: String) -> String {
        firstRange(of: part).map { self[..<$0.lowerBound] + replacement + self[$0.upperBound...] } ?? self
    }
}
