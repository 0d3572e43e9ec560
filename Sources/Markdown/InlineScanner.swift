internal import Diagnostics

/// Finds in a leaf's text what Lectern adds to CommonMark's inlines: math, computed prose, references, calls of
/// footnotes.
///
/// Code spans, autolinks, HTML tags and the targets of links bind tighter and are stepped over.
struct InlineScanner {
    /// A piece of the leaf to be taken out.
    struct Cut {
        var range: Range<Int>
        var kind: Shield.Kind
    }

    /// What is found in a leaf.
    struct Found {
        var cuts: [Cut] = []
        var calls: [Footnote] = []
        var diagnostics: [Diagnostic] = []
    }

    private let leaf: Leaf
    private let bytes: [UInt8]
    private let locator: Locator
    private let spans: CodeSpans
    private var skips: InlineSkips
    private var index = 0
    /// The brackets that are open.
    private var brackets: [Int] = []
    private var cuts: [Cut] = []
    /// The names of the footnotes that are defined.
    private let footnotes: Set<String>
    /// The footnotes that are called.
    private var calls: [Footnote] = []
    private var diagnostics: [Diagnostic] = []

    static func scan(_ leaf: Leaf, _ locator: Locator, footnotes: Set<String>) -> Found {
        // Most leaves hold none of them.
        guard leaf.bytes.contains(where: { "$`[".utf8.contains($0) }) else { return Found() }
        var scanner = InlineScanner(leaf: leaf, locator: locator, footnotes: footnotes)
        scanner.scan()
        return Found(cuts: scanner.cuts, calls: scanner.calls, diagnostics: scanner.diagnostics)
    }

    private init(leaf: Leaf, locator: Locator, footnotes: Set<String>) {
        self.footnotes = footnotes
        self.leaf = leaf
        self.locator = locator
        bytes = leaf.bytes
        spans = CodeSpans(leaf.bytes)
        skips = InlineSkips(leaf.bytes)
    }

    private mutating func scan() {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "`"): codeSpan()
            case UInt8(ascii: "<"): index = skips.angle(index) ?? index + 1
            case UInt8(ascii: "$"): math()
            case UInt8(ascii: "!") where bytes.begins(with: "![", at: index):
                brackets.append(index + 1)
                index += 2
            case UInt8(ascii: "["): if !reference(), !footnote() { brackets.append(index); index += 1 }
            case UInt8(ascii: "]"): closeBracket()
            case Mark.opening: index = Mark.read(bytes, at: index)?.end ?? index + 1
            default: index += 1
            }
        }
    }

    private func place(_ index: Int, length: Int) -> Place {
        let (line, offset) = leaf.origin(index)
        return locator.place(line, offset, length: length)
    }

    private func unbroken(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }

    // MARK: Code spans

    private mutating func codeSpan() {
        let run = bytes[index...].leading(UInt8(ascii: "`"))
        let start = index + run
        guard let close = spans.close(from: start, length: run) else {
            index = start
            return
        }
        computed(content(start..<close), span: index..<(close + run))
        index = close + run
    }

    /// The content of a code span without the one space at each end that CommonMark drops.
    private func content(_ range: Range<Int>) -> Range<Int> {
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
        guard range.count > 2, isSpace(bytes[range.lowerBound]), isSpace(bytes[range.upperBound - 1]),
            !bytes[range].allSatisfy(isSpace)
        else { return range }
        return (range.lowerBound + 1)..<(range.upperBound - 1)
    }

    private mutating func computed(_ content: Range<Int>, span: Range<Int>) {
        let word = bytes[content]
        guard word.begins(with: "swift "), !word.contains(Mark.opening) else { return }
        let expression = leaf.trimmed((content.lowerBound + 6)..<content.upperBound)
        guard !expression.isEmpty else { return }
        let length = bytes[expression].prefix { $0 != UInt8(ascii: "\n") }.count
        let place = place(expression.lowerBound, length: length)
        cuts.append(Cut(range: span, kind: .computed(Computed(expression: unbroken(expression), place: place))))
    }

    // MARK: Math

    private mutating func math() {
        let start = index
        let run = bytes[start...].leading(UInt8(ascii: "$"))
        index = start + run
        switch run {
        case 1:
            guard let close = inlineClose(from: start + 1) else { return }
            cut(tex: (start + 1)..<close, span: start..<(close + 1), display: false)
        case 2:
            guard let close = displayClose(from: start + 2) else {
                diagnostics.append(.mathUnclosed(.warning, at: place(start, length: 2)))
                return
            }
            cut(tex: (start + 2)..<close, span: start..<(close + 2), display: true)
        default: break
        }
    }

    private func displayClose(from start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index] != Mark.opening {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes.begins(with: "$$", at: index) {
                return index
            }
            index += 1
        }
        return nil
    }

    /// The `$` that closes math begun before `start`.
    ///
    /// The next dollar either closes it or shows that there is none: as in Pandoc, no white space stands inside
    /// the dollars and no digit after them, so that prices stay prices.
    private func inlineClose(from start: Int) -> Int? {
        guard start < bytes.count, !bytes[start].isSpace else { return nil }
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "`"):
                let run = bytes[index...].leading(UInt8(ascii: "`"))
                index = spans.close(from: index + run, length: run).map { $0 + run } ?? index + run
            case Mark.opening: return nil
            case UInt8(ascii: "$"):
                let digitFollows = index + 1 < bytes.count && bytes[index + 1].isDigit
                return bytes[index - 1].isSpace || digitFollows ? nil : index
            default: index += 1
            }
        }
        return nil
    }

    private mutating func cut(tex: Range<Int>, span: Range<Int>, display: Bool) {
        var lines: [Place] = []
        var start = tex.lowerBound
        while true {
            lines.append(place(start, length: 1))
            guard let newline = bytes[start..<tex.upperBound].firstIndex(of: UInt8(ascii: "\n")) else { break }
            start = newline + 1
        }
        let text = String(decoding: bytes[tex], as: UTF8.self)
        cuts.append(Cut(range: span, kind: .math(Math(tex: text, display: display, lines: lines))))
        index = span.upperBound
    }

    // MARK: Links

    /// Takes out `[](#id)` or `[](other.md#id)`; every other link is CommonMark's.
    private mutating func reference() -> Bool {
        guard bytes.begins(with: "[](", at: index) else { return false }
        let target = bytes[(index + 3)...].prefix { !$0.isSpace && !"()[]<>`\\".utf8.contains($0) && $0 > 3 }
        guard target.endIndex < bytes.count, bytes[target.endIndex] == UInt8(ascii: ")") else { return false }
        let parts = target.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
        let file = String(decoding: parts[0], as: UTF8.self)
        let id = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
        guard file.isEmpty ? !id.isEmpty : file.hasSuffix(".md") && !file.contains(":") else { return false }
        let place = place(index + 3, length: target.count)
        let reference = Reference(lesson: file.isEmpty ? nil : file, id: id, place: place)
        cuts.append(Cut(range: index..<(target.endIndex + 1), kind: .reference(reference)))
        index = target.endIndex + 1
        return true
    }

    /// Takes out `[^name]`; one that a link's target follows is CommonMark's.
    private mutating func footnote() -> Bool {
        guard let (name, end) = Footnote.name(bytes, at: index),
            end == bytes.count || !"([".utf8.contains(bytes[end])
        else { return false }
        let footnote = Footnote(name: name, place: place(index, length: end - index))
        calls.append(footnote)
        guard footnotes.contains(name) else { return false }
        cuts.append(Cut(range: index..<end, kind: .footnoteCall(footnote)))
        index = end
        return true
    }

    private mutating func closeBracket() {
        index += 1
        guard let opener = brackets.popLast() else { return }
        let beginsLine = opener == 0 || bytes[opener - 1] == UInt8(ascii: "\n")
        index = skips.linkTarget(index, mayDefine: beginsLine) ?? index
    }
}
