/// Takes the records of a program of tests out of bytes as they come, whoever wrote them.
///
/// What it keeps is bounded, whatever comes: in bytes by whoever reads, in records and values here, because a value in
/// memory is much larger than the byte that may stand for it.
public struct TestRecordReader: Sendable {
    /// The most records that are read.
    private static let most = 20_000
    /// How many values may still be read.
    private var values = 1 << 18
    private var buffer: [UInt8] = []
    /// What was read, in order.
    public private(set) var records: [TestRecord] = []
    /// Whether something came that is no record; nothing is read after it.
    public private(set) var isBroken = false

    /// A reader that has read nothing.
    public init() {}

    /// Adds bytes.
    public mutating func read(_ bytes: some Collection<UInt8>) {
        guard !isBroken else { return }
        buffer += bytes
        var start = 0
        while buffer.count - start >= 8, !isBroken {
            let length = (0..<8).reduce(UInt64(0)) { $0 | UInt64(buffer[start + $1]) << (8 * UInt64($1)) }
            guard length <= UInt64(TestRecord.largest) else {
                isBroken = true
                break
            }
            let end = start + 8 + Int(length)
            guard buffer.count >= end else { break }
            if records.count < TestRecordReader.most, let record = TestRecord(buffer[(start + 8)..<end], &values) {
                records.append(record)
            } else {
                isBroken = true
            }
            start = end
        }
        if isBroken { buffer = [] } else { buffer.removeFirst(start) }
    }

    /// Whether the bytes ended within a record.
    public var isCut: Bool { !buffer.isEmpty }
}
