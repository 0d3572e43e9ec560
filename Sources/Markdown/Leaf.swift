internal import Diagnostics

/// The text of one paragraph, heading or table cell as inline parsing sees it, and where each byte came from.
struct Leaf {
    /// Bytes from `start` on come from `offset` on of the line with index `line`.
    struct Run {
        var start: Int
        var line: Int
        var offset: Int
    }

    var bytes: [UInt8] = []
    private(set) var runs: [Run] = []

    /// Appends bytes that stood at `offset` of `line`.
    mutating func append(_ piece: some Collection<UInt8>, line: Int, offset: Int) {
        runs.append(Run(start: bytes.count, line: line, offset: offset))
        bytes += piece
    }

    /// Appends a line from the byte at `start` on, and a newline.
    mutating func append(_ line: (bytes: [UInt8], runs: [Run]), from start: Int) {
        let shift = bytes.count - start
        for (index, run) in line.runs.enumerated() {
            let end = index + 1 < line.runs.count ? line.runs[index + 1].start : line.bytes.count
            guard end > start || index == line.runs.count - 1 else { continue }
            let first = max(run.start, start)
            runs.append(Run(start: first + shift, line: run.line, offset: run.offset + first - run.start))
        }
        bytes += line.bytes[min(start, line.bytes.count)...]
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Where the byte at `index` came from.
    func origin(_ index: Int) -> (line: Int, offset: Int) {
        guard !runs.isEmpty else { return (0, 0) }
        let run = runs[runIndex(at: index)]
        return (run.line, run.offset + index - run.start)
    }

    /// The part of the leaf that stands at `range`.
    func part(_ range: Range<Int>) -> Leaf {
        var part = Leaf()
        guard !range.isEmpty, !runs.isEmpty else { return part }
        for index in runIndex(at: range.lowerBound)..<runs.count {
            let run = runs[index]
            guard run.start < range.upperBound else { break }
            let end = index + 1 < runs.count ? runs[index + 1].start : bytes.count
            let start = max(run.start, range.lowerBound)
            guard start < min(end, range.upperBound) else { continue }
            part.append(bytes[start..<min(end, range.upperBound)], line: run.line, offset: run.offset + start - run.start)
        }
        return part
    }

    private func runIndex(at index: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start <= index { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// For each line that a range of the leaf touches, the range of that line's own bytes.
    func lines(of range: Range<Int>) -> [(line: Int, range: Range<Int>)] {
        var result: [(line: Int, range: Range<Int>)] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let newline = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
            if start < newline {
                let first = origin(start)
                let last = origin(newline - 1)
                result.append((first.line, first.offset..<(last.offset + 1)))
            }
            start = newline + 1
        }
        return result
    }
}
