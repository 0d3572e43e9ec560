internal import FoundationEssentials
internal import Glibc
internal import Processes

/// The folder in which the compiler keeps what it makes of C modules.
///
/// A confined compiler reads it and cannot write it, so everything that answers may import is compiled before.
public struct ModuleCache: Sendable {
    private let path: String
    private let workshop: Workshop

    /// The folder of a workshop; `nil` where the compiler keeps them in a place of its own.
    public init?(_ workshop: Workshop) {
        guard let path = workshop.toolchain.modules else { return nil }
        self.path = path
        self.workshop = workshop
    }

    /// What an answer may import beside the library: the modules that need C modules.
    private static let imports = [
        "LessonKit", "ExerciseKit", "Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Synchronization",
        "_Differentiation", "RegexBuilder", "Observation",
    ]

    /// Compiles the modules, unless this was done with this compiler before, and lets other users read them.
    public func warm() {
        let mark = "\(path)/warm-\(stamp)"
        if access(mark, F_OK) != 0 { compile() }
        open()
        if let file = fopen(mark, "w") { fclose(file) }
    }

    /// What changes with the compiler.
    private var stamp: String {
        var information = stat()
        guard stat(workshop.toolchain.frontend, &information) == 0 else { return "none" }
        return "\(information.st_ino)-\(information.st_size)-\(information.st_mtim.tv_sec)"
    }

    private func compile() {
        guard let folder = try? Folder(workshop.folder + "/modules") else { return }
        defer { folder.remove() }
        // One file each: a module that is not there must not keep the others from being compiled.
        _ = concurrentMap(ModuleCache.imports) { name in
            let text = "import \(name)\n"
            guard let source = try? folder.write(text, as: name + ".swift") else { return }
            let command = workshop.toolchain.typecheck(source, environment: workshop.environment)
            _ = try? capture(command, seconds: workshop.compiling.seconds)
        }
    }

    private func open() {
        chmod(path, 0o755)
        for name in (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? [] {
            chmod("\(path)/\(name)", name.hasSuffix(".pcm") || name.contains(".") ? 0o644 : 0o755)
        }
    }
}
