internal import Diagnostics

/// The lines of a document with what libcmark must not read taken out, a mark standing for each piece.
///
/// A mark is U+0002, the number of a token in digits, U+0003: to CommonMark a letter like any other, so that
/// emphasis and links around a formula work, and short lines stay paragraphs. A piece of several lines leaves
/// a mark on each of them, so that line numbers hold.
struct Shield {
    /// What a token stands for.
    enum Kind {
        case math(Math), computed(Computed), reference(Reference), attributes(Attributes)
        case table(Int), cell(Int)
        case footnote(Footnote), footnoteCall(Footnote)
        /// A further line of the piece before.
        case continuation
    }

    struct Token {
        var kind: Kind
        /// What stood there, to be put back where the token turns out to stand in code or in a URL.
        var original: [UInt8]
        /// The place right after it.
        var end: Place?
    }

    private struct Cut {
        var range: Range<Int>
        var token: Int
    }

    let source: SourceText
    let locator: Locator
    private(set) var tokens: [Token] = []
    var footnotes = FootnoteTable()
    private var originals: [[UInt8]]
    /// What was taken out of each line, in order.
    private var cuts: [[Cut]]

    init(_ source: SourceText, from firstLine: Int) {
        self.source = source
        locator = Locator(file: source.file, firstLine: firstLine)
        originals = source.lines.dropFirst(firstLine - 1).map(Mark.without)
        cuts = Array(repeating: [], count: originals.count)
    }

    var lineCount: Int { originals.count }

    /// A line's original bytes.
    func original(_ line: Int) -> [UInt8] { originals[line] }

    /// A line with marks in place of what was taken out.
    func line(_ line: Int) -> Leaf {
        var leaf = Leaf()
        var rest = 0
        for cut in cuts[line] {
            leaf.append(originals[line][rest..<cut.range.lowerBound], line: line, offset: rest)
            leaf.append(
                marked(cut.token),
                line: line,
                offset: cut.range.lowerBound,
                markEnd: cut.range.upperBound
            )
            rest = cut.range.upperBound
        }
        leaf.append(originals[line][rest...], line: line, offset: rest)
        return leaf
    }

    /// The mark of a token; a footnote's begins an item of a list, for libcmark to find what belongs to it.
    private func marked(_ token: Int) -> [UInt8] {
        guard case .footnote = tokens[token].kind else { return Mark.bytes(token) }
        return Array("+   ".utf8) + Mark.bytes(token)
    }

    /// Takes out a piece: a range of bytes on each of some lines, the first of which gets the token of `kind`.
    mutating func takeOut(_ ranges: [(line: Int, range: Range<Int>)], as kind: Kind) {
        for (index, (line, range)) in ranges.enumerated() {
            let original = Array(originals[line][range])
            let end = locator.place(line, range.upperBound)
            let cut = Cut(
                range: range,
                token: addToken(index == 0 ? kind : .continuation, original: original, end: end)
            )
            if let last = cuts[line].last, last.range.upperBound > range.lowerBound {
                // A piece may hold others that were taken out before, a table's row a formula: those stay where
                // they are listed, and the larger piece stands for them.
                cuts[line].removeAll { range.contains($0.range.lowerBound) }
                let next = cuts[line].firstIndex { $0.range.lowerBound > range.lowerBound } ?? cuts[line].count
                cuts[line].insert(cut, at: next)
            } else {
                cuts[line].append(cut)
            }
        }
    }

    /// A token without a place in the lines.
    mutating func addToken(_ kind: Kind, original: [UInt8], end: Place?) -> Int {
        tokens.append(Token(kind: kind, original: original, end: end))
        return tokens.count - 1
    }

    /// The text with what stood in place of its marks.
    func restore(_ text: String) -> String {
        restore(text) { String(decoding: $0, as: UTF8.self) }
    }

    /// HTML with what stood in place of its marks, as text of the HTML.
    func restore(html: String) -> String {
        restore(html) { original in
            String(decoding: original, as: UTF8.self).map { sign in
                switch sign {
                case "&": "&amp;"
                case "<": "&lt;"
                case ">": "&gt;"
                case "\"": "&quot;"
                default: String(sign)
                }
            }.joined()
        }
    }

    private func restore(_ text: String, _ original: ([UInt8]) -> String) -> String {
        guard text.utf8.contains(Mark.opening) else { return text }
        return Mark.pieces(of: text).map { piece in
            switch piece {
            case .text(let text): text
            case .token(let number): tokens.indices.contains(number) ? original(tokens[number].original) : ""
            }
        }.joined()
    }
}
