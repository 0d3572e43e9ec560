internal import Diagnostics

/// Takes display math that begins a line out of the lines before libcmark sees them.
///
/// A line of a formula may look like a list item (`+ b`), a heading's underline (`=`) or a quotation, so
/// this cannot wait for libcmark. The scanner follows containers, fences, indented code and HTML blocks as
/// far as is needed to leave their text alone; where it errs, the tokens are turned back into text.
struct BlockScanner {
    private enum Container {
        case quote
        case item(width: Int)

        var isQuote: Bool {
            if case .quote = self { true } else { false }
        }
    }

    private enum Mode {
        case plain
        case fence(byte: UInt8, length: Int)
        case html(end: StaticString?)
        case math(start: Int, offset: Int, depth: Int)
    }

    /// Where a line's own content begins: an offset, after containers, and the columns of blank before it.
    private struct Cursor {
        var offset = 0
        var indent = 0
    }

    private var shield: Shield
    private var containers: [Container] = []
    private var mode = Mode.plain
    private var inParagraph = false
    private var mathStarts: [Int] = []
    private var diagnostics: [Diagnostic] = []

    static func scan(_ shield: inout Shield) -> [Diagnostic] {
        var scanner = BlockScanner(shield: shield)
        var line = 0
        while true {
            while line < shield.lineCount { line = scanner.scan(line) }
            guard case .math(let start, let offset, _) = scanner.mode else { break }
            line = scanner.unclosed(start, offset)
        }
        shield = scanner.shield
        return scanner.diagnostics
    }

    private init(shield: Shield) { self.shield = shield }

    /// Reads a line and says which to read next.
    private mutating func scan(_ line: Int) -> Int {
        let bytes = shield.original(line)
        var (cursor, matched) = match(bytes)
        let blank = bytes[cursor.offset...].isBlank
        if matched < containers.count, !blank || containers[matched...].contains(where: \.isQuote) {
            containers.removeSubrange(matched...)
            if case .math(let start, let offset, let depth) = mode, depth > containers.count {
                return unclosed(start, offset)
            }
            if case .fence = mode { mode = .plain }
            if case .html = mode { mode = .plain }
        }
        switch mode {
        case .fence(let byte, let length):
            if cursor.indent < 4, closesFence(bytes[cursor.offset...], byte, length) { mode = .plain }
        case .html(let end):
            if let end { if bytes.find(end, from: cursor.offset) != nil { mode = .plain } } else if blank { mode = .plain }
        case .math(let start, let offset, _):
            return continueMath(line, bytes, cursor, start: start, from: offset)
        case .plain:
            open(&cursor, bytes)
            plain(line, bytes, cursor)
        }
        return line + 1
    }

    // MARK: Containers

    private func match(_ bytes: [UInt8]) -> (Cursor, Int) {
        var cursor = Cursor()
        skipBlank(bytes, &cursor)
        for (index, container) in containers.enumerated() {
            switch container {
            case .quote:
                guard cursor.indent < 4, bytes.begins(with: ">", at: cursor.offset) else { return (cursor, index) }
                enterQuote(bytes, &cursor)
            case .item(let width):
                if cursor.offset == bytes.count { continue }
                guard cursor.indent >= width else { return (cursor, index) }
                cursor.indent -= width
            }
        }
        return (cursor, containers.count)
    }

    /// Follows the block quotes and list items that a line opens.
    private mutating func open(_ cursor: inout Cursor, _ bytes: [UInt8]) {
        while cursor.indent < 4, cursor.offset < bytes.count {
            if bytes[cursor.offset] == UInt8(ascii: ">") {
                enterQuote(bytes, &cursor)
                containers.append(.quote)
            } else if let marker = listMarker(bytes[cursor.offset...]) {
                let before = cursor.indent
                cursor = Cursor(offset: cursor.offset + marker, indent: 0)
                skipBlank(bytes, &cursor)
                let spaces = cursor.offset == bytes.count || cursor.indent > 4 ? 1 : cursor.indent
                cursor.indent -= min(spaces, cursor.indent)
                containers.append(.item(width: before + marker + spaces))
            } else {
                return
            }
            inParagraph = false
        }
    }

    private func enterQuote(_ bytes: [UInt8], _ cursor: inout Cursor) {
        cursor = Cursor(offset: cursor.offset + 1, indent: 0)
        skipBlank(bytes, &cursor)
        cursor.indent = max(0, cursor.indent - 1)
    }

    private func skipBlank(_ bytes: [UInt8], _ cursor: inout Cursor) {
        while cursor.offset < bytes.count, bytes[cursor.offset].isBlank {
            cursor.indent += bytes[cursor.offset] == UInt8(ascii: "\t") ? 4 - cursor.offset % 4 : 1
            cursor.offset += 1
        }
    }

    /// How long a list marker at the front is; `nil` if there is none.
    private func listMarker(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        var length = 1
        if first.isDigit {
            length = bytes.prefix { $0.isDigit }.count
            guard length <= 9, let mark = bytes.dropFirst(length).first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
            else { return nil }
            length += 1
        } else {
            guard "-+*".utf8.contains(first), !isThematicBreak(bytes) else { return nil }
        }
        guard let next = bytes.dropFirst(length).first else { return inParagraph ? nil : length }
        return next.isBlank ? length : nil
    }

    private func isThematicBreak(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, "-*_".utf8.contains(first) else { return false }
        return bytes.allSatisfy { $0 == first || $0.isBlank } && bytes.filter { $0 == first }.count >= 3
    }

    // MARK: Leaves

    private mutating func plain(_ line: Int, _ bytes: [UInt8], _ cursor: Cursor) {
        let content = bytes[cursor.offset...]
        if content.isEmpty {
            inParagraph = false
        } else if cursor.indent >= 4, !inParagraph {
            return
        } else if let fence = fence(content), cursor.indent < 4 {
            mode = fence
            inParagraph = false
        } else if cursor.indent < 4, content.begins(with: "$$") {
            startMath(line, bytes, cursor)
        } else if cursor.indent < 4, let end = htmlBlock(content) {
            if let end, bytes.find(end, from: cursor.offset) != nil { return }
            mode = .html(end: end)
            inParagraph = false
        } else {
            inParagraph = !(content.first == UInt8(ascii: "#") || isThematicBreak(content))
        }
    }

    private func fence(_ content: ArraySlice<UInt8>) -> Mode? {
        guard let byte = content.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
        let length = content.leading(byte)
        guard length >= 3, byte == UInt8(ascii: "~") || !content.dropFirst(length).contains(byte) else { return nil }
        return .fence(byte: byte, length: length)
    }

    private func closesFence(_ content: ArraySlice<UInt8>, _ byte: UInt8, _ length: Int) -> Bool {
        let run = content.leading(byte)
        return run >= length && content.dropFirst(run).isBlank
    }

    /// The end of the HTML block that begins here, `.some(nil)` for one that ends at a blank line.
    private func htmlBlock(_ content: ArraySlice<UInt8>) -> StaticString?? {
        guard content.first == UInt8(ascii: "<"), let next = content.dropFirst().first else { return nil }
        if content.begins(with: "<!--") { return "-->" }
        if content.begins(with: "<?") { return "?>" }
        if content.begins(with: "<![CDATA[") { return "]]>" }
        if next == UInt8(ascii: "!") { return ">" }
        let name = String(decoding: content.dropFirst().prefix { $0.isLetter }, as: UTF8.self).lowercased()
        switch name {
        case "script": return "</script>"
        case "pre": return "</pre>"
        case "style": return "</style>"
        case "textarea": return "</textarea>"
        default:
            guard !inParagraph, next.isLetter || next == UInt8(ascii: "/") else { return nil }
            return content.contains(UInt8(ascii: ":")) && name.hasPrefix("http") ? nil : .some(nil)
        }
    }

    // MARK: Display math

    private mutating func startMath(_ line: Int, _ bytes: [UInt8], _ cursor: Cursor) {
        inParagraph = true
        guard !mathStarts.contains(line) else { return }
        let inside = cursor.offset + 2
        if let end = closing(bytes, from: inside) {
            // `$$$$` holds no formula and is left to CommonMark.
            if end > inside { takeOut(from: (line, cursor.offset), to: (line, end)) }
        } else {
            mode = .math(start: line, offset: cursor.offset, depth: containers.count)
        }
    }

    private mutating func continueMath(
        _ line: Int, _ bytes: [UInt8], _ cursor: Cursor, start: Int, from offset: Int
    ) -> Int {
        if let end = closing(bytes, from: cursor.offset) {
            takeOut(from: (start, offset), to: (line, end))
            mode = .plain
        } else if bytes[cursor.offset...].isBlank {
            return unclosed(start, offset)
        }
        return line + 1
    }

    /// Where the closing `$$` stands, at or after an offset.
    private func closing(_ bytes: [UInt8], from offset: Int) -> Int? {
        var index = offset
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else if bytes[index] == UInt8(ascii: "$"), bytes[index + 1] == UInt8(ascii: "$") {
                return index
            } else {
                index += 1
            }
        }
        return nil
    }

    private mutating func takeOut(from start: (line: Int, offset: Int), to end: (line: Int, offset: Int)) {
        var tex: [[UInt8]] = []
        var places: [Place] = []
        var ranges: [(line: Int, range: Range<Int>)] = []
        for line in start.line...end.line {
            let bytes = shield.original(line)
            let first = line == start.line ? start.offset : match(bytes).0.offset
            let from = line == start.line ? first + 2 : first
            let to = line == end.line ? end.offset : bytes.count
            tex.append(Array(bytes[from..<to]))
            places.append(shield.place(line, from))
            ranges.append((line, first..<(line == end.line ? to + 2 : to)))
        }
        let text = tex.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        shield.takeOut(ranges, as: .math(Math(tex: text, display: true, lines: places)))
    }

    /// What looked like a formula is text: reading goes on at the line it begins on, which is returned.
    private mutating func unclosed(_ line: Int, _ offset: Int) -> Int {
        mode = .plain
        mathStarts.append(line)
        diagnostics.append(
            Diagnostic(
                .error, "math-unclosed", at: shield.place(line, offset, length: 2),
                "Display math that begins with `$$` ends with `$$` before the next blank line",
                help: "close it with `$$`, or write `\\$\\$` for two dollar signs"
            )
        )
        return line
    }
}
