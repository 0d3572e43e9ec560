internal import Lessons

extension Cell {
    /// The cell cut before each of its statements that begins a line with `let` or `var`, outside braces.
    ///
    /// Each part is a cell of the same number that stands at its own lines.
    var segments: [Cell] {
        let starts = form == .block ? Words.definitionLines(in: code) : []
        guard !starts.isEmpty else { return [self] }
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        let bounds = [0] + starts.filter { $0 > 0 } + [lines.count]
        return zip(bounds, bounds.dropFirst()).map { first, end in
            var segment = self
            segment.code = lines[first..<end].joined(separator: "\n")
            segment.firstLine = firstLine + first
            segment.margins = Array(margins.dropFirst(first).prefix(end - first))
            return segment
        }
    }
}
