/// Where the runs of backticks of a text stand, so that the end of a code span is found without a search.
struct CodeSpans {
    /// The starts of the runs of each length, in order.
    private var runs: [Int: [Int]] = [:]

    init(_ bytes: [UInt8]) {
        var index = 0
        while let tick = bytes[index...].firstIndex(of: UInt8(ascii: "`")) {
            let length = bytes[tick...].leading(UInt8(ascii: "`"))
            runs[length, default: []].append(tick)
            index = tick + length
        }
    }

    /// The start of the next run of `length` backticks at or after an index.
    func close(from index: Int, length: Int) -> Int? {
        guard let starts = runs[length] else { return nil }
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low < starts.count ? starts[low] : nil
    }
}
