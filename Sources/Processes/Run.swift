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
    let clock = ContinuousClock()
    var deadline = clock.now + .seconds(seconds)
    var kill: ContinuousClock.Instant?
    var outcome = Outcome(ending: .signalled(9), timedOut: false, stopped: false)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var ended: Ending?

    while child.isOpen, ended == nil {
        // A process may close its pipes late, or leave them to one that it started: look at itself, too.
        let streams = child.ready(within: 50)
        if streams.isEmpty { ended = child.ending(wait: false) }
        for stream in streams {
            guard let bytes = child.read(stream, into: &buffer), !bytes.isEmpty else { continue }
            switch receive(stream, bytes) {
            case .proceed: break
            case .deadline(let seconds): deadline = clock.now + .seconds(seconds)
            case .stop where kill == nil:
                outcome.stopped = true
                child.askToEnd()
                kill = clock.now + .seconds(grace)
            case .stop: break
            }
        }
        let now = clock.now
        if let kill, now >= kill {
            child.end()
        } else if kill == nil, now >= deadline {
            outcome.timedOut = true
            child.askToEnd()
            kill = now + .seconds(grace)
        }
    }
    while ended == nil {
        ended = child.ending(wait: false)
        let now = clock.now
        if let kill, now >= kill {
            child.end()
            ended = child.ending(wait: true)
        } else if kill == nil, now >= deadline {
            outcome.timedOut = true
            child.askToEnd()
            kill = now + .seconds(grace)
        } else if ended == nil {
            _ = child.ready(within: 2)
        }
    }
    child.end()
    outcome.ending = ended ?? .signalled(9)
    return outcome
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
