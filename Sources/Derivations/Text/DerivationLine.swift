internal import Diagnostics

/// A line of a derivation: its bytes, what of it is no comment, and its justification.
struct DerivationLine {
    let bytes: [UInt8]
    private let origin: Place
    /// What stands before the justification, without blanks around it.
    let content: Range<Int>
    /// What stands in the brackets at the end of the line.
    let justification: Range<Int>?
    /// A bracket at the end of the line that has no partner.
    let strayBracket: Range<Int>?

    /// The line whose first byte stands at a place.
    init(_ bytes: [UInt8], at origin: Place) {
        self.bytes = bytes
        self.origin = origin
        let comment = DerivationLine.comment(bytes)
        let whole = DerivationLine.trimmed(bytes, 0..<comment)
        let bracket = DerivationLine.bracket(bytes, whole)
        justification = bracket.found.map { DerivationLine.trimmed(bytes, $0.lowerBound + 1..<$0.upperBound - 1) }
        strayBracket = bracket.stray
        let end = bracket.found?.lowerBound ?? bracket.stray?.lowerBound ?? whole.upperBound
        content = DerivationLine.trimmed(bytes, whole.lowerBound..<max(whole.lowerBound, end))
    }

    // MARK: Places

    func place(_ range: Range<Int>) -> Place {
        Place(file: origin.file, line: origin.line, column: origin.column + range.lowerBound, length: range.count)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func phrase(_ range: Range<Int>) -> DerivationText.Phrase {
        DerivationText.Phrase(text: text(range), place: place(range))
    }

    func trimmed(_ range: Range<Int>) -> Range<Int> { DerivationLine.trimmed(bytes, range) }

    /// Where the character ends that begins at a byte.
    func characterEnd(_ index: Int) -> Int {
        var end = index + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    func isSign(at index: Int, _ sign: Unicode.Scalar) -> Bool {
        index < content.upperBound && bytes[index] == UInt8(ascii: sign)
    }

    // MARK: Keywords

    /// What follows a keyword and a blank.
    func after(_ keyword: String) -> Range<Int>? {
        let end = content.lowerBound + keyword.utf8.count
        guard end <= content.upperBound, bytes[content.lowerBound..<end].elementsEqual(keyword.utf8) else { return nil }
        guard end == content.upperBound || DerivationLine.isBlank(bytes[end]) else { return nil }
        return trimmed(end..<content.upperBound)
    }

    /// A word with `:` behind it, and what follows.
    func header() -> (header: Range<Int>, content: Range<Int>)? {
        let word = bytes[content].prefix { DerivationLine.isLetter($0) }
        guard !word.isEmpty, word.endIndex < content.upperBound, bytes[word.endIndex] == UInt8(ascii: ":") else {
            return nil
        }
        return (word.startIndex..<word.endIndex, trimmed(word.endIndex + 1..<content.upperBound))
    }

    /// A first word that is nearly a keyword, with a name behind it.
    func almostKeyword(_ keywords: [String], known: FormulaNames) -> (range: Range<Int>, keyword: String)? {
        let word = bytes[content].prefix { DerivationLine.isLetter($0) }
        let range = word.startIndex..<word.endIndex
        let rest = trimmed(word.endIndex..<content.upperBound)
        guard word.count >= 3, rest.lowerBound > word.endIndex, !rest.isEmpty else { return nil }
        guard DerivationLine.isLetter(bytes[rest.lowerBound]) || bytes[rest.lowerBound] >= 0x80 else { return nil }
        guard known[text(range)] == nil, let near = suggestion(for: text(range), among: keywords) else { return nil }
        return (range, near)
    }

    // MARK: Parts

    /// What stands between the signs `=` outside of parentheses.
    func sides(from start: Int? = nil) -> [Range<Int>] {
        let range = (start ?? content.lowerBound)..<content.upperBound
        return cuts(range) { index in
            guard self.bytes[index] == UInt8(ascii: "=") else { return 0 }
            let before = index > range.lowerBound ? self.bytes[index - 1] : 0
            // The other relations are left for the formula to complain of.
            if "<>!".utf8.contains(before) { return 0 }
            return index + 1 < range.upperBound && self.bytes[index + 1] == UInt8(ascii: "=") ? 2 : 1
        }.sides
    }

    /// What stands between commas outside of parentheses.
    func split(_ range: Range<Int>, at sign: Unicode.Scalar) -> [Range<Int>] {
        cuts(range) { self.bytes[$0] == UInt8(ascii: sign) ? 1 : 0 }.sides
    }

    /// The first byte outside of parentheses that is a sign.
    func first(_ sign: Unicode.Scalar, in range: Range<Int>) -> Int? {
        cuts(range) { self.bytes[$0] == UInt8(ascii: sign) ? 1 : 0 }.signs.first?.lowerBound
    }

    /// The formulas of `0 < p < 1`, and the relations between them.
    func relations(_ range: Range<Int>) -> (sides: [Range<Int>], relations: [DerivationText.Relation]) {
        let cut = cuts(range) { index in
            DerivationLine.relations.first { self.bytes[index...].starts(with: $0.written.utf8) }?.written.utf8.count
                ?? 0
        }
        let relations = cut.signs.compactMap { sign in
            DerivationLine.relations.first { $0.written == text(sign) }?.relation
        }
        return (cut.sides, relations)
    }

    private static let relations: [(written: String, relation: DerivationText.Relation)] = [
        ("<=", .atMost), (">=", .atLeast), ("!=", .unequal), ("==", .equal), ("≤", .atMost), ("≥", .atLeast),
        ("≠", .unequal), ("<", .less), (">", .greater), ("=", .equal),
    ]

    /// Cuts a range at signs outside of parentheses, brackets and braces.
    private func cuts(_ range: Range<Int>, _ length: (Int) -> Int) -> (sides: [Range<Int>], signs: [Range<Int>]) {
        var (sides, signs): ([Range<Int>], [Range<Int>]) = ([], [])
        var (start, index, depth) = (range.lowerBound, range.lowerBound, 0)
        while index < range.upperBound {
            if "([{".utf8.contains(bytes[index]) { depth += 1 }
            if ")]}".utf8.contains(bytes[index]) { depth = max(0, depth - 1) }
            let count = depth == 0 ? length(index) : 0
            if count > 0 {
                sides.append(trimmed(start..<index))
                signs.append(index..<index + count)
                start = index + count
            }
            index += max(1, count)
        }
        return (sides + [trimmed(start..<range.upperBound)], signs)
    }

    // MARK: Ends of the line

    /// Where a comment begins: at `//` behind a blank or at the beginning.
    private static func comment(_ bytes: [UInt8]) -> Int {
        let slash = UInt8(ascii: "/")
        for index in bytes.indices.dropLast() where bytes[index] == slash && bytes[index + 1] == slash {
            if index == 0 || isBlank(bytes[index - 1]) { return index }
        }
        return bytes.count
    }

    /// The brackets at the end of a line, behind a blank: `x [definition]`, while `x[1]` is an entry.
    private static func bracket(_ bytes: [UInt8], _ range: Range<Int>) -> (found: Range<Int>?, stray: Range<Int>?) {
        let (opening, closing) = (UInt8(ascii: "["), UInt8(ascii: "]"))
        let endsClosed = !range.isEmpty && bytes[range.upperBound - 1] == closing
        var depth = 0
        for index in range.reversed() {
            if bytes[index] == closing { depth += 1 }
            guard bytes[index] == opening else { continue }
            depth -= 1
            let isSpaced = index == range.lowerBound || isBlank(bytes[index - 1])
            if endsClosed, depth == 0 { return (isSpaced ? index..<range.upperBound : nil, nil) }
            if !endsClosed, depth < 0, isSpaced { return (nil, index..<range.upperBound) }
        }
        return (nil, nil)
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func isLetter(_ byte: UInt8) -> Bool { Unicode.Scalar(byte).isLatin }
}
