/// The block quotes and list items around a line, followed as far as is needed to see what the line holds.
struct Containers {
    private enum Container {
        case quote
        case item(width: Int)

        var isQuote: Bool {
            if case .quote = self { true } else { false }
        }
    }

    /// Where a line's own content begins: an offset, after containers, and the columns of blank before it.
    struct Cursor {
        var offset = 0
        var column = 0
        var indent = 0
    }

    private var open: [Container] = []

    var depth: Int { open.count }

    /// Steps over the containers that a line continues, and says how many they are.
    func match(_ bytes: [UInt8]) -> (cursor: Cursor, matched: Int) {
        var cursor = Cursor()
        Containers.skipBlank(bytes, &cursor)
        for (index, container) in open.enumerated() {
            switch container {
            case .quote:
                guard cursor.indent < 4, bytes.begins(with: ">", at: cursor.offset) else { return (cursor, index) }
                Containers.enterQuote(bytes, &cursor)
            case .item(let width):
                if cursor.offset == bytes.count { continue }
                guard cursor.indent >= width else { return (cursor, index) }
                cursor.indent -= width
            }
        }
        return (cursor, open.count)
    }

    /// Leaves the containers that a line does not continue, and says whether there were any.
    mutating func close(after matched: Int, blankLine: Bool) -> Bool {
        // A blank line ends a block quote, but not a list item.
        guard matched < open.count, !blankLine || open[matched...].contains(where: \.isQuote) else { return false }
        open.removeSubrange(matched...)
        return true
    }

    /// Follows the block quotes and list items that a line opens, and says whether there were any.
    mutating func enter(_ cursor: inout Cursor, _ bytes: [UInt8], interrupts: Bool) -> Bool {
        let before = open.count
        while cursor.indent < 4, cursor.offset < bytes.count {
            let content = bytes[cursor.offset...]
            if content.first == UInt8(ascii: ">") {
                Containers.enterQuote(bytes, &cursor)
                open.append(.quote)
            } else if let marker = BlockStart.listMarker(content, interrupts: interrupts && open.count == before) {
                let indent = cursor.indent
                cursor = Cursor(offset: cursor.offset + marker, column: cursor.column + marker)
                Containers.skipBlank(bytes, &cursor)
                let spaces = cursor.offset == bytes.count || cursor.indent > 4 ? 1 : cursor.indent
                cursor.indent -= min(spaces, cursor.indent)
                open.append(.item(width: indent + marker + spaces))
            } else {
                break
            }
        }
        return open.count > before
    }

    /// Follows a footnote, to which belongs what is indented by four columns, as GitHub has it.
    mutating func enterFootnote(_ cursor: Cursor) { open.append(.item(width: cursor.indent + 4)) }

    private static func enterQuote(_ bytes: [UInt8], _ cursor: inout Cursor) {
        cursor = Cursor(offset: cursor.offset + 1, column: cursor.column + 1)
        skipBlank(bytes, &cursor)
        cursor.indent = max(0, cursor.indent - 1)
    }

    private static func skipBlank(_ bytes: [UInt8], _ cursor: inout Cursor) {
        while cursor.offset < bytes.count, bytes[cursor.offset].isBlank {
            let width = bytes[cursor.offset] == UInt8(ascii: "\t") ? 4 - cursor.column % 4 : 1
            cursor.column += width
            cursor.indent += width
            cursor.offset += 1
        }
    }
}
