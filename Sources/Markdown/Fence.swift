public import Diagnostics

/// What a code block's own source lines say that libcmark does not.
struct Fence {
    /// Whether the block is fenced rather than indented.
    private(set) var isFenced = false
    /// Whether a fence closes it.
    private(set) var isClosed = true
    /// How many bytes of each code line's source stand before the code.
    private(set) var margins: [Int] = []

    /// Looks at the block that begins at `place` and holds `code`.
    init(at place: Place, code: String, in source: SourceText) {
        let opening = source.line(place.line).dropFirst(place.column - 1)
        var lines = code.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
        if lines.last?.isEmpty == true { lines.removeLast() }
        let run = Fence.run(opening)
        isFenced = run >= 3 && lines.first != Array(opening)
        let first = place.line + (isFenced ? 1 : 0)
        margins = lines.enumerated().map { index, line in
            max(0, source.line(first + index).count - line.count)
        }
        guard isFenced, let byte = opening.first else { return }
        let last = source.line(first + lines.count).drop { $0.isBlank || $0 == UInt8(ascii: ">") }
        isClosed = last.leading(byte) >= run && last.dropFirst(last.leading(byte)).isBlank
    }

    /// How many fence characters stand at the front.
    static func run(_ line: some Collection<UInt8>) -> Int {
        guard let byte = line.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return 0 }
        return line.leading(byte)
    }
}

extension Attributes {
    /// The attributes in the info string of the fence at `place`, if there are any, and what is wrong there.
    public static func parse(afterFenceAt place: Place, in source: SourceText) -> (Attributes?, [Diagnostic]) {
        let line = source.line(place.line)
        let start = min(place.column - 1, line.count)
        guard let brace = line[start...].firstIndex(of: UInt8(ascii: "{")) else { return (nil, []) }
        let place = { (offset: Int, length: Int) in
            Place(file: source.file, line: place.line, column: brace + offset + 1, length: length)
        }
        guard let length = AttributeReader.length(line[brace...]) else {
            let help = "add `}` at the end of the line"
            return (nil, [Diagnostic(.error, "attribute-syntax", at: place(0, 1), "Attributes end with `}`", help: help)])
        }
        var reader = AttributeReader(line[brace..<(brace + length)], place: place)
        let attributes = reader.read()
        let rest = line[(brace + length)...]
        var diagnostics = reader.diagnostics
        if !rest.isBlank {
            let blanks = rest.prefix { $0.isSpace }.count
            diagnostics.append(
                Diagnostic(
                    .error, "attribute-syntax", at: place(length + blanks, rest.count - blanks),
                    "Nothing follows the attributes of a fence",
                    help: "move it into the braces"
                )
            )
        }
        return (attributes, diagnostics)
    }
}
