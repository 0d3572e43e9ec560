import Course
import Diagnostics
import Glibc
import Sandboxing
import Typesetting

/// What this machine has: the toolchain, the library beside this program, KaTeX, a folder for temporary files.
enum Machine {
    static let katex = "/usr/share/javascript/katex"
    static let vega = "/usr/share/javascript/vega"

    static var environment: [String: String] {
        var result: [String: String] = [:]
        var pointer = environ
        while let entry = pointer.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                result[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            pointer += 1
        }
        return result
    }

    static var home: String? { environment["HOME"] }

    /// The folder for what is kept from build to build.
    static var cache: String? {
        let chosen = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (chosen ?? home.map { $0 + "/.cache" }).map { $0 + "/lectern" }
    }

    /// The folder of this program, which holds what lessons are compiled against.
    static var library: String? {
        guard let program = realPath("/proc/self/exe") else { return nil }
        return String(program[..<(program.lastIndex(of: "/") ?? program.startIndex)])
    }

    /// The path of this program.
    static var programPath: String? { realPath("/proc/self/exe") }

    /// The folder that holds the toolchain's `bin` and `lib`, from the `swiftc` that a shell would find.
    static var toolchain: String? {
        for folder in (environment["PATH"] ?? "").split(separator: ":") {
            guard let compiler = realPath(folder + "/swiftc") else { continue }
            let root = compiler.split(separator: "/").dropLast(2).joined(separator: "/")
            if access("/" + root + "/lib/swift/linux/libswiftCore.so", R_OK) == 0 { return "/" + root }
        }
        return nil
    }

    /// Whether the user is not the superuser.
    static var isOrdinaryUser: Bool { geteuid() != 0 }

    static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

    /// The program of some names that a shell would find.
    static func program(_ names: [String]) -> String? {
        for folder in (environment["PATH"] ?? "").split(separator: ":") {
            for name in names where access("\(folder)/\(name)", X_OK) == 0 { return "\(folder)/\(name)" }
        }
        return nil
    }

    /// The library that lesson programs load for large products of matrices, if the system finds one.
    static var blas: String? {
        ["libblis.so.4", "libopenblas.so.0"].first { name in
            guard let handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL) else { return false }
            dlclose(handle)
            return true
        }
    }

    /// Does something with a house, and clears away its temporary files.
    static func withHouse<Result>(_ body: (House) throws -> Result) throws -> Result {
        guard let toolchain else { throw MissingError("swiftc of a Swift toolchain is found in PATH") }
        guard let library, exists(library + "/libLessonKit.so") else {
            throw MissingError("libLessonKit.so stands beside this program; build it with `swift build`")
        }
        let typesetter: Typesetter
        do {
            let cache = cache.map { $0 + "/typeset" }
            typesetter = try Typesetter(katex: katex, dot: program(["dot"]), vega: vega, cache: cache)
        } catch {
            throw MissingError("\(error.headline); \(error.help)")
        }
        let work = try WorkFolder()
        defer { work.remove() }
        var house = House(
            toolchain: toolchain,
            library: library,
            work: work.path,
            environment: environment,
            typesetter: typesetter,
            now: { seconds() },
            progress: { Terminal.progress(words($0)) }
        )
        house.sandbox = sandbox
        house.modules = cache.map { $0 + "/modules" }
        return try body(house)
    }

    /// What strangers' code is confined with, if it is all here.
    static var sandbox: SandboxTools? {
        guard let bubblewrap = program(["bwrap"]), let library, exists(library + "/confine"),
            exists(library + "/probe")
        else { return nil }
        let folders = ["/lib64", "/lib/\(triplet)", "/usr/lib/\(triplet)", "/etc/alternatives"]
        return SandboxTools(
            bubblewrap: bubblewrap,
            launcher: library + "/confine",
            probe: library + "/probe",
            isSuperuser: !isOrdinaryUser,
            libraries: folders.filter(exists),
            compilers: ["/usr/include", "/usr/lib/gcc"].filter(exists)
        )
    }

    /// How the folders of this architecture's libraries are called.
    private static var triplet: String {
        #if arch(arm64)
            "aarch64-linux-gnu"
        #else
            "x86_64-linux-gnu"
        #endif
    }

    private static func words(_ progress: House.Progress) -> String {
        switch progress {
        case .executing(let done, let all): "executing lessons: \(done) of \(all)"
        case .rendering: "rendering"
        case .grading(let done, let all): "grading: \(done) of \(all) answers"
        }
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func realPath(_ path: some StringProtocol) -> String? {
        guard let resolved = realpath(String(path), nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

/// Something that this machine lacks.
struct MissingError: Error, CustomStringConvertible {
    var description: String

    init(_ what: String) { description = what + "\n  help: `lectern doctor` says what is missing" }
}
