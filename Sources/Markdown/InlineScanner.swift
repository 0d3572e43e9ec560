internal import Diagnostics

/// Finds in a leaf's text what Lectern adds to CommonMark's inlines: math, computed prose, references.
///
/// Code spans, autolinks and HTML tags bind tighter and are stepped over.
struct InlineScanner {
    /// A piece of the leaf to be taken out.
    struct Cut {
        var range: Range<Int>
        var kind: Shield.Kind
    }

    private let leaf: Leaf
    private let bytes: [UInt8]
    private let place: (_ line: Int, _ offset: Int, _ length: Int) -> Place
    private var index = 0
    private var cuts: [Cut] = []
    /// Runs of backticks of these lengths close no more in the rest of the leaf.
    private var unmatchedTicks: Set<Int> = []

    static func scan(
        _ leaf: Leaf, place: @escaping (_ line: Int, _ offset: Int, _ length: Int) -> Place
    ) -> [Cut] {
        // Most leaves hold none of the three.
        guard leaf.bytes.contains(where: { "$`[".utf8.contains($0) }) else { return [] }
        var scanner = InlineScanner(leaf: leaf, place: place)
        scanner.scan()
        return scanner.cuts
    }

    private init(leaf: Leaf, place: @escaping (Int, Int, Int) -> Place) {
        self.leaf = leaf
        self.bytes = leaf.bytes
        self.place = place
    }

    private mutating func scan() {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "`"): codeSpan()
            case UInt8(ascii: "<"): index = skipAngle(index) ?? index + 1
            case UInt8(ascii: "$"): math()
            case UInt8(ascii: "["): reference()
            case Shield.opening: index = (bytes[index...].firstIndex(of: Shield.closing) ?? index) + 1
            default: index += 1
            }
        }
    }

    private func place(_ index: Int, length: Int) -> Place {
        let (line, offset) = leaf.origin(index)
        return place(line, offset, length)
    }

    // MARK: Code spans

    private mutating func codeSpan() {
        let run = bytes[index...].leading(UInt8(ascii: "`"))
        guard let close = closingTicks(from: index + run, run) else {
            index += run
            return
        }
        var content = (index + run)..<close
        let text = bytes[content].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
        if text.first == UInt8(ascii: " "), text.last == UInt8(ascii: " "), text.contains(where: { $0 != UInt8(ascii: " ") }) {
            content = (content.lowerBound + 1)..<(content.upperBound - 1)
        }
        computed(content, span: index..<(close + run))
        index = close + run
    }

    private mutating func closingTicks(from start: Int, _ run: Int) -> Int? {
        guard !unmatchedTicks.contains(run) else { return nil }
        var search = start
        while let tick = bytes[search...].firstIndex(of: UInt8(ascii: "`")) {
            let length = bytes[tick...].leading(UInt8(ascii: "`"))
            if length == run { return tick }
            search = tick + length
        }
        unmatchedTicks.insert(run)
        return nil
    }

    private mutating func computed(_ content: Range<Int>, span: Range<Int>) {
        guard bytes[content].begins(with: "swift ") || bytes[content].begins(with: "swift\n") else { return }
        guard let start = bytes[(content.lowerBound + 5)..<content.upperBound].firstIndex(where: { !$0.isSpace }) else { return }
        let expression = bytes[start..<content.upperBound].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
        let text = String(decoding: expression, as: UTF8.self)
        let lineLength = bytes[start..<content.upperBound].prefix { $0 != UInt8(ascii: "\n") }.count
        let computed = Computed(expression: text, place: place(start, length: lineLength))
        cuts.append(Cut(range: span, kind: .computed(computed)))
    }

    // MARK: HTML and autolinks

    /// The index after an autolink or an HTML tag that begins at `start`; `nil` if neither does.
    private func skipAngle(_ start: Int) -> Int? {
        let rest = bytes[(start + 1)...]
        guard let first = rest.first else { return nil }
        if rest.begins(with: "!--") { return bytes.find("-->", from: start + 4).map { $0 + 3 } }
        if first == UInt8(ascii: "?") { return bytes.find("?>", from: start + 2).map { $0 + 2 } }
        let name = rest.prefix { $0.isLetter || $0.isDigit || "+.-@_".utf8.contains($0) }
        let after = name.endIndex
        if !name.isEmpty, after < bytes.count, bytes[after] == UInt8(ascii: ":") || name.contains(UInt8(ascii: "@")) {
            let end = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") || $0.isSpace }
            if let end, bytes[end] == UInt8(ascii: ">") { return end + 1 }
        }
        return first.isLetter || first == UInt8(ascii: "/") ? skipTag(start + 1) : nil
    }

    /// The index after a tag whose name begins at or after `start`; quotes may hold anything.
    private func skipTag(_ start: Int) -> Int? {
        var index = start
        if bytes[index] == UInt8(ascii: "/") { index += 1 }
        while index < bytes.count, bytes[index].isLetter || bytes[index].isDigit || bytes[index] == UInt8(ascii: "-") { index += 1 }
        guard index < bytes.count, bytes[index].isSpace || "/>".utf8.contains(bytes[index]) else { return nil }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard let close = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { return nil }
                index = close + 1
            // None of these stands in a tag outside quotes.
            case UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "$"), Shield.opening: return nil
            default: index += 1
            }
        }
        return nil
    }

    // MARK: Math

    private mutating func math() {
        let start = index
        if bytes.begins(with: "$$", at: start) {
            index = start + 2
            guard let close = displayClose(from: start + 2), close > start + 2 else { return }
            cut(tex: (start + 2)..<close, span: start..<(close + 2), display: true)
        } else {
            index = start + 1
            guard let close = inlineClose(from: start + 1) else { return }
            cut(tex: (start + 1)..<close, span: start..<(close + 1), display: false)
        }
    }

    private func displayClose(from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") { index += 2 } else if bytes.begins(with: "$$", at: index) { return index } else { index += 1 }
        }
        return nil
    }

    /// The `$` that closes math begun before `start`: as in Pandoc, no blank stands inside the dollars and no
    /// digit after them, so that prices stay prices.
    private mutating func inlineClose(from start: Int) -> Int? {
        guard start < bytes.count, !bytes[start].isSpace else { return nil }
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "`"):
                let run = bytes[index...].leading(UInt8(ascii: "`"))
                index = closingTicks(from: index + run, run).map { $0 + run } ?? index + run
            case Shield.opening: return nil
            case UInt8(ascii: "$"):
                let digitFollows = index + 1 < bytes.count && bytes[index + 1].isDigit
                if index > start, !bytes[index - 1].isSpace, !digitFollows { return index }
                index += 1
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

    // MARK: References

    /// `[](#id)` and `[](other.md#id)`; every other link is CommonMark's.
    private mutating func reference() {
        let start = index
        index += 1
        guard bytes.begins(with: "[](", at: start), start == 0 || bytes[start - 1] != UInt8(ascii: "!") else { return }
        let target = bytes[(start + 3)...].prefix { $0 != UInt8(ascii: ")") && !$0.isSpace }
        guard target.endIndex < bytes.count, bytes[target.endIndex] == UInt8(ascii: ")") else { return }
        let parts = target.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
        let file = String(decoding: parts[0], as: UTF8.self)
        let id = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
        guard file.isEmpty ? !id.isEmpty : file.hasSuffix(".md") && !file.contains(":") else { return }
        let reference = Reference(
            lesson: file.isEmpty ? nil : file,
            id: id,
            place: place(start + 3, length: target.count)
        )
        cuts.append(Cut(range: start..<(target.endIndex + 1), kind: .reference(reference)))
        index = target.endIndex + 1
    }
}
