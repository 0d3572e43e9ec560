/// Runs a command to its end, handing every byte it writes to `receive` as it comes.
///
/// After `seconds` without an order for a later deadline, or when `receive` orders it, the process is asked
/// to end (SIGTERM), and after `grace` seconds more it is killed with everything it started. What it writes
/// in between is still received. Throws if the command cannot be started.
public func run(
    _ command: Command,
    seconds: Double,
    grace: Double = 0.5,
    receive: (ChildStream, ArraySlice<UInt8>) -> Order
) throws(SpawnError) -> Outcome {
    var child = try Child(command)
    var watch = Watch(seconds: seconds, grace: grace)
    var greeting = Greeting(command.greeting)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while !child.hasEnded {
        // A process may close its pipes early, or leave them to one that it started: look at itself, too.
        for stream in greeting.inOrder(child.ready(within: child.isOpen ? 20 : 2)) {
            guard let bytes = child.read(stream, into: &buffer).map({ greeting.rest(stream, $0) }), !bytes.isEmpty
            else { continue }
            watch.follow(receive(stream, bytes), child)
        }
        watch.look(at: child)
    }
    child.end()
    // What it wrote last may still be in the pipes, and one that outlives it may go on writing.
    var rest = largestPipe * child.descriptors.count
    while rest > 0, child.isOpen, case let streams = child.ready(within: 0), !streams.isEmpty {
        for stream in greeting.inOrder(streams) {
            guard let all = child.read(stream, into: &buffer) else { continue }
            rest -= all.count
            let bytes = greeting.rest(stream, all)
            if !bytes.isEmpty { _ = receive(stream, bytes) }
        }
    }
    let ending = child.reap(exitsForSignals: command.exitsForSignals)
    guard greeting.isComplete else { throw SpawnError(executable: command.executable, reason: greeting.reason) }
    return Outcome(ending: ending, timedOut: watch.timedOut, stopped: watch.stopped)
}

/// What a child's channel begins with once it has started, as it comes.
private struct Greeting {
    private var expected: ArraySlice<UInt8>
    /// What the child said instead.
    private var errors: [UInt8] = []

    init(_ bytes: [UInt8]) { expected = bytes[...] }

    var isComplete: Bool { expected.isEmpty }

    /// Why the child did not start, in its own words.
    var reason: String {
        let words = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline).last.map(String.init)
        return words ?? "it ended before it began"
    }

    /// The channel first while the greeting is awaited: what a child writes right after it counts already.
    func inOrder(_ streams: [ChildStream]) -> [ChildStream] { isComplete ? streams : streams.reversed() }

    /// What of a child's bytes is not the greeting; nothing before it counts.
    mutating func rest(_ stream: ChildStream, _ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard !isComplete else { return bytes }
        if stream == .error { errors = (errors + bytes).suffix(2_000) }
        guard stream == .channel else { return [] }
        let count = min(bytes.count, expected.count)
        guard bytes.prefix(count).elementsEqual(expected.prefix(count)) else { return [] }
        expected = expected.dropFirst(count)
        return bytes.dropFirst(count)
    }
}

/// The most bytes that a pipe holds, `/proc/sys/fs/pipe-max-size`.
private let largestPipe = 1 << 20

/// When a child's time is up.
private struct Watch {
    private let clock = ContinuousClock()
    private let grace: Duration
    private var deadline: ContinuousClock.Instant
    /// When the child, already asked to end, is killed.
    private var kill: ContinuousClock.Instant?
    private(set) var timedOut = false
    private(set) var stopped = false

    init(seconds: Double, grace: Double) {
        self.grace = .seconds(grace)
        deadline = clock.now + .seconds(seconds)
    }

    mutating func follow(_ order: Order, _ child: borrowing Child) {
        switch order {
        case .proceed: break
        case .deadline(let seconds): deadline = clock.now + .seconds(seconds)
        case .stop where kill == nil:
            stopped = true
            askToEnd(child)
        case .stop: break
        }
    }

    mutating func look(at child: borrowing Child) {
        if let kill {
            if clock.now >= kill { child.end() }
        } else if clock.now >= deadline {
            timedOut = true
            askToEnd(child)
        }
    }

    private mutating func askToEnd(_ child: borrowing Child) {
        child.askToEnd()
        kill = clock.now + grace
    }
}

/// What a command wrote, for one whose output is small.
public struct Captured: Sendable {
    /// How it ended, and why.
    public var outcome: Outcome
    /// What it wrote to its output.
    public var output: String
    /// What it wrote to its errors.
    public var error: String
}

/// Runs a command to its end and keeps what it writes, at most `limit` bytes of each stream.
public func capture(_ command: Command, seconds: Double, limit: Int = 1 << 24) throws(SpawnError) -> Captured {
    var streams: [[UInt8]] = [[], [], []]
    let outcome = try run(command, seconds: seconds) { stream, bytes in
        let room = limit - streams[stream.rawValue].count
        streams[stream.rawValue] += bytes.prefix(max(0, room))
        return bytes.count > room ? .stop : .proceed
    }
    return Captured(
        outcome: outcome,
        output: String(decoding: streams[0], as: UTF8.self),
        error: String(decoding: streams[1], as: UTF8.self)
    )
}
