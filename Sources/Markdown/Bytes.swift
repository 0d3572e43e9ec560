extension UInt8 {
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
    var isSpace: Bool { isBlank || (self >= 0x0A && self <= 0x0D) }
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isLetter: Bool {
        let lower = self | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }
    /// ASCII punctuation, as CommonMark means it.
    var isPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

extension Collection<UInt8> {
    var isBlank: Bool { allSatisfy(\.isSpace) }

    /// How many of the same byte stand at the front.
    func leading(_ byte: UInt8) -> Int { prefix { $0 == byte }.count }
}

extension RandomAccessCollection<UInt8> where SubSequence: RandomAccessCollection<UInt8> {
    func begins(with text: StaticString) -> Bool {
        text.withUTF8Buffer { starts(with: $0) }
    }
}

extension [UInt8] {
    func begins(with text: StaticString, at index: Int) -> Bool {
        index <= count && self[index...].begins(with: text)
    }

    /// Where a text next stands at or after an index.
    func find(_ text: some Collection<UInt8>, from index: Int) -> Int? {
        guard index <= count, let first = text.first else { return nil }
        var start = index
        while let found = self[start...].firstIndex(of: first) {
            if self[found...].starts(with: text) { return found }
            start = found + 1
        }
        return nil
    }
}
