internal import Diagnostics

extension LeafScanner {
    // MARK: Headings

    /// The braces at the end of a heading's text; `closing` says whether hashes may close it.
    mutating func takeOutHeadingAttributes(of leaf: inout Leaf, closing: Bool) {
        let text = leaf.trimmed(0..<leaf.bytes.count)
        let end = closing ? LeafScanner.withoutHashes(leaf, text.upperBound) : text.upperBound
        guard let start = AttributeReader.opening(leaf.bytes, endingAt: end) else {
            complainOfUnclosedBrace(leaf, text)
            return
        }
        // Hashes close the heading before its attributes as well: libcmark would not see them there.
        let before = leaf.trimmed(0..<start).upperBound
        let stop = closing ? LeafScanner.withoutHashes(leaf, before) : before
        takeOutAttributes(start..<end, of: leaf, with: stop < before ? stop..<end : nil)
        leaf = leaf.part(0..<stop)
    }

    /// The end of a heading's text before its closing hashes.
    private static func withoutHashes(_ leaf: Leaf, _ end: Int) -> Int {
        var hashes = end
        while hashes > 0, leaf.bytes[hashes - 1] == UInt8(ascii: "#") { hashes -= 1 }
        guard hashes == 0 || leaf.bytes[hashes - 1].isBlank else { return end }
        return leaf.trimmed(0..<hashes).upperBound
    }

    /// A last word like `{#id` or `{.class` is meant as attributes.
    private mutating func complainOfUnclosedBrace(_ leaf: Leaf, _ text: Range<Int>) {
        guard let brace = leaf.bytes[text].lastIndex(of: UInt8(ascii: "{")),
            brace == text.lowerBound || leaf.bytes[brace - 1].isSpace,
            leaf.bytes.begins(with: "{#", at: brace) || leaf.bytes.begins(with: "{.", at: brace),
            brace + 2 < text.upperBound, leaf.bytes[brace + 2].isLetter,
            !leaf.bytes[brace..<text.upperBound].contains(UInt8(ascii: "}"))
        else { return }
        let (line, offset) = leaf.origin(brace)
        report(.attributesUnclosed(at: shield.locator.place(line, offset), help: "add `}` at the end of the heading"))
    }

    // MARK: Equations

    /// The braces after a formula that is all there is in its paragraph, and a word on those after any other.
    mutating func takeOutEquationAttributes(of leaf: inout Leaf) {
        var index = 0
        var isFormula = true
        while let mark = leaf.bytes[index...].firstIndex(of: Mark.opening),
            let (token, end) = Mark.read(leaf.bytes, at: mark)
        {
            isFormula = isFormula && leaf.bytes[index..<mark].isBlank && isEquation(token)
            index = end
            guard isEquation(token) else { continue }
            let rest = leaf.trimmed(end..<leaf.bytes.count)
            guard leaf.bytes.begins(with: "{", at: rest.lowerBound),
                leaf.bytes[end..<rest.lowerBound].allSatisfy(\.isBlank)
            else { continue }
            guard let length = AttributeReader.length(leaf.bytes[rest]) else {
                complainOfUnclosedBrace(leaf, rest)
                return
            }
            let braces = rest.lowerBound..<(rest.lowerBound + length)
            if isFormula, length == rest.count {
                takeOutAttributes(braces, of: leaf)
                leaf = leaf.part(0..<end)
                return
            } else if AttributeReader.looksMeant(leaf.bytes[braces]) {
                complainOfParagraph(leaf, braces)
            }
        }
    }

    /// Braces after display math that begins amid a line.
    mutating func complainOfAttributes(after cut: InlineScanner.Cut, of leaf: Leaf) {
        guard case .math(let math) = cut.kind, math.display else { return }
        let start = cut.range.upperBound + leaf.bytes[cut.range.upperBound...].prefix { $0.isBlank }.count
        guard leaf.bytes.begins(with: "{", at: start) else { return }
        let line = leaf.bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "$") }
        guard let length = AttributeReader.length(line) else { return }
        let braces = start..<(start + length)
        if AttributeReader.looksMeant(leaf.bytes[braces]) { complainOfParagraph(leaf, braces) }
    }

    private func isEquation(_ token: Int) -> Bool {
        switch shield.tokens[token].kind {
        case .math(let math): math.display
        case .continuation: true
        default: false
        }
    }

    private mutating func complainOfParagraph(_ leaf: Leaf, _ braces: Range<Int>) {
        let (line, offset) = leaf.origin(braces.lowerBound)
        let length = leaf.bytes[braces].prefix { $0 != UInt8(ascii: "\n") }.count
        report(
            Diagnostic(
                .warning,
                "equation-paragraph",
                at: shield.locator.place(line, offset, length: length),
                "An equation with attributes stands in a paragraph of its own",
                help: "leave a blank line before and after it"
            )
        )
    }
}
