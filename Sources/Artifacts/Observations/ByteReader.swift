/// Reads values from bytes that anybody may have written: whatever they are, it gives a value or `nil`.
///
/// Nothing is allocated for a count that the bytes themselves do not hold.
struct ByteReader {
    private var rest: ArraySlice<UInt8>
    /// How many values may still be read.
    private(set) var values: Int

    init(_ bytes: ArraySlice<UInt8>, values: Int) {
        rest = bytes
        self.values = values
    }

    /// Whether one value more may be read.
    mutating func spendValue() -> Bool {
        values -= 1
        return values >= 0
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func byte() -> UInt8? { rest.popFirst() }

    mutating func word() -> UInt64? {
        guard rest.count >= 8 else { return nil }
        var value: UInt64 = 0
        for (index, byte) in rest.prefix(8).enumerated() { value |= UInt64(byte) << (8 * UInt64(index)) }
        rest = rest.dropFirst(8)
        return value
    }

    /// A count of things that take at least `size` bytes each.
    mutating func count(of size: Int) -> Int? {
        guard let word = word(), let count = Int(exactly: word), count <= rest.count / max(1, size) else { return nil }
        return count
    }

    mutating func number() -> Double? { word().map(Double.init(bitPattern:)) }

    mutating func flag() -> Bool? {
        switch byte() {
        case 0: false
        case 1: true
        default: nil
        }
    }

    /// A text; bytes that are not UTF-8 are no text.
    mutating func text() -> String? {
        guard let count = count(of: 1), let text = String(validating: rest.prefix(count), as: UTF8.self) else {
            return nil
        }
        rest = rest.dropFirst(count)
        return text
    }

    /// What an optional value is: the outer `nil` for bytes that are none.
    mutating func optional<Wrapped>(_ read: (inout ByteReader) -> Wrapped?) -> Wrapped?? {
        guard let isThere = flag() else { return nil }
        guard isThere else { return .some(nil) }
        guard let value = read(&self) else { return nil }
        return .some(value)
    }
}
