/// The marks that stand for tokens in a text.
enum Mark {
    static let opening: UInt8 = 2
    static let closing: UInt8 = 3

    enum Piece {
        case text(String), token(Int)
    }

    static func bytes(_ token: Int) -> [UInt8] { [opening] + Array(String(token).utf8) + [closing] }

    /// A text cut at its marks.
    static func pieces(of text: String) -> [Piece] {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == opening, let mark = read(bytes, at: index) else {
                index += 1
                continue
            }
            if start < index { pieces.append(.text(String(decoding: bytes[start..<index], as: UTF8.self))) }
            pieces.append(.token(mark.token))
            index = mark.end
            start = index
        }
        if start < bytes.count { pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
        return pieces
    }

    /// The token whose mark stands at an index, and where the mark ends.
    static func read(_ bytes: [UInt8], at index: Int) -> (token: Int, end: Int)? {
        guard index < bytes.count, bytes[index] == opening else { return nil }
        let digits = bytes[(index + 1)...].prefix { $0.isDigit }
        guard digits.endIndex < bytes.count, bytes[digits.endIndex] == closing else { return nil }
        return Int(String(decoding: digits, as: UTF8.self)).map { ($0, digits.endIndex + 1) }
    }

    /// The line without the two control characters that marks are made of; neither may stand in HTML.
    static func without(_ line: [UInt8]) -> [UInt8] {
        guard line.contains(where: { $0 == opening || $0 == closing }) else { return line }
        return line.map { $0 == opening || $0 == closing ? UInt8(ascii: "?") : $0 }
    }
}
