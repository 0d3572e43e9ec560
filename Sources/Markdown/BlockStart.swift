/// What the content of a line begins, as CommonMark says.
enum BlockStart {
    /// How long a list marker at the front is; `nil` if there is none, or none that may interrupt a paragraph.
    static func listMarker(_ content: ArraySlice<UInt8>, interrupts: Bool) -> Int? {
        guard let first = content.first else { return nil }
        var length = 1
        if first.isDigit {
            let digits = content.prefix { $0.isDigit }
            guard digits.count <= 9, let mark = content.dropFirst(digits.count).first, ".)".utf8.contains(mark),
                !interrupts || digits.elementsEqual("1".utf8)
            else { return nil }
            length = digits.count + 1
        } else {
            guard "-+*".utf8.contains(first), !isThematicBreak(content) else { return nil }
        }
        let rest = content.dropFirst(length)
        if rest.isBlank { return interrupts ? nil : length }
        return rest.first?.isBlank == true ? length : nil
    }

    static func isThematicBreak(_ content: ArraySlice<UInt8>) -> Bool {
        // Whether the last byte fits says fast of most lines that they are none.
        guard let first = content.first, "-*_".utf8.contains(first), content.last(where: { !$0.isSpace }) == first
        else { return false }
        var count = 0
        for byte in content {
            if byte == first { count += 1 } else if !byte.isSpace { return false }
        }
        return count >= 3
    }

    static func isHeading(_ content: ArraySlice<UInt8>) -> Bool {
        let hashes = content.leading(UInt8(ascii: "#"))
        guard (1...6).contains(hashes) else { return false }
        return content.dropFirst(hashes).first?.isSpace ?? true
    }

    /// Whether the line underlines the paragraph before it.
    static func isUnderline(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
        return content.dropFirst(content.leading(first)).isBlank
    }

    /// The byte and the number of an opening fence.
    static func fence(_ content: ArraySlice<UInt8>) -> (byte: UInt8, length: Int)? {
        guard let byte = content.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
        let length = content.leading(byte)
        guard length >= 3, byte == UInt8(ascii: "~") || !content.dropFirst(length).contains(byte) else { return nil }
        return (byte, length)
    }

    /// Whether the line closes a fence.
    static func closesFence(_ content: ArraySlice<UInt8>, _ byte: UInt8, _ length: Int) -> Bool {
        let run = content.leading(byte)
        return run >= length && content.dropFirst(run).isBlank
    }
}
