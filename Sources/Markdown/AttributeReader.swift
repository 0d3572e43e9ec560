internal import Diagnostics

/// Reads attributes out of a line's bytes.
struct AttributeReader {
    private let bytes: [UInt8]
    private let place: (_ offset: Int, _ length: Int) -> Place
    private var index = 0
    private var keys: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []

    /// A reader of `bytes`, which begin with the opening brace; `place` locates a run of them.
    init(_ bytes: some Collection<UInt8>, place: @escaping (_ offset: Int, _ length: Int) -> Place) {
        self.bytes = Array(bytes)
        self.place = place
    }

    /// How many bytes from the opening brace to its closing one, quotes respected; `nil` if it does not close.
    static func length(_ bytes: some Collection<UInt8>) -> Int? {
        var quoted = false
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if byte == UInt8(ascii: "}"), !quoted { return offset + 1 }
        }
        return nil
    }

    /// The opening brace of the attributes that end a text at `end`, behind their closing one; `nil` if the
    /// braces there are no attributes but a set in a heading's text.
    static func opening(_ bytes: [UInt8], endingAt end: Int) -> Int? {
        guard end > 1, bytes[end - 1] == UInt8(ascii: "}") else { return nil }
        var quoted = false
        var index = end - 2
        while index >= 0, quoted || bytes[index] != UInt8(ascii: "{") {
            if bytes[index] == UInt8(ascii: "\"") { quoted.toggle() }
            index -= 1
        }
        // Where a quotation mark is missing, the last brace is meant.
        if index < 0 { index = bytes[..<end].lastIndex(of: UInt8(ascii: "{")) ?? -1 }
        guard index >= 0, index == 0 || bytes[index - 1].isSpace || bytes[index - 1] == Mark.closing else { return nil }
        return looksMeant(bytes[index..<end]) ? index : nil
    }

    /// Whether braces with this inside are meant as attributes.
    static func looksMeant(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.dropFirst().first(where: { $0 != UInt8(ascii: " ") }) else { return false }
        return first == UInt8(ascii: "#") || first == UInt8(ascii: ".") || bytes.contains(UInt8(ascii: "="))
    }

    /// The attributes, as far as they can be read; what cannot be is in `diagnostics`.
    mutating func read() -> Attributes {
        var attributes = Attributes(place: place(0, 1))
        index = 1
        while true {
            while index < bytes.count, bytes[index].isSpace { index += 1 }
            guard index < bytes.count, bytes[index] != UInt8(ascii: "}") else { break }
            readItem(into: &attributes)
        }
        return attributes
    }

    private mutating func readItem(into attributes: inout Attributes) {
        let start = index
        switch bytes[index] {
        case UInt8(ascii: "#"):
            index += 1
            let item = word(from: start)
            if attributes.id != nil {
                report(start, "attribute-twice", "An identifier is given once", "keep one of the identifiers")
            } else if item.text.isEmpty {
                report(start, "attribute-syntax", "A name follows `#`", "write {#name}")
            } else {
                attributes.id = item
            }
        case UInt8(ascii: "."):
            index += 1
            let item = word(from: start)
            if item.text.isEmpty {
                report(start, "attribute-syntax", "A name follows `.`", "write {.name}")
            } else {
                attributes.classes.append(item)
            }
        default:
            readPair(into: &attributes)
        }
    }

    private mutating func readPair(into attributes: inout Attributes) {
        let start = index
        let key = word(from: start)
        guard index < bytes.count, bytes[index] == UInt8(ascii: "="), !key.text.isEmpty else {
            if index == start { index += 1 }
            let rest =
                key.text.isEmpty ? "write {key=value}" : "write {\(key.text)=true}, {.\(key.text)} or {#\(key.text)}"
            report(start, "attribute-syntax", "An attribute is written `#id`, `.class` or `key=value`", rest)
            return
        }
        index += 1
        let value = value()
        if !keys.insert(key.text).inserted {
            report(start, "attribute-twice", "`\(key.text)` is given once", "remove one of them")
        } else {
            attributes.pairs.append(Attributes.Pair(key: key, value: value))
        }
    }

    private mutating func value() -> Attributes.Item {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return word(from: index) }
        let start = index + 1
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\""))
        if end == nil {
            report(index, "attribute-syntax", "A quoted value ends with a quotation mark", "add a \" after the value")
        }
        let stop = end ?? bytes.count
        index = min(stop + 1, bytes.count)
        return Attributes.Item(
            text: String(decoding: bytes[start..<stop], as: UTF8.self),
            place: place(start, max(1, stop - start))
        )
    }

    /// The run of bytes up to a space, `=` or `}`; its place begins at `start`, which may hold its mark.
    private mutating func word(from start: Int) -> Attributes.Item {
        let first = index
        while index < bytes.count, !bytes[index].isSpace, !"=}\"".utf8.contains(bytes[index]) { index += 1 }
        return Attributes.Item(
            text: String(decoding: bytes[first..<index], as: UTF8.self),
            place: place(start, max(1, index - start))
        )
    }

    private mutating func report(_ offset: Int, _ rule: String, _ headline: String, _ help: String) {
        diagnostics.append(Diagnostic(.error, rule, at: place(offset, max(1, index - offset)), headline, help: help))
    }
}

extension Diagnostic {
    /// An opening brace without a closing one.
    static func attributesUnclosed(at place: Place, help: String) -> Diagnostic {
        Diagnostic(.error, "attribute-syntax", at: place, "Attributes end with `}`", help: help)
    }
}
