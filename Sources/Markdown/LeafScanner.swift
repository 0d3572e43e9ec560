internal import Diagnostics

/// Goes through the paragraphs and headings that libcmark sees, and takes tables, inline math, computed
/// prose, references and attributes out of their text.
struct LeafScanner {
    private(set) var shield: Shield
    private(set) var diagnostics: [Diagnostic] = []
    /// The alignments of each table, and its rows as numbers of cells.
    private(set) var tables: [(alignments: [TableAlignment], rows: [[Int]])] = []
    /// Each cell's text as a paragraph of one line, to stand before the document: so its links find the
    /// document's definitions.
    private var cells: [[UInt8]] = []
    private var cellPlaces: [Place?] = []

    init(shield: Shield) { self.shield = shield }

    mutating func scan() {
        for block in Cmark.leafBlocks(joined()) {
            var leaf = leaf(block)
            if block.isHeading { takeOutAttributes(of: &leaf) } else { takeOutTable(of: &leaf) }
            takeOutInlines(of: leaf, isHeading: block.isHeading)
        }
    }

    /// The text that libcmark gets in the end.
    var text: [UInt8] {
        Array(cells.map { $0 + Array("\n\n".utf8) }.joined()) + joined()
    }

    var cellCount: Int { cells.count }

    func cellPlace(_ cell: Int) -> Place? { cellPlaces.indices.contains(cell) ? cellPlaces[cell] : nil }

    /// The place in the source of a line and column of `text`; `nil` in a cell.
    func place(_ line: Int, _ column: Int) -> Place? {
        let index = line - 1 - 2 * cells.count
        guard index >= 0, index < shield.lineCount else { return nil }
        var leaf = Leaf()
        leaf.append(shield.line(index), from: 0)
        return shield.place(index, leaf.origin(max(0, column - 1)).offset)
    }

    private func joined() -> [UInt8] {
        var text: [UInt8] = []
        for line in 0..<shield.lineCount {
            text += shield.line(line).bytes
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    // MARK: Leaves

    private func leaf(_ block: Cmark.LeafBlock) -> Leaf {
        var leaf = Leaf()
        let first = block.lines.lowerBound - 1
        // The last line of a heading of several lines is its underline.
        let last = min(block.lines.upperBound - 1, shield.lineCount - 1) - (block.isHeading && block.lines.count > 1 ? 1 : 0)
        guard first <= last else { return leaf }
        for index in first...last {
            let line = shield.line(index)
            var start = 0
            if index == first {
                start = min(block.column - 1, line.bytes.count)
                if block.isHeading, block.lines.count == 1 { start += line.bytes[start...].leading(UInt8(ascii: "#")) }
            } else {
                for _ in 0..<block.quotes {
                    start += line.bytes[start...].prefix { $0.isBlank }.count
                    if line.bytes.begins(with: ">", at: start) { start += 1 }
                }
            }
            start += line.bytes[start...].prefix { $0.isBlank }.count
            leaf.append(line, from: start)
        }
        return leaf
    }

    private mutating func takeOutInlines(of leaf: Leaf, isHeading: Bool) {
        let shield = self.shield
        let cuts = InlineScanner.scan(leaf) { line, offset, length in shield.place(line, offset, length: length) }
        for cut in cuts { self.shield.takeOut(leaf.lines(of: cut.range), as: cut.kind) }
        if !isHeading { takeOutEquationAttributes(of: leaf, cuts) }
    }

    // MARK: Attributes

    /// The braces at the end of a heading's text, and any closing hashes after them left alone.
    private mutating func takeOutAttributes(of leaf: inout Leaf) {
        var end = leaf.bytes.count
        while end > 0, leaf.bytes[end - 1].isSpace { end -= 1 }
        var hashes = end
        while hashes > 0, leaf.bytes[hashes - 1] == UInt8(ascii: "#") { hashes -= 1 }
        if hashes < end, hashes > 0, leaf.bytes[hashes - 1].isBlank { end = hashes }
        while end > 0, leaf.bytes[end - 1].isSpace { end -= 1 }
        guard end > 0, leaf.bytes[end - 1] == UInt8(ascii: "}"), let start = opening(leaf, end) else { return }
        takeOutAttributes(of: leaf, start..<end)
        leaf = leaf.part(0..<start)
    }

    /// The last brace before `end` that opens attributes ending there.
    private func opening(_ leaf: Leaf, _ end: Int) -> Int? {
        for start in (0..<end).reversed() where leaf.bytes[start] == UInt8(ascii: "{") {
            guard start == 0 || leaf.bytes[start - 1].isSpace else { continue }
            let inside = leaf.bytes[start..<end]
            if AttributeReader.length(inside) == end - start, AttributeReader.looksMeant(inside) { return start }
        }
        return nil
    }

    /// The braces after a formula that is all there is in its paragraph.
    private mutating func takeOutEquationAttributes(of leaf: Leaf, _ cuts: [InlineScanner.Cut]) {
        let start: Int
        if let only = cuts.first, cuts.count == 1, only.range.lowerBound == 0, case .math(let math) = only.kind, math.display {
            start = only.range.upperBound
        } else if cuts.isEmpty, leaf.bytes.first == Shield.opening {
            // A formula that began its line left a token on each of its lines.
            guard let last = leaf.bytes.lastIndex(of: Shield.closing) else { return }
            let pieces = Shield.pieces(of: String(decoding: leaf.bytes[...last], as: UTF8.self))
            let isOneFormula = pieces.allSatisfy { piece in
                switch piece {
                case .text(let text): text.utf8.isBlank
                case .token(let number):
                    switch shield.tokens[number].kind {
                    case .math, .continuation: true
                    default: false
                    }
                }
            }
            guard isOneFormula else { return }
            start = last + 1
        } else {
            return
        }
        var range = start..<leaf.bytes.count
        while let first = leaf.bytes[range].first, first.isSpace { range = (range.lowerBound + 1)..<range.upperBound }
        while let last = leaf.bytes[range].last, last.isSpace { range = range.lowerBound..<(range.upperBound - 1) }
        guard leaf.bytes[range].first == UInt8(ascii: "{"), AttributeReader.length(leaf.bytes[range]) == range.count else { return }
        takeOutAttributes(of: leaf, range)
    }

    private mutating func takeOutAttributes(of leaf: Leaf, _ range: Range<Int>) {
        let shield = self.shield
        var reader = AttributeReader(leaf.bytes[range]) { offset, length in
            let (line, column) = leaf.origin(range.lowerBound + offset)
            return shield.place(line, column, length: length)
        }
        let attributes = reader.read()
        diagnostics += reader.diagnostics
        self.shield.takeOut(leaf.lines(of: range), as: .attributes(attributes))
    }

    // MARK: Tables

    private mutating func takeOutTable(of leaf: inout Leaf) {
        guard let table = TableScanner.scan(leaf) else { return }
        let rows = table.rows.map { row in row.map { addCell($0) } }
        shield.takeOut(leaf.lines(of: table.range), as: .table(tables.count))
        tables.append((table.alignments, rows))
        leaf = leaf.part(0..<table.range.lowerBound)
    }

    private mutating func addCell(_ leaf: Leaf) -> Int {
        let shield = self.shield
        let cuts = InlineScanner.scan(leaf) { line, offset, length in shield.place(line, offset, length: length) }
        var text = Shield.mark(self.shield.addToken(.cell(cells.count), original: []))
        var rest = 0
        for cut in cuts {
            text += leaf.bytes[rest..<cut.range.lowerBound]
            text += Shield.mark(self.shield.addToken(cut.kind, original: Array(leaf.bytes[cut.range])))
            rest = cut.range.upperBound
        }
        cells.append(text + leaf.bytes[rest...])
        let origin = leaf.runs.isEmpty ? nil : leaf.origin(0)
        cellPlaces.append(origin.map { shield.place($0.line, $0.offset) })
        return cells.count - 1
    }
}
