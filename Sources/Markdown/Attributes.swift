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

extension Attributes {
    /// The attributes in the info string of the fence at `place`, if there are any, and what is wrong there.
    public static func parse(afterFenceAt place: Place, in source: SourceText) -> (Attributes?, [Diagnostic]) {
        let line = source.line(place.line)
        let start = min(place.column - 1, line.count)
        guard let brace = line[start...].firstIndex(of: UInt8(ascii: "{")) else { return (nil, []) }
        let number = place.line
        let place = { (offset: Int, length: Int) in
            Place(file: source.file, line: number, column: brace + offset + 1, length: length)
        }
        guard let length = AttributeReader.length(line[brace...]) else {
            return (nil, [.attributesUnclosed(at: place(0, 1), help: "add `}` at the end of the line")])
        }
        var reader = AttributeReader(line[brace..<(brace + length)], place: place)
        let attributes = reader.read()
        let rest = line[(brace + length)...]
        var diagnostics = reader.diagnostics
        if !rest.isBlank {
            let blanks = rest.prefix { $0.isSpace }.count
            diagnostics.append(
                Diagnostic(
                    .error,
                    "attribute-syntax",
                    at: place(length + blanks, rest.count - blanks),
                    "Nothing follows the attributes of a fence",
                    help: "move it into the braces"
                )
            )
        }
        return (attributes, diagnostics)
    }
}
