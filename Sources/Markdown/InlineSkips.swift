/// What inline parsing steps over as a whole: autolinks, HTML, the targets of links.
struct InlineSkips {
    private let bytes: [UInt8]
    /// The ends of HTML that the rest of the text does not hold, so that none is searched for twice.
    private var missing: Set<String> = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The index after an autolink or a piece of HTML that begins at `start`; `nil` if neither does.
    mutating func angle(_ start: Int) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        if bytes.begins(with: "<!--", at: start) { return comment(start) }
        if bytes.begins(with: "<?", at: start) { return end("?>", from: start + 2) }
        if bytes.begins(with: "<![CDATA[", at: start) { return end("]]>", from: start + 9) }
        if bytes[start + 1] == UInt8(ascii: "!") { return end(">", from: start + 2) }
        return autolink(start) ?? HTMLTag.end(bytes, from: start)
    }

    private mutating func end(_ text: String, from start: Int) -> Int? {
        guard !missing.contains(text) else { return nil }
        guard let found = bytes.find(text.utf8, from: start) else {
            missing.insert(text)
            return nil
        }
        return found + text.utf8.count
    }

    /// A comment holds no `--` but the one that ends it.
    private mutating func comment(_ start: Int) -> Int? {
        guard let dashes = end("--", from: start + 4) else { return nil }
        return bytes.begins(with: ">", at: dashes) ? dashes + 1 : nil
    }

    private func autolink(_ start: Int) -> Int? {
        let name = bytes[(start + 1)...].prefix { $0.isLetter || $0.isDigit || "+.-@_".utf8.contains($0) }
        guard !name.isEmpty, name.endIndex < bytes.count,
            bytes[name.endIndex] == UInt8(ascii: ":") || name.contains(UInt8(ascii: "@"))
        else { return nil }
        let end = bytes[name.endIndex...].firstIndex {
            $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") || $0.isSpace
        }
        return end.flatMap { bytes[$0] == UInt8(ascii: ">") ? $0 + 1 : nil }
    }

    /// The index after `(target "title")` that begins at `start`, or after `: target` where a definition may be.
    func linkTarget(_ start: Int, mayDefine: Bool) -> Int? {
        guard start < bytes.count else { return nil }
        var index = start + 1
        if bytes[start] == UInt8(ascii: ":"), mayDefine {
            skipSpace(&index)
            return destination(&index) ? index : nil
        }
        guard bytes[start] == UInt8(ascii: "(") else { return nil }
        skipSpace(&index)
        guard destination(&index) else { return nil }
        let hasSpace = skipSpace(&index)
        if hasSpace { title(&index) }
        skipSpace(&index)
        return bytes.begins(with: ")", at: index) ? index + 1 : nil
    }

    @discardableResult
    private func skipSpace(_ index: inout Int) -> Bool {
        let start = index
        while index < bytes.count, bytes[index].isSpace { index += 1 }
        return index > start
    }

    private func destination(_ index: inout Int) -> Bool {
        if bytes.begins(with: "<", at: index) {
            let inside = bytes[(index + 1)...].prefix {
                $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") && $0 != 0x0A
            }
            index = inside.endIndex + 1
            return bytes.begins(with: ">", at: inside.endIndex)
        }
        var depth = 0
        while index < bytes.count, bytes[index] > 0x20 {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            if depth < 0 { return true }
            if depth > 32 { return false }
            index += 1
        }
        index = min(index, bytes.count)
        return depth == 0
    }

    private func title(_ index: inout Int) {
        guard index < bytes.count else { return }
        let close: UInt8
        switch bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[index]
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return
        }
        var search = index + 1
        while search < bytes.count, bytes[search] != close { search += bytes[search] == UInt8(ascii: "\\") ? 2 : 1 }
        if search < bytes.count { index = search + 1 }
    }
}
