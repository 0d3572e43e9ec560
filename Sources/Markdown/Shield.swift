internal import Diagnostics

/// The lines of a document with what libcmark must not read taken out, a token standing for each piece.
///
/// A token is U+0002, a number in digits, U+0003: to CommonMark a letter like any other, so that emphasis
/// and links around a formula work, and short lines stay paragraphs. A piece of several lines leaves a
/// token on each of them, so that line numbers hold.
struct Shield {
    /// What a token stands for.
    enum Kind {
        case math(Math), computed(Computed), reference(Reference), attributes(Attributes)
        case table(Int), cell(Int)
        /// A further line of the piece before.
        case continuation
    }

    struct Token {
        var kind: Kind
        /// What stood there, to be put back where the token turns out to stand in code or in a URL.
        var original: [UInt8]
    }

    private struct Cut {
        var range: Range<Int>
        var token: Int
    }

    let source: SourceText
    /// The number of the first line of the Markdown in its source, from 1.
    let firstLine: Int
    private(set) var tokens: [Token] = []
    private var originals: [[UInt8]]
    private var cuts: [[Cut]]

    init(_ source: SourceText, from firstLine: Int) {
        self.source = source
        self.firstLine = firstLine
        originals = source.lines.dropFirst(firstLine - 1).map(Shield.withoutMarks)
        cuts = Array(repeating: [], count: originals.count)
    }

    var lineCount: Int { originals.count }

    /// The place of the byte at `offset` of the line with index `line`.
    func place(_ line: Int, _ offset: Int, length: Int = 1) -> Place {
        Place(file: source.file, line: line + firstLine, column: offset + 1, length: length)
    }

    /// A line's original bytes.
    func original(_ line: Int) -> [UInt8] { originals[line] }

    /// A line with tokens in place of what was taken out, and where runs of it stood in the original.
    func line(_ line: Int) -> (bytes: [UInt8], runs: [Leaf.Run]) {
        guard !cuts[line].isEmpty else { return (originals[line], [Leaf.Run(start: 0, line: line, offset: 0)]) }
        var bytes: [UInt8] = []
        var runs: [Leaf.Run] = []
        var rest = 0
        for cut in cuts[line].sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            runs.append(Leaf.Run(start: bytes.count, line: line, offset: rest))
            bytes += originals[line][rest..<cut.range.lowerBound]
            runs.append(Leaf.Run(start: bytes.count, line: line, offset: cut.range.lowerBound))
            bytes += Shield.mark(cut.token)
            rest = cut.range.upperBound
        }
        runs.append(Leaf.Run(start: bytes.count, line: line, offset: rest))
        bytes += originals[line][rest...]
        return (bytes, runs)
    }

    /// Takes out a piece: a range of bytes on each of some lines, the first of which gets the token of `kind`.
    mutating func takeOut(_ ranges: [(line: Int, range: Range<Int>)], as kind: Kind) {
        for (index, (line, range)) in ranges.enumerated() {
            // A piece may hold others that were taken out before: a table row, a formula. They stay where they
            // are listed, and the larger piece stands for them.
            cuts[line].removeAll { range.contains($0.range.lowerBound) }
            let token = addToken(index == 0 ? kind : .continuation, original: Array(originals[line][range]))
            cuts[line].append(Cut(range: range, token: token))
        }
    }

    /// A token without a place in the lines.
    mutating func addToken(_ kind: Kind, original: [UInt8]) -> Int {
        tokens.append(Token(kind: kind, original: original))
        return tokens.count - 1
    }

    /// The text with what stood in place of its tokens.
    func restore(_ text: String) -> String {
        guard text.utf8.contains(Shield.opening) else { return text }
        var restored: [UInt8] = []
        for piece in Shield.pieces(of: text) {
            switch piece {
            case .text(let text): restored += text.utf8
            case .token(let number): restored += tokens.indices.contains(number) ? tokens[number].original : []
            }
        }
        return String(decoding: restored, as: UTF8.self)
    }

    // MARK: Marks

    static let opening: UInt8 = 2
    static let closing: UInt8 = 3

    static func mark(_ token: Int) -> [UInt8] { [opening] + Array(String(token).utf8) + [closing] }

    enum Piece {
        case text(String), token(Int)
    }

    /// A text cut at its tokens.
    static func pieces(of text: String) -> [Piece] {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == opening, let end = bytes[index...].firstIndex(of: closing),
                let number = Int(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
            else {
                index += 1
                continue
            }
            if start < index { pieces.append(.text(String(decoding: bytes[start..<index], as: UTF8.self))) }
            pieces.append(.token(number))
            index = end + 1
            start = index
        }
        if start < bytes.count { pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
        return pieces
    }

    /// The line without the two control characters that marks are made of; neither may stand in HTML.
    private static func withoutMarks(_ line: [UInt8]) -> [UInt8] {
        guard line.contains(where: { $0 == opening || $0 == closing }) else { return line }
        return line.map { $0 == opening || $0 == closing ? UInt8(ascii: "?") : $0 }
    }
}
