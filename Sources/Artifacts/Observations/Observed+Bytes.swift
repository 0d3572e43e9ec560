extension Observed {
    /// The deepest nesting of lists that is read.
    static let deepest = 16

    func write(to writer: inout ByteWriter) {
        switch self {
        case .number(let value):
            writer.byte(0)
            writer.number(value)
        case .integer(let value):
            writer.byte(1)
            writer.word(UInt64(bitPattern: value))
        case .truth(let value):
            writer.byte(2)
            writer.flag(value)
        case .text(let value):
            writer.byte(3)
            writer.text(value)
        case .numbers(let numbers, let shape):
            writer.byte(4)
            writer.count(shape.count)
            for extent in shape { writer.count(extent) }
            writer.count(numbers.count)
            for number in numbers { writer.number(number) }
        case .list(let values):
            writer.byte(5)
            writer.count(values.count)
            for value in values { value.write(to: &writer) }
        case .nothing: writer.byte(6)
        }
    }

    init?(from reader: inout ByteReader, depth: Int = 0) {
        guard depth <= Observed.deepest, reader.spendValue(), let kind = reader.byte() else { return nil }
        let value: Observed?
        switch kind {
        case 0: value = reader.number().map(Observed.number)
        case 1: value = reader.word().map { .integer(Int64(bitPattern: $0)) }
        case 2: value = reader.flag().map(Observed.truth)
        case 3: value = reader.text().map(Observed.text)
        case 4: value = Observed.numbers(from: &reader)
        case 5: value = Observed.list(from: &reader, depth: depth + 1)
        case 6: value = .nothing
        default: value = nil
        }
        guard let value else { return nil }
        self = value
    }

    private static func numbers(from reader: inout ByteReader) -> Observed? {
        guard let rank = reader.count(of: 8), rank <= 8 else { return nil }
        var shape: [Int] = []
        for _ in 0..<rank {
            guard let extent = reader.word().flatMap(Int.init(exactly:)) else { return nil }
            shape.append(extent)
        }
        guard let count = reader.count(of: 8), holds(count, shape) else { return nil }
        var numbers: [Double] = []
        numbers.reserveCapacity(count)
        for _ in 0..<count {
            guard let number = reader.number() else { return nil }
            numbers.append(number)
        }
        return .numbers(numbers, shape: shape)
    }

    /// Whether a shape has so many entries.
    private static func holds(_ count: Int, _ shape: [Int]) -> Bool {
        var product = 1
        for extent in shape {
            let (next, overflow) = product.multipliedReportingOverflow(by: extent)
            guard !overflow else { return false }
            product = next
        }
        return product == count
    }

    private static func list(from reader: inout ByteReader, depth: Int) -> Observed? {
        guard let count = reader.count(of: 1) else { return nil }
        var values: [Observed] = []
        for _ in 0..<count {
            guard let value = Observed(from: &reader, depth: depth) else { return nil }
            values.append(value)
        }
        return .list(values)
    }
}
