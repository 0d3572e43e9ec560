internal import Diagnostics

/// What a code block's own source lines say that libcmark does not.
struct Fence {
    /// Whether the block is fenced rather than indented.
    private(set) var isFenced = false
    /// Whether a fence closes it.
    private(set) var isClosed = true
    /// How many bytes more each code line's source has than the code; fewer than 0 where libcmark spread a tab.
    private(set) var margins: [Int] = []

    /// Looks at a block that begins at `place`; code blocks begin on the lines `starts`.
    init(_ block: CodeBlock, at place: Place, in source: SourceText, starts: Set<Int>) {
        let opening = source.line(place.line).dropFirst(place.column - 1)
        var lines = block.code.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        // Indented code may hold a line that looks like a fence, but it has no info string.
        let fence = BlockStart.fence(opening)
        isFenced = fence != nil && (!block.info.isEmpty || lines.first.map { !$0.elementsEqual(opening) } ?? true)
        let first = place.line + (isFenced ? 1 : 0)
        margins = lines.enumerated().map { index, line in source.line(first + index).count - line.count }
        guard isFenced, let fence else { return }
        let end = first + lines.count
        let last = source.line(end).drop { $0.isBlank || $0 == UInt8(ascii: ">") }
        // A fence that a list or a quotation ended may be followed by one that opens another.
        isClosed = BlockStart.closesFence(last, fence.byte, fence.length) && !starts.contains(end)
    }
}
