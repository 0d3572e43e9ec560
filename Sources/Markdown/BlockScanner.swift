internal import Diagnostics

/// Takes display math that begins a line out of the lines before libcmark sees them.
///
/// A line of a formula may look like a list item (`+ b`), a heading's underline (`=`) or a quotation, so
/// this cannot wait for libcmark. The scanner follows containers, fences, indented code and HTML blocks as
/// far as is needed to leave their text alone; where it errs, the marks are turned back into text.
struct BlockScanner {
    private enum Mode {
        case plain
        case fence(byte: UInt8, length: Int)
        case html(HTMLTag.BlockEnd)
        case math(start: Int, offset: Int, depth: Int)
    }

    private var shield: Shield
    private var containers = Containers()
    private var mode = Mode.plain
    private var inParagraph = false
    /// The lines that begin with `$$` and turned out to hold no formula.
    private var textLines: Set<Int> = []
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
        var (cursor, matched) = containers.match(bytes)
        let isBlank = bytes[cursor.offset...].isBlank
        let interrupts = inParagraph && matched == containers.depth
        if containers.close(after: matched, blankLine: isBlank) {
            switch mode {
            case .math(let start, let offset, let depth) where depth > containers.depth:
                return unclosed(start, offset)
            case .math, .plain: break
            case .fence, .html: mode = .plain
            }
        }
        switch mode {
        case .fence(let byte, let length):
            if cursor.indent < 4, BlockStart.closesFence(bytes[cursor.offset...], byte, length) { mode = .plain }
        case .html(let end):
            if end.isOn(bytes[cursor.offset...]) { mode = .plain }
        case .math(let start, let offset, _):
            return continueMath(line, bytes, cursor, start: start, from: offset)
        case .plain:
            if containers.enter(&cursor, bytes, interrupts: interrupts) { inParagraph = false }
            plain(line, bytes, cursor)
        }
        return line + 1
    }

    private mutating func plain(_ line: Int, _ bytes: [UInt8], _ cursor: Containers.Cursor) {
        let content = bytes[cursor.offset...]
        if content.isBlank {
            inParagraph = false
        } else if cursor.indent >= 4 {
            // Indented code, or a further line of a paragraph.
            return
        } else if let (name, end) = Footnote.name(bytes, at: cursor.offset), bytes.begins(with: ":", at: end) {
            startFootnote(line, bytes, cursor, name: name, end: end + 1)
        } else if let fence = BlockStart.fence(content) {
            mode = .fence(byte: fence.byte, length: fence.length)
            inParagraph = false
        } else if content.begins(with: "$$"), !content.begins(with: "$$$") {
            startMath(line, bytes, cursor)
        } else if let end = HTMLTag.block(content, inParagraph: inParagraph) {
            if !end.isOn(content) { mode = .html(end) }
            inParagraph = false
        } else if BlockStart.isHeading(content) || BlockStart.isThematicBreak(content) {
            inParagraph = false
        } else {
            inParagraph = !(inParagraph && BlockStart.isUnderline(content))
        }
    }

    private mutating func startFootnote(
        _ line: Int,
        _ bytes: [UInt8],
        _ cursor: Containers.Cursor,
        name: String,
        end: Int
    ) {
        let text = end + bytes[end...].prefix { $0.isBlank }.count
        let place = shield.locator.place(line, cursor.offset, length: end - cursor.offset)
        let footnote = Footnote(name: name, place: place)
        shield.footnotes.define(footnote)
        shield.takeOut([(line, cursor.offset..<text)], as: .footnote(footnote))
        containers.enterFootnote(cursor)
        inParagraph = true
    }

    // MARK: Display math

    private mutating func startMath(_ line: Int, _ bytes: [UInt8], _ cursor: Containers.Cursor) {
        inParagraph = true
        guard !textLines.contains(line) else { return }
        if let end = closing(bytes, from: cursor.offset + 2) {
            takeOut(from: (line, cursor.offset), to: (line, end))
        } else {
            mode = .math(start: line, offset: cursor.offset, depth: containers.depth)
        }
    }

    private mutating func continueMath(
        _ line: Int,
        _ bytes: [UInt8],
        _ cursor: Containers.Cursor,
        start: Int,
        from offset: Int
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
            } else if bytes.begins(with: "$$", at: index) {
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
            let first = line == start.line ? start.offset : containers.match(bytes).cursor.offset
            let from = line == start.line ? first + 2 : first
            let to = line == end.line ? end.offset : bytes.count
            tex.append(Array(bytes[from..<to]))
            places.append(shield.locator.place(line, from))
            ranges.append((line, first..<(line == end.line ? to + 2 : to)))
        }
        let text = tex.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        shield.takeOut(ranges, as: .math(Math(tex: text, display: true, lines: places)))
    }

    /// What looked like a formula is text: reading goes on at the line it begins on, which is returned.
    private mutating func unclosed(_ line: Int, _ offset: Int) -> Int {
        mode = .plain
        textLines.insert(line)
        diagnostics.append(.mathUnclosed(.error, at: shield.locator.place(line, offset, length: 2)))
        return line
    }
}

extension Diagnostic {
    /// Display math without an end.
    static func mathUnclosed(_ severity: Severity, at place: Place) -> Diagnostic {
        Diagnostic(
            severity,
            "math-unclosed",
            at: place,
            "Display math that begins with `$$` ends with `$$` before the next blank line",
            help: "close it with `$$`, or write `\\$\\$` for two dollar signs"
        )
    }
}
