/// HTML as CommonMark reads it.
enum HTMLTag {
    /// The index after the opening or closing tag that begins at `start`; `nil` if none does.
    static func end(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start + 1
        let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        guard index < bytes.count, bytes[index].isLetter else { return nil }
        while index < bytes.count, bytes[index].isNamePart { index += 1 }
        while index < bytes.count {
            let blanks = skipSpace(bytes, &index)
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: ">") { return index + 1 }
            if isClosing { return nil }
            if bytes.begins(with: "/>", at: index) { return index + 2 }
            guard blanks, attribute(bytes, &index) else { return nil }
        }
        return nil
    }

    private static func skipSpace(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        let start = index
        while index < bytes.count, bytes[index].isSpace { index += 1 }
        return index > start
    }

    /// Steps over a name and its value.
    private static func attribute(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        guard bytes[index].isLetter || "_:".utf8.contains(bytes[index]) else { return false }
        while index < bytes.count, bytes[index].isNamePart || "_:.".utf8.contains(bytes[index]) { index += 1 }
        var next = index
        _ = skipSpace(bytes, &next)
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return true }
        next += 1
        _ = skipSpace(bytes, &next)
        guard next < bytes.count else { return false }
        if bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") {
            guard let close = bytes[(next + 1)...].firstIndex(of: bytes[next]) else { return false }
            index = close + 1
            return true
        }
        let value = bytes[next...].prefix { !$0.isSpace && !"\"'=<>`".utf8.contains($0) }
        index = value.endIndex
        return !value.isEmpty
    }

    /// How an HTML block ends: with a line that holds one of these, or before a blank line.
    enum BlockEnd {
        case text([String]), blankLine

        func isOn(_ line: ArraySlice<UInt8>) -> Bool {
            switch self {
            case .blankLine: line.isBlank
            case .text(let ends):
                ends.contains { end in
                    let text = Array(line).map { $0.isLetter ? $0 | 0x20 : $0 }
                    return text.find(end.utf8, from: 0) != nil
                }
            }
        }
    }

    /// The end of the HTML block that begins with a line's content, if one does.
    static func block(_ content: ArraySlice<UInt8>, inParagraph: Bool) -> BlockEnd? {
        guard content.first == UInt8(ascii: "<"), let next = content.dropFirst().first else { return nil }
        if content.begins(with: "<!--") { return .text(["-->"]) }
        if content.begins(with: "<?") { return .text(["?>"]) }
        if content.begins(with: "<![CDATA[") { return .text(["]]>"]) }
        if next == UInt8(ascii: "!") { return content.dropFirst(2).first?.isLetter == true ? .text([">"]) : nil }
        let rest = content.dropFirst(next == UInt8(ascii: "/") ? 2 : 1)
        let word = rest.prefix { $0.isLetter || $0.isDigit }
        let name = String(decoding: word, as: UTF8.self).lowercased()
        let after = rest[word.endIndex...]
        let ends = after.isEmpty || after.first?.isSpace == true || after.first == UInt8(ascii: ">")
        if verbatim.contains(name), next != UInt8(ascii: "/"), ends { return .text(verbatim.map { "</\($0)>" }) }
        if blocks.contains(name), ends || after.begins(with: "/>") { return .blankLine }
        guard !inParagraph, !word.isEmpty else { return nil }
        let bytes = Array(content)
        return end(bytes, from: 0).flatMap { bytes[$0...].isBlank ? .blankLine : nil }
    }

    private static let verbatim = ["script", "pre", "style", "textarea"]

    private static let blocks: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
        "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
        "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol",
        "optgroup", "option", "p", "param", "section", "source", "summary", "table", "tbody", "td", "tfoot",
        "th", "thead", "title", "tr", "track", "ul",
    ]
}

extension UInt8 {
    fileprivate var isNamePart: Bool { isLetter || isDigit || self == UInt8(ascii: "-") }
}
