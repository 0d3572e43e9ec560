/// Writes values as bytes, least significant first.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func word(_ value: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
    }

    mutating func count(_ value: Int) { word(UInt64(value)) }

    mutating func number(_ value: Double) { word(value.bitPattern) }

    mutating func flag(_ value: Bool) { byte(value ? 1 : 0) }

    mutating func text(_ value: String) {
        let utf8 = Array(value.utf8)
        count(utf8.count)
        bytes += utf8
    }

    mutating func optional<Wrapped>(_ value: Wrapped?, _ write: (inout ByteWriter, Wrapped) -> Void) {
        flag(value != nil)
        if let value { write(&self, value) }
    }
}
