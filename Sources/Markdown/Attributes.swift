public import Diagnostics

/// What stands in braces after a heading, an equation or a fence: `{#id .class key=value key="two words"}`.
public struct Attributes: Hashable, Sendable {
    /// A word and where it stands.
    public struct Item: Hashable, Sendable {
        /// The word, without its mark and quotes.
        public var text: String
        /// Where it stands.
        public var place: Place
    }

    /// A key and its value.
    public struct Pair: Hashable, Sendable {
        /// The key.
        public var key: Item
        /// The value, without quotes.
        public var value: Item
    }

    /// What follows `#`, at most one.
    public var id: Item?
    /// What follows each `.`, in order.
    public var classes: [Item] = []
    /// Each `key=value`, in order; no key twice.
    public var pairs: [Pair] = []
    /// Where the opening brace stands.
    public var place: Place

    /// The value of a key.
    public subscript(key: String) -> Item? {
        pairs.first { $0.key.text == key }?.value
    }

    /// Whether a class is among the classes.
    public func has(_ name: String) -> Bool {
        classes.contains { $0.text == name }
    }
}

/// Reads attributes out of a line's bytes.
struct AttributeReader {
    private let bytes: [UInt8]
    private let place: (_ offset: Int, _ length: Int) -> Place
    private var index = 0
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

    /// Whether braces with this inside are meant as attributes, and not as a set in a heading's text.
    static func looksMeant(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.dropFirst().first(where: { $0 != UInt8(ascii: " ") }) else { return false }
        return first == UInt8(ascii: "#") || first == UInt8(ascii: ".") || bytes.contains(UInt8(ascii: "="))
    }

    /// The attributes, as far as they can be read; what cannot be is in `diagnostics`.
    mutating func read() -> Attributes {
        var attributes = Attributes(place: place(0, 1))
        index = 1
        while true {
            while index < bytes.count, isSpace(bytes[index]) { index += 1 }
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
            let rest = key.text.isEmpty ? "write {key=value}" : "write {\(key.text)=true}, {.\(key.text)} or {#\(key.text)}"
            report(start, "attribute-syntax", "An attribute is written `#id`, `.class` or `key=value`", rest)
            return
        }
        index += 1
        let value = value()
        if attributes[key.text] != nil {
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
        while index < bytes.count, !isSpace(bytes[index]), !"=}\"".utf8.contains(bytes[index]) { index += 1 }
        return Attributes.Item(
            text: String(decoding: bytes[first..<index], as: UTF8.self),
            place: place(start, max(1, index - start))
        )
    }

    private mutating func report(_ offset: Int, _ rule: String, _ headline: String, _ help: String) {
        diagnostics.append(Diagnostic(.error, rule, at: place(offset, max(1, index - offset)), headline, help: help))
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
