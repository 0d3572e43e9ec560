/// A program to be started as a child process.
public struct Command: Sendable {
    /// The program's path.
    public var executable: String
    /// Its arguments, without its own name.
    public var arguments: [String]
    /// What it reads as its input; most programs get nothing.
    public var input: [UInt8]
    /// Its whole environment; nothing is inherited that is not here.
    public var environment: [String: String]
    /// The folder it starts in; `nil` for this process's own.
    public var directory: String?
    /// Whether it gets a private channel, descriptor 3, beside its output and its errors.
    public var hasChannel: Bool
    /// Files without a name that it gets open for reading, at the descriptors after its channel.
    public var files: [[UInt8]] = []
    /// What its channel begins with once it has started; nothing of it counts, and it did not start, before that.
    ///
    /// It is for a command that starts another: what fails on the way is no failure of the other.
    public var greeting: [UInt8] = []
    /// Whether exit codes above 128 stand for signals, as a shell's do.
    public var exitsForSignals = false
    /// How many bytes of memory it may allocate; `nil` for no bound.
    ///
    /// What it starts may each allocate as much, unless it is started in the first instant.
    public var memory: Int?
    /// How many seconds of processor time it may take.
    ///
    /// The system holds to it even when this process is no more.
    public var processorSeconds: Int?

    /// A command; the parameters are the properties.
    public init(
        _ executable: String,
        _ arguments: [String],
        input: [UInt8] = [],
        environment: [String: String],
        directory: String? = nil,
        hasChannel: Bool = false,
        memory: Int? = nil,
        processorSeconds: Int? = nil
    ) {
        self.executable = executable
        self.arguments = arguments
        self.input = input
        self.environment = environment
        self.directory = directory
        self.hasChannel = hasChannel
        self.memory = memory
        self.processorSeconds = processorSeconds
    }
}

/// How a process ended.
public enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)

    /// Whether it exited with 0.
    public var isSuccess: Bool { self == .exited(0) }
}

/// What came of running a command.
public struct Outcome: Sendable {
    /// How the process ended.
    public var ending: Ending
    /// Whether it was stopped because its time was up.
    public var timedOut: Bool
    /// Whether it was stopped because the receiver said so.
    public var stopped: Bool
}

/// Where a child's bytes come from.
public enum ChildStream: Int, Sendable {
    case output, error, channel
}

/// What a receiver of a child's bytes wants to happen.
public enum Order: Sendable {
    /// Go on.
    case proceed
    /// Go on, and let it run so many seconds from now.
    case deadline(Double)
    /// Stop it.
    case stop
}

/// Why a command could not be started.
public struct SpawnError: Error, Sendable {
    /// The program's path.
    public var executable: String
    /// The system's words.
    public var reason: String
}
