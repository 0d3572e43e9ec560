internal import Processes

/// The Swift toolchain and the library that lessons are compiled with.
public struct Toolchain: Sendable {
    /// The folder that holds `bin` and `lib` of the toolchain.
    public var root: String
    /// The folder that holds `Modules` and `libLessonKit.so`.
    public var library: String

    /// The folder of C modules that were compiled before; `nil` for the compiler's own.
    public var modules: String?
    /// How the linker is called; `nil` to ask clang each time.
    public internal(set) var linker: LinkerCall?

    /// A toolchain at `root` with LessonKit in `library`, which keeps C modules in `modules`.
    public init(root: String, library: String, modules: String? = nil) {
        self.root = root
        self.library = library
        self.modules = modules
    }

    /// The compiler's frontend.
    ///
    /// The driver in front of it would take as long again as a small lesson.
    var frontend: String { root + "/bin/swift-frontend" }
    var clang: String { root + "/bin/clang" }
    var symbolizer: String { root + "/bin/llvm-symbolizer" }
    var runtime: String { root + "/lib/swift/linux" }

    /// The architecture, as the runtime's folders are named.
    static var architecture: String {
        #if arch(arm64)
            "aarch64"
        #else
            "x86_64"
        #endif
    }

    private var shared: [String] { flags(module: "Lesson") }

    /// What every call of the frontend is given.
    func flags(module: String) -> [String] {
        [
            "-target", "\(Toolchain.architecture)-unknown-linux-gnu", "-disable-objc-interop", "-module-name", module,
            // In Swift 6 mode a function may not touch a top-level variable, and a lesson is top-level code.
            "-swift-version", "5", "-enable-bare-slash-regex",
            "-diagnostic-style", "llvm", "-no-color-diagnostics",
            // A long expression is an error at its place, before it takes all the time that there is.
            "-solver-expression-time-threshold=20",
        ] + (modules.map { ["-module-cache-path", $0] } ?? [])
    }

    /// Compiles a program's text into an object.
    func compile(_ source: String, to object: String, environment: [String: String]) -> Command {
        let plugins = root + "/lib/swift/host/plugins"
        return Command(
            frontend,
            ["-frontend", "-c", "-primary-file", source] + shared + [
                "-Onone", "-g", "-I", library + "/Modules", "-plugin-path", plugins, "-o", object,
            ],
            environment: environment
        )
    }

    /// Resolves the names and types of a program's text, and does nothing more.
    func typecheck(_ source: String, environment: [String: String]) -> Command {
        let arguments = ["-frontend", "-typecheck", "-primary-file", source] + shared
        return Command(frontend, arguments + ["-I", library + "/Modules"], environment: environment)
    }

    /// Parses a text and does nothing more.
    func parse(_ source: String, environment: [String: String]) -> Command {
        Command(frontend, ["-frontend", "-parse", "-primary-file", source] + shared, environment: environment)
    }

    /// Links an object into a program.
    func link(_ object: String, to program: String, environment: [String: String]) -> Command {
        link([object], to: program, environment: environment)
    }

    /// The libraries that most programs need.
    private static let usualLibraries = ["LessonKit", "swiftCore", "swiftSwiftOnoneSupport", "swiftGlibc", "m"]
    /// Those that some need; to look into Foundation takes the linker as long as all the rest.
    static let otherLibraries = [
        "swift_Concurrency", "swift_StringProcessing", "swift_RegexParser", "swift_Differentiation",
        "swiftSynchronization", "swiftDispatch", "dispatch", "BlocksRuntime", "Foundation", "FoundationEssentials",
        "FoundationInternationalization",
    ]

    /// Links objects into a program; without the other libraries it fails where one of them is needed.
    func link(
        _ objects: [String],
        to program: String,
        withOthers: Bool = true,
        environment: [String: String]
    ) -> Command {
        if let linker { return linker.command(objects, to: program, withOthers: withOthers, environment: environment) }
        let libraries = Toolchain.usualLibraries + (withOthers ? Toolchain.otherLibraries : [])
        return Command(
            clang,
            [
                "-fuse-ld=lld", "-pie", "-o", program,
            ] + objects + [
                "\(runtime)/\(Toolchain.architecture)/swiftrt.o", "-L", library, "-L", runtime, "-Wl,--as-needed",
                // For so small a program its threads cost the linker more than they give.
                "-Wl,--threads=1",
                "-Wl,-rpath,\(library)", "-Wl,-rpath,\(runtime)",
            ] + libraries.map { "-l" + $0 },
            environment: environment
        )
    }
}
