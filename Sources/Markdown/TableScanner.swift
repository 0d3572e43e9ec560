/// Finds a pipe table in a paragraph, as the GitHub Flavored Markdown specification writes it.
struct TableScanner {
    /// A table's rows as the leaves of their cells.
    struct Table {
        var alignments: [TableAlignment]
        /// The header and the rows, each with as many cells as there are alignments.
        var rows: [[Leaf]]
        /// The range of the paragraph's bytes that it takes up, to the paragraph's end.
        var range: Range<Int>
    }

    private let leaf: Leaf

    static func scan(_ leaf: Leaf) -> Table? {
        guard leaf.bytes.contains(UInt8(ascii: "-")), leaf.bytes.contains(UInt8(ascii: "|")) else { return nil }
        return TableScanner(leaf: leaf).table()
    }

    private func table() -> Table? {
        let lines = lines()
        guard lines.count > 1 else { return nil }
        for index in 1..<lines.count {
            guard let alignments = alignments(lines[index]) else { continue }
            let header = cells(lines[index - 1])
            guard header.count == alignments.count else { continue }
            let rows = [header] + lines[(index + 1)...].map(cells)
            return Table(
                alignments: alignments,
                rows: rows.map { row in
                    (0..<alignments.count).map { $0 < row.count ? unescaped(row[$0]) : Leaf() }
                },
                range: lines[index - 1].lowerBound..<leaf.bytes.count
            )
        }
        return nil
    }

    private func lines() -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        while start < leaf.bytes.count {
            let end = leaf.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? leaf.bytes.count
            lines.append(start..<end)
            start = end + 1
        }
        return lines
    }

    /// The alignments of a delimiter row; `nil` if the line is none.
    private func alignments(_ line: Range<Int>) -> [TableAlignment]? {
        guard leaf.bytes[line].contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }) else { return nil }
        var result: [TableAlignment] = []
        for cell in cells(line) {
            var dashes = leaf.bytes[cell]
            let left = dashes.first == UInt8(ascii: ":")
            if left { dashes.removeFirst() }
            let right = dashes.last == UInt8(ascii: ":")
            if right { dashes.removeLast() }
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            result.append(left ? (right ? .center : .left) : (right ? .right : .none))
        }
        return result.isEmpty ? nil : result
    }

    /// The cells of a row: what stands between pipes that no backslash precedes, blanks around it dropped.
    private func cells(_ line: Range<Int>) -> [Range<Int>] {
        let line = trimmed(line)
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        var index = start
        if index < line.upperBound, leaf.bytes[index] == UInt8(ascii: "|") { start += 1; index += 1 }
        while index < line.upperBound {
            if leaf.bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else if leaf.bytes[index] == UInt8(ascii: "|") {
                cells.append(trimmed(start..<index))
                index += 1
                start = index
            } else {
                index += 1
            }
        }
        if start < line.upperBound { cells.append(trimmed(start..<line.upperBound)) }
        return cells
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = leaf.bytes[range].first, first.isSpace { range = (range.lowerBound + 1)..<range.upperBound }
        while let last = leaf.bytes[range].last, last.isSpace { range = range.lowerBound..<(range.upperBound - 1) }
        return range
    }

    /// A cell with `\|` made `|`, also inside code, as the specification says.
    private func unescaped(_ range: Range<Int>) -> Leaf {
        var cell = Leaf()
        var start = range.lowerBound
        for index in range where leaf.bytes.begins(with: "\\|", at: index) && index + 1 < range.upperBound {
            append(start..<index, to: &cell)
            start = index + 1
        }
        append(start..<range.upperBound, to: &cell)
        return cell
    }

    private func append(_ range: Range<Int>, to cell: inout Leaf) {
        let part = leaf.part(range)
        for (index, run) in part.runs.enumerated() {
            let end = index + 1 < part.runs.count ? part.runs[index + 1].start : part.bytes.count
            cell.append(part.bytes[run.start..<end], line: run.line, offset: run.offset)
        }
    }
}
