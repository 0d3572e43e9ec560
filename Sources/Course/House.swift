internal import Execution
internal import Lessons
public import Sandboxing
public import Typesetting

/// What a build needs of the machine; the executable finds it and passes it in.
public struct House: Sendable {
    /// What a build is at.
    public enum Progress: Sendable {
        case executing(done: Int, of: Int)
        case rendering
        case grading(done: Int, of: Int)
    }

    /// The folder that holds the toolchain's `bin` and `lib`.
    public var toolchain: String
    /// The folder that holds `Modules` and `libLessonKit.so`.
    public var library: String
    /// An existing folder for temporary files.
    public var work: String
    /// A folder for what the compiler makes of C modules, from build to build; `nil` for the compiler's own.
    public var modules: String?
    /// What strangers' code is confined with; `nil` where that cannot be done.
    public var sandbox: SandboxTools?
    /// Whether lessons come from elsewhere and are confined as submissions are.
    public var isUntrusted = false
    /// The environment that compilers and lesson programs get.
    public var environment: [String: String]
    /// Sets formulas.
    public var typesetter: Typesetter
    /// The time in seconds, from any beginning.
    public var now: @Sendable () -> Double
    /// Is told what the build is at, from any thread.
    public var progress: @Sendable (Progress) -> Void

    /// A house; the parameters are the properties.
    public init(
        toolchain: String,
        library: String,
        work: String,
        environment: [String: String],
        typesetter: Typesetter,
        now: @escaping @Sendable () -> Double,
        progress: @escaping @Sendable (Progress) -> Void
    ) {
        self.toolchain = toolchain
        self.library = library
        self.work = work
        self.environment = environment
        self.typesetter = typesetter
        self.now = now
        self.progress = progress
    }

    func workshop(_ folder: String, _ limits: Limits) -> Workshop {
        Workshop(
            toolchain: Toolchain(root: toolchain, library: library, modules: modules),
            folder: work,
            directory: folder,
            environment: environment,
            limits: limits
        )
    }
}
