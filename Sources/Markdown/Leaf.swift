internal import Diagnostics

/// Text that inline parsing sees as one, a paragraph, a heading or a cell, and where each byte came from.
struct Leaf {
    /// Bytes from `start` on come from `offset` on of the line with index `line`.
    struct Run {
        var start: Int
        var line: Int
        var offset: Int
        /// The end of what a mark stands for, each byte of which stands for the whole; `nil` for plain bytes.
        var markEnd: Int?
    }

    private(set) var bytes: [UInt8] = []
    private(set) var runs: [Run] = []

    /// Appends bytes that stood at `offset` of `line`, or a mark for what stood from there to `markEnd`.
    mutating func append(_ piece: some Collection<UInt8>, line: Int, offset: Int, markEnd: Int? = nil) {
        runs.append(Run(start: bytes.count, line: line, offset: offset, markEnd: markEnd))
        bytes += piece
    }

    /// Appends another leaf from its byte at `start` on, and a newline.
    mutating func appendLine(_ other: Leaf, from start: Int) {
        let shift = bytes.count - start
        for index in other.runs.indices.dropFirst(other.runIndex(at: start)) {
            var run = other.runs[index]
            if run.markEnd == nil, run.start < start { run.offset += start - run.start }
            run.start = max(run.start, start) + shift
            runs.append(run)
        }
        bytes += other.bytes[min(start, other.bytes.count)...]
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Where the byte at `index` came from.
    func origin(_ index: Int) -> (line: Int, offset: Int) {
        guard !runs.isEmpty else { return (0, 0) }
        let run = runs[runIndex(at: index)]
        return (run.line, run.markEnd == nil ? run.offset + index - run.start : run.offset)
    }

    /// Where what stands right before `index` ends in its line.
    private func originEnd(_ index: Int) -> Int {
        guard index > 0, !runs.isEmpty else { return 0 }
        let run = runs[runIndex(at: index - 1)]
        return run.markEnd ?? run.offset + index - run.start
    }

    /// The part of the leaf that stands at `range`.
    func part(_ range: Range<Int>) -> Leaf {
        var part = Leaf()
        guard !range.isEmpty, !runs.isEmpty else { return part }
        for index in runIndex(at: range.lowerBound)..<runs.count {
            let run = runs[index]
            guard run.start < range.upperBound else { break }
            let end = min(index + 1 < runs.count ? runs[index + 1].start : bytes.count, range.upperBound)
            let start = max(run.start, range.lowerBound)
            guard start < end else { continue }
            let offset = run.markEnd == nil ? run.offset + start - run.start : run.offset
            part.append(bytes[start..<end], line: run.line, offset: offset, markEnd: run.markEnd)
        }
        return part
    }

    /// Appends a part of another leaf.
    mutating func append(_ range: Range<Int>, of other: Leaf) {
        let part = other.part(range)
        runs += part.runs.map { run in
            var run = run
            run.start += bytes.count
            return run
        }
        bytes += part.bytes
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
                result.append((first.line, first.offset..<originEnd(newline)))
            }
            start = newline + 1
        }
        return result
    }

    /// A range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low].isSpace { low += 1 }
        while high > low, bytes[high - 1].isSpace { high -= 1 }
        return low..<high
    }
}

/// The way from a line's index and an offset in it to a place.
struct Locator {
    let file: String
    /// The number of the line with index 0, from 1.
    let firstLine: Int

    func place(_ line: Int, _ offset: Int, length: Int = 1) -> Place {
        Place(file: file, line: line + firstLine, column: offset + 1, length: length)
    }
}
