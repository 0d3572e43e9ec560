public import Lessons

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

    /// A workshop; the parameters are the properties.
    public init(toolchain: Toolchain, folder: String, directory: String, environment: [String: String], limits: Limits)
    {
        self.toolchain = toolchain
        self.folder = folder
        self.directory = directory
        self.environment = environment
        self.limits = limits
    }

    /// How long the compiler may take over a lesson, in seconds.
    static let compileSeconds = 120.0
    /// How much memory the compiler may have, in bytes.
    static let compileMemory = 8 << 30
    /// How many bytes of tables and values a lesson may show.
    static let largestShown = 64 << 20
}
