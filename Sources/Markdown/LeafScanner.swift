internal import Diagnostics

/// Goes through the paragraphs and headings that libcmark sees, and takes tables, inline math, computed
/// prose, references and attributes out of their text.
struct LeafScanner {
    /// A table: the alignments of its columns, and its rows as numbers of cells.
    struct Table {
        var alignments: [TableAlignment]
        var rows: [[Int]]
    }

    var shield: Shield
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var tables: [Table] = []
    /// Each cell's text as a paragraph of one line, to stand before the document: so its links find the
    /// document's definitions.
    private(set) var cells: [Leaf] = []
    /// How many bytes further left a line's text begins than the first line's of its leaf, by index.
    private(set) var shifts: [Int: Int] = [:]

    init(shield: Shield) { self.shield = shield }

    mutating func scan() {
        let text = (0..<shield.lineCount).flatMap { shield.line($0).bytes + [UInt8(ascii: "\n")] }
        for block in Cmark.leafBlocks(text) {
            var leaf = leaf(block)
            if block.isHeading {
                takeOutHeadingAttributes(of: &leaf, closing: block.lines.count == 1)
            } else {
                takeOutTable(of: &leaf)
                takeOutEquationAttributes(of: &leaf)
            }
            let found = inlines(of: leaf)
            for cut in found.cuts {
                shield.takeOut(leaf.lines(of: cut.range), as: cut.kind)
                complainOfAttributes(after: cut, of: leaf)
            }
        }
    }

    private mutating func inlines(of leaf: Leaf) -> InlineScanner.Found {
        let found = InlineScanner.scan(leaf, shield.locator, footnotes: Set(shield.footnotes.defined.keys))
        diagnostics += found.diagnostics
        for call in found.calls { shield.footnotes.call(call) }
        return found
    }

    /// The leaf's text as inline parsing sees it.
    private mutating func leaf(_ block: Cmark.LeafBlock) -> Leaf {
        var leaf = Leaf()
        let first = block.lines.lowerBound - 1
        let isUnderlined = block.isHeading && block.lines.count > 1
        let end = min(block.lines.upperBound, shield.lineCount)
        let last = (isUnderlined ? underline(first, end, block.quotes) : end) - 1
        guard first <= last else { return leaf }
        var base = 0
        for index in first...last {
            let line = shield.line(index)
            var start = 0
            if index == first {
                start = min(block.column - 1, line.bytes.count)
                if block.isHeading, !isUnderlined { start += line.bytes[start...].leading(UInt8(ascii: "#")) }
            } else {
                start = LeafScanner.skipQuotes(line.bytes, block.quotes).offset
            }
            start += line.bytes[start...].prefix { $0.isBlank }.count
            if index == first { base = start }
            shifts[index] = base - start
            leaf.appendLine(line, from: start)
        }
        return leaf
    }

    /// The index of the line that underlines a heading; libcmark may count one line more to it.
    private func underline(_ first: Int, _ end: Int, _ quotes: Int) -> Int {
        (first + 1..<max(first + 1, end)).first { index in
            let line = shield.original(index)
            let (offset, skipped) = LeafScanner.skipQuotes(line, quotes)
            return skipped == quotes && BlockStart.isUnderline(line[offset...].drop(while: \.isBlank))
        } ?? end
    }

    /// Where a line goes on after the marks of at most so many quotations, and how many there are.
    private static func skipQuotes(_ line: [UInt8], _ quotes: Int) -> (offset: Int, skipped: Int) {
        var start = 0
        for skipped in 0..<quotes {
            let mark = start + line[start...].prefix { $0.isBlank }.count
            guard line.begins(with: ">", at: mark) else { return (start, skipped) }
            start = mark + 1
        }
        return (start, quotes)
    }

    // MARK: Attributes

    /// Takes out a piece of a leaf as attributes.
    mutating func takeOutAttributes(_ braces: Range<Int>, of leaf: Leaf, with more: Range<Int>? = nil) {
        let locator = shield.locator
        var reader = AttributeReader(leaf.bytes[braces]) { offset, length in
            let (line, column) = leaf.origin(braces.lowerBound + offset)
            return locator.place(line, column, length: length)
        }
        let attributes = reader.read()
        diagnostics += reader.diagnostics
        shield.takeOut(leaf.lines(of: more ?? braces), as: .attributes(attributes))
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    // MARK: Tables

    private mutating func takeOutTable(of leaf: inout Leaf) {
        guard let table = TableScanner.scan(leaf) else { return }
        for cell in table.excess {
            let (line, offset) = leaf.origin(cell.lowerBound)
            diagnostics.append(
                Diagnostic(
                    .warning,
                    "table-cells",
                    at: shield.locator.place(line, offset, length: cell.count),
                    "Cells beyond the header's are dropped from a row",
                    help: "add a column to the header; a `|` inside a cell is written `\\|`"
                )
            )
        }
        let rows = table.rows.map { row in row.map { addCell($0) } }
        shield.takeOut(leaf.lines(of: table.range), as: .table(tables.count))
        tables.append(Table(alignments: table.alignments, rows: rows))
        leaf = leaf.part(0..<table.range.lowerBound)
    }

    private mutating func addCell(_ leaf: Leaf) -> Int {
        let found = inlines(of: leaf)
        let (line, offset) = leaf.origin(0)
        let place = shield.locator.place(line, offset)
        var cell = Leaf()
        let mark = Mark.bytes(shield.addToken(.cell(cells.count), original: [], end: leaf.runs.isEmpty ? nil : place))
        cell.append(mark, line: line, offset: offset, markEnd: offset)
        var rest = 0
        for cut in found.cuts {
            cell.append(rest..<cut.range.lowerBound, of: leaf)
            for (line, range) in leaf.lines(of: cut.range) {
                let end = shield.locator.place(line, range.upperBound)
                let token = shield.addToken(cut.kind, original: Array(leaf.bytes[cut.range]), end: end)
                cell.append(Mark.bytes(token), line: line, offset: range.lowerBound, markEnd: range.upperBound)
            }
            rest = cut.range.upperBound
        }
        cell.append(rest..<leaf.bytes.count, of: leaf)
        cells.append(cell)
        return cells.count - 1
    }
}
