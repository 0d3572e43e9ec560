/// Takes the records of a program of tests out of bytes as they come, whoever wrote them.
public struct TestRecordReader: Sendable {
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
            if let record = TestRecord(buffer[(start + 8)..<end]) {
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
