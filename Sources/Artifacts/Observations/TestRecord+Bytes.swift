extension TestRecord {
    /// The most bytes of one record; a longer one is not read.
    public static let largest = 1 << 24

    /// The record as bytes: its length in eight, least significant first, then its kind and what belongs to it.
    public var bytes: [UInt8] {
        var body = ByteWriter()
        write(to: &body)
        var record = ByteWriter()
        record.count(body.bytes.count)
        return record.bytes + body.bytes
    }

    private func write(to writer: inout ByteWriter) {
        switch self {
        case .declared(let test):
            writer.byte(0)
            writer.text(test.name)
            writer.number(test.points)
            writer.optional(test.hint) { $0.text($1) }
            writer.optional(test.seconds) { $0.number($1) }
            writer.count(test.line)
        case .given(let name, let value):
            writer.byte(1)
            writer.text(name)
            value.write(to: &writer)
        case .observed(let observation):
            writer.byte(2)
            writer.text(observation.name)
            observation.tolerance.write(to: &writer)
            writer.flag(observation.hasCondition)
            writer.flag(observation.hasHint)
            observation.value.write(to: &writer)
        case .judged(let observation, let holds, let hint):
            writer.byte(3)
            writer.count(observation)
            writer.flag(holds)
            writer.optional(hint) { $0.text($1) }
        case .threw(let words):
            writer.byte(4)
            writer.text(words)
        case .finished: writer.byte(5)
        case .began(let test):
            writer.byte(6)
            writer.count(test)
        }
    }

    /// The record that some bytes are, without their length; `nil` if they are none, or have more than `values`
    /// values.
    init?(_ bytes: ArraySlice<UInt8>, _ values: inout Int) {
        var reader = ByteReader(bytes, values: values)
        defer { values = reader.values }
        guard let record = TestRecord.read(from: &reader), reader.isAtEnd else { return nil }
        self = record
    }

    private static func read(from reader: inout ByteReader) -> TestRecord? {
        switch reader.byte() {
        case 0: return declaration(from: &reader).map(TestRecord.declared)
        case 1:
            guard let name = reader.text(), let value = Observed(from: &reader) else { return nil }
            return .given(name: name, value)
        case 2: return observation(from: &reader).map(TestRecord.observed)
        case 3:
            guard let number = reader.word().flatMap(Int.init(exactly:)), let holds = reader.flag(),
                let hint = reader.optional({ $0.text() })
            else { return nil }
            return .judged(observation: number, holds: holds, hint: hint)
        case 4: return reader.text().map(TestRecord.threw)
        case 5: return .finished
        case 6: return reader.word().flatMap(Int.init(exactly:)).map(TestRecord.began)
        default: return nil
        }
    }

    private static func declaration(from reader: inout ByteReader) -> TestDeclaration? {
        guard let name = reader.text(), let points = reader.number(), let hint = reader.optional({ $0.text() }),
            let seconds = reader.optional({ $0.number() }), let line = reader.word().flatMap(Int.init(exactly:))
        else { return nil }
        return TestDeclaration(name: name, points: points, hint: hint, seconds: seconds, line: line)
    }

    private static func observation(from reader: inout ByteReader) -> Observation? {
        guard let name = reader.text(), let tolerance = Tolerance(from: &reader), let hasCondition = reader.flag(),
            let hasHint = reader.flag(), let value = Observed(from: &reader)
        else { return nil }
        return Observation(
            name: name,
            value: value,
            tolerance: tolerance,
            hasCondition: hasCondition,
            hasHint: hasHint
        )
    }
}

extension Tolerance {
    fileprivate func write(to writer: inout ByteWriter) {
        switch self {
        case .exact:
            writer.byte(0)
            writer.word(0)
        case .absolute(let bound):
            writer.byte(1)
            writer.number(bound)
        case .relative(let bound):
            writer.byte(2)
            writer.number(bound)
        case .ulps(let steps):
            writer.byte(3)
            writer.word(UInt64(max(0, steps)))
        }
    }

    fileprivate init?(from reader: inout ByteReader) {
        guard let kind = reader.byte(), let word = reader.word() else { return nil }
        switch kind {
        case 0: self = .exact
        case 1: self = .absolute(Double(bitPattern: word))
        case 2: self = .relative(Double(bitPattern: word))
        case 3:
            guard let steps = Int(exactly: word) else { return nil }
            self = .ulps(steps)
        default: return nil
        }
    }
}
