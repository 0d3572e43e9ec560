internal import Artifacts
@preconcurrency internal import Glibc

/// What the tool writes after a tests block; not for tests.
public enum TestProgram {
    typealias Test = (declaration: TestDeclaration, body: (Draw) throws -> Void)

    nonisolated(unsafe) static var tests: [Test] = []
    /// What an answer's run said, where this run judges it.
    nonisolated(unsafe) private static var answer: [Observation]?
    nonisolated(unsafe) private static var count = 0

    /// Does what the arguments say.
    public static func run() -> Never {
        setvbuf(stdout, nil, _IOLBF, 0)
        guard let order = TestOrder(Array(CommandLine.arguments.dropFirst())) else { exit(64) }
        switch order {
        case .declare:
            for test in tests { send(.declared(test.declaration)) }
        case .observe(let number, let seed): run(number, seed)
        case .observeAll(let seeds):
            for (number, seed) in seeds.enumerated() {
                count = 0
                send(.began(test: number))
                run(number, seed)
            }
        case .judge(let number, let seed):
            answer = answered()
            run(number, seed)
        }
        send(.finished)
        exit(0)
    }

    private static func run(_ number: Int, _ seed: UInt64) {
        guard tests.indices.contains(number) else { exit(64) }
        do {
            try tests[number].body(Draw(seed: seed))
        } catch {
            send(.threw("\(error)"))
        }
    }

    static func observe<Value: ObservedValue>(
        _ name: String,
        _ value: Value,
        within tolerance: Tolerance,
        condition: ((Value) -> Bool)?,
        hint: ((Value, Value) -> String?)?
    ) {
        defer { count += 1 }
        guard let answer else {
            let observation = Observation(
                name: name,
                value: value.observed,
                tolerance: tolerance,
                hasCondition: condition != nil,
                hasHint: hint != nil
            )
            return send(.observed(observation))
        }
        guard answer.indices.contains(count) else { return }
        // A value of another type meets no condition and has no words.
        let given = Value(observed: answer[count].value)
        let holds = given.map { condition?($0) ?? false } ?? false
        send(.judged(observation: count, holds: holds, hint: given.flatMap { hint?($0, value) }))
    }

    // MARK: The channel

    private static let channel: Int32 = 3

    static func send(_ record: TestRecord) {
        var rest = record.bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(channel, $0.baseAddress, $0.count) }
            if written < 0, errno != EINTR { exit(74) }
            rest = rest.dropFirst(max(0, written))
        }
    }

    /// The observations of an answer's run, from the input.
    private static func answered() -> [Observation] {
        var reader = TestRecordReader()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(0, &buffer, buffer.count), count != 0 {
            if count < 0, errno != EINTR { break }
            reader.read(buffer.prefix(max(0, count)))
        }
        return reader.records.compactMap { if case .observed(let observation) = $0 { observation } else { nil } }
    }
}
