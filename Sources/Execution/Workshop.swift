public import Lessons
public import Processes

/// What it takes to run a lesson: the toolchain, a folder to work in, the environment, the limits.
public struct Workshop: Sendable {
    /// The compiler and the library.
    public var toolchain: Toolchain
    /// An existing folder for temporary files; every lesson gets a folder of its own in it.
    public var folder: String
    /// The folder that lesson programs start in.
    public var directory: String
    /// The environment that the compiler and the lesson programs get.
    public var environment: [String: String]
    /// How much a block may use.
    public var limits: Limits
    /// How much the compiler may use.
    public var compiling = CompileLimits()
    /// Makes of a command one that can do no harm; `nil` for an author's own code, which runs on the machine itself.
    public var confine: (@Sendable (Command, Access) -> Command)?

    /// A workshop; the parameters are the properties.
    public init(toolchain: Toolchain, folder: String, directory: String, environment: [String: String], limits: Limits)
    {
        self.toolchain = toolchain
        self.folder = folder
        self.directory = directory
        self.environment = environment
        self.limits = limits
    }

    /// How many bytes of tables and values a lesson may show.
    static let largestShown = 64 << 20
}

/// How much the compiler may use for one program.
public struct CompileLimits: Sendable, Hashable {
    /// How many seconds.
    public var seconds: Double
    /// How many bytes of memory.
    public var memory: Int
    /// How many bytes it may write of what it has to say.
    public var words: Int

    /// Limits; two minutes, 8 GiB and 16 MiB if nothing is said.
    public init(seconds: Double = 120, memory: Int = 8 << 30, words: Int = 16 << 20) {
        self.seconds = seconds
        self.memory = memory
        self.words = words
    }
}

/// What a confined command needs of the machine, beside the toolchain and the library.
public struct Access: Sendable, Hashable {
    /// What the command does, which says how much it may use.
    public enum Purpose: Sendable, Hashable {
        /// It compiles or links.
        case compiling(CompileLimits)
        /// It runs what was compiled, with at most so many bytes of memory for at most so many seconds.
        case running(memory: Int, seconds: Double)
    }

    /// What it does.
    public var purpose: Purpose
    /// The files and folders that it reads.
    public var readable: [String]
    /// The folder that it writes into, if there is one.
    public var writable: String?

    /// What a command needs; the parameters are the properties.
    public init(_ purpose: Purpose, readable: [String], writable: String? = nil) {
        self.purpose = purpose
        self.readable = readable
        self.writable = writable
    }
}

extension Workshop {
    /// A command as it is run here.
    func command(_ command: Command, _ access: Access) -> Command { confine?(command, access) ?? command }
}
