internal import Diagnostics

/// Finds a pipe table in a paragraph, as the GitHub Flavored Markdown specification writes it.
struct TableScanner {
    /// A table's rows as the leaves of their cells.
    struct Table {
        var alignments: [TableAlignment]
        /// The header and the rows, each with as many cells as there are alignments or fewer.
        var rows: [[Leaf]]
        /// The range of the paragraph's bytes that it takes up, to the paragraph's end.
        var range: Range<Int>
        /// For each row with more cells than the header, the first cell beyond.
        var excess: [Range<Int>]
    }

    /// How many cells a table may have that its author did not write; a few bytes could ask for billions.
    private static let maximumPadding = 500_000

    private let leaf: Leaf

    static func scan(_ leaf: Leaf) -> Table? {
        guard leaf.bytes.contains(UInt8(ascii: "-")), leaf.bytes.contains(UInt8(ascii: "|")) else { return nil }
        return TableScanner(leaf: leaf).table()
    }

    private func table() -> Table? {
        let lines = lines()
        for index in lines.indices.dropFirst() {
            guard let alignments = alignments(lines[index]) else { continue }
            let header = cells(lines[index - 1])
            let count = alignments.count
            guard header.count == count else { continue }
            let rows = [header] + lines[(index + 1)...].map(cells)
            guard rows.reduce(0, { $0 + max(0, count - $1.count) }) <= TableScanner.maximumPadding else { return nil }
            return Table(
                alignments: alignments,
                rows: rows.map { row in row.prefix(count).map(unescaped) },
                range: lines[index - 1].lowerBound..<leaf.bytes.count,
                excess: rows.compactMap { row in
                    row.dropFirst(count).contains { !$0.isEmpty } ? row[count] : nil
                }
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
        let row = leaf.bytes[line]
        guard row.allSatisfy({ "|:-".utf8.contains($0) || $0.isSpace }), row.contains(where: { "|:".utf8.contains($0) })
        else { return nil }
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
        let line = leaf.trimmed(line)
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        var index = start
        if index < line.upperBound, leaf.bytes[index] == UInt8(ascii: "|") { start += 1; index += 1 }
        while index < line.upperBound {
            if leaf.bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else if leaf.bytes[index] == UInt8(ascii: "|") {
                cells.append(leaf.trimmed(start..<index))
                index += 1
                start = index
            } else {
                index += 1
            }
        }
        if start < line.upperBound { cells.append(leaf.trimmed(start..<line.upperBound)) }
        return cells
    }

    /// A cell with `\|` made `|`, also inside code, as the specification says.
    private func unescaped(_ range: Range<Int>) -> Leaf {
        var cell = Leaf()
        var start = range.lowerBound
        for index in range where leaf.bytes.begins(with: "\\|", at: index) && index + 1 < range.upperBound {
            cell.append(start..<index, of: leaf)
            start = index + 1
        }
        cell.append(start..<range.upperBound, of: leaf)
        return cell
    }
}
