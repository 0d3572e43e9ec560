/// A source file as text: its lines, and the way from an offset to a place.
///
/// A byte order mark is dropped, `CRLF` and a lone `CR` end a line as `LF` does, and bytes that are not
/// UTF-8 become U+FFFD; `invalid` says where they stood.
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
            if let line = String(validating: raw, as: UTF8.self) {
                lines.append(Array(line.utf8))
            } else {
                let repaired = Array(String(decoding: raw, as: UTF8.self).utf8)
                let column = zip(raw, repaired).prefix { $0 == $1 }.count + 1
                invalid.append(Place(file: file, line: lines.count + 1, column: column))
                lines.append(repaired)
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

    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                pieces.append(bytes[start..<index])
                let pair = byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
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
