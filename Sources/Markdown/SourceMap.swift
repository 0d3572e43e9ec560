internal import Diagnostics

/// The text that libcmark gets in the end, and the way from its lines and columns back to the source.
struct SourceMap {
    /// The text: a paragraph for each cell, then the document.
    let text: [UInt8]
    private let lines: [Leaf]
    /// The index of the document's first line.
    private let documentStart: Int
    private let shifts: [Int: Int]
    private let locator: Locator

    init(_ scan: LeafScanner) {
        lines = scan.cells.flatMap { [$0, Leaf()] } + (0..<scan.shield.lineCount).map { scan.shield.line($0) }
        text = lines.flatMap { $0.bytes + [UInt8(ascii: "\n")] }
        documentStart = 2 * scan.cells.count
        shifts = scan.shifts
        locator = scan.shield.locator
    }

    /// The place of a line and column of `text`, both from 1.
    ///
    /// libcmark counts the columns of inlines as if each line of their paragraph began where the first does.
    func place(_ position: Cmark.Position) -> Place? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        let shift = position.isInline ? shifts[position.line - 1 - documentStart, default: 0] : 0
        let (line, offset) = lines[position.line - 1].origin(max(0, position.column - 1 - shift))
        return locator.place(line, offset)
    }
}
