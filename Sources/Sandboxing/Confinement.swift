/// What of the machine a confined command sees, and how much it may use.
public struct Confinement: Sendable, Hashable {
    /// Which system calls it may make.
    public enum Calls: Sendable, Hashable {
        /// Those of a compiler and a linker: they may start other programs.
        case compiling
        /// Those of one program that computes: it starts no other, and knows no network.
        case computing
    }

    /// Which system calls it may make.
    public var calls: Calls
    /// The files and folders that it may read, at the paths that they have.
    public var readable: [String] = []
    /// The folder that it may write into, at the path that it has.
    public var writable: String?
    /// How many seconds of processor time it may take.
    public var processorSeconds: Int
    /// How many bytes of addresses each of its processes may have.
    public var memory: Int
    /// How many threads and processes it may have.
    public var processes: Int
    /// How many files it may have open.
    public var openFiles = 256
    /// How many bytes a file that it writes may have.
    public var fileSize = 256 << 20
    /// How many bytes all files in its `/tmp` may have.
    public var temporaryBytes = 64 << 20
    /// How many files its `/tmp` may have.
    public var temporaryFiles = 1_024

    /// A compiler or a linker, with so much memory and processor time.
    public static func compiling(memory: Int, seconds: Int) -> Confinement {
        Confinement(calls: .compiling, processorSeconds: seconds, memory: memory, processes: 64)
    }

    /// A program that computes, with so much memory and processor time.
    ///
    /// Addresses are counted, of which a thread takes many more than it uses.
    public static func computing(memory: Int, seconds: Int) -> Confinement {
        let slack = 1 << 30
        return Confinement(calls: .computing, processorSeconds: seconds, memory: memory + slack, processes: 64)
    }
}
