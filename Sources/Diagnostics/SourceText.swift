/// A source file as text: its lines, and the way from an offset to a place.
///
/// A byte order mark is dropped, `CRLF` and a lone `CR` end a line as `LF` does. Bytes that are not UTF-8
/// become U+FFFD, and so does a zero byte, the sign of another encoding; `invalid` says where they stood.
public struct SourceText: Sendable {
    /// The file's path as it is shown to people.
    public let file: String
    /// The lines without their ends, as UTF-8.
    public let lines: [[UInt8]]
    /// Where bytes stood that are not UTF-8, at most one place a line.
    public let invalid: [Place]

    /// The text of `bytes`, to be called `file`.
    public init(file: String, bytes: [UInt8]) {
        var lines: [[UInt8]] = []
        var invalid: [Place] = []
        for raw in SourceText.split(bytes) {
            let length = SourceText.validLength(raw)
            if length == raw.count {
                lines.append(Array(raw))
            } else {
                invalid.append(Place(file: file, line: lines.count + 1, column: length + 1))
                let text = String(decoding: raw, as: UTF8.self).unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }
                lines.append(Array(String(String.UnicodeScalarView(text)).utf8))
            }
        }
        self.file = file
        self.lines = lines
        self.invalid = invalid
    }

    /// The text of `string`, to be called `file`.
    public init(file: String, _ string: String) {
        self.init(file: file, bytes: Array(string.utf8))
    }

    /// The line with the number `number`, from 1; empty where there is none.
    public func line(_ number: Int) -> [UInt8] {
        lines.indices.contains(number - 1) ? lines[number - 1] : []
    }

    /// How many bytes at the front are text in UTF-8.
    private static func validLength(_ bytes: ArraySlice<UInt8>) -> Int {
        guard bytes.contains(where: { $0 == 0 || $0 > 0x7F }) else { return bytes.count }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var length = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator), scalar != "\0" {
            length += UTF8.width(scalar)
        }
        return length
    }

    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                pieces.append(bytes[start..<index])
                let pair =
                    byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
                index += pair ? 2 : 1
                start = index
            } else {
                index += 1
            }
        }
        if start < bytes.count { pieces.append(bytes[start...]) }
        return pieces
    }
}
