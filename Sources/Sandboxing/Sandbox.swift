public import Processes
internal import Synchronization

/// Where a stranger's program runs: bubblewrap with namespaces of its own, an ordinary user, a filter of system calls,
/// and limits.
///
/// Of the machine's files it sees what its ``Confinement`` names and the system's libraries, all read-only, and a small
/// `/tmp` of its own. It has no network, sees no other process, and everything that it started ends with it.
public struct Sandbox: Sendable {
    /// What a confined program's channel begins with, once nothing can fail any more but the program itself.
    static let greeting = Array("confined".utf8)

    let tools: SandboxTools
    private let filters: [Confinement.Calls: [UInt8]]
    private let users = Users()
    /// What bounds all together, where the system lets it be made.
    public let group = ControlGroup.join()

    /// A sandbox made with some tools.
    ///
    /// Throws where the filters of system calls cannot be made.
    public init(_ tools: SandboxTools) throws(SandboxError) {
        self.tools = tools
        filters = [
            .compiling: try SyscallFilter(.compiling).bytes,
            .computing: try SyscallFilter(.computing).bytes,
        ]
    }

    /// The command as one that runs confined.
    ///
    /// It has a channel, descriptor 3, whether the command itself uses it or not: what does not begin with the greeting
    /// there did not start. Of the environment it gets what concerns Swift and Lectern.
    public func confine(_ command: Command, _ confinement: Confinement) -> Command {
        let descriptors = (arguments: 4, filter: 5)
        let launcher = [
            tools.launcher, String(tools.isSuperuser ? users.next() : 0), String(confinement.temporaryBytes),
            String(confinement.temporaryFiles), String(descriptors.filter), String(confinement.processorSeconds),
            String(confinement.memory), String(confinement.processes), String(confinement.openFiles),
            String(confinement.fileSize),
        ]
        var confined = Command(
            tools.bubblewrap,
            ["--args", String(descriptors.arguments)] + launcher + [command.executable] + command.arguments,
            input: command.input,
            environment: environment(command.environment),
            directory: "/",
            hasChannel: true
        )
        confined.files = [namespaces(command, confinement), filters[confinement.calls] ?? []]
        confined.greeting = Sandbox.greeting
        confined.exitsForSignals = true
        return confined
    }

    /// What a confined program may know of the environment: what Lectern itself tells a program, and no more, since the
    /// rest is the user's, whatever it begins with.
    private static let told: Set<String> = [
        "SWIFT_BACKTRACE", "SWIFT_DETERMINISTIC_HASHING", "LECTERN_CHANNEL", "LECTERN_SEED", "LECTERN_WORD",
    ]

    private func environment(_ all: [String: String]) -> [String: String] {
        let kept = all.filter { Sandbox.told.contains($0.key) }
        let own = ["HOME": "/tmp", "TMPDIR": "/tmp", "PATH": "/nowhere", "LANG": "C.UTF-8"]
        return kept.merging(own) { $1 }
    }

    /// bubblewrap's own arguments, which stand in a file so that nobody reads them in the list of processes.
    private func namespaces(_ command: Command, _ confinement: Confinement) -> [UInt8] {
        var arguments = [
            "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
            "--hostname", "lectern", "--die-with-parent", "--new-session",
        ]
        if !tools.isSuperuser { arguments += ["--unshare-user", "--cap-add", "CAP_SYS_ADMIN"] }
        arguments += ["--perms", "1777", "--size", String(confinement.temporaryBytes), "--tmpfs", "/tmp"]
        let headers = confinement.calls == .compiling ? tools.compilers : []
        let readable = tools.libraries + headers + [tools.launcher, command.executable] + confinement.readable
        // Folders that bubblewrap makes by itself are closed to all but the superuser.
        for folder in Sandbox.parents(of: readable + [confinement.writable].compactMap(\.self)) {
            arguments += ["--perms", "0755", "--dir", folder]
        }
        for path in readable { arguments += ["--ro-bind", path, path] }
        for device in ["null", "zero", "full", "random", "urandom"] {
            arguments += ["--dev-bind", "/dev/\(device)", "/dev/\(device)"]
        }
        arguments += ["--proc", "/proc"]
        if let folder = confinement.writable { arguments += ["--bind", folder, folder] }
        arguments += ["--remount-ro", "/"]
        return arguments.flatMap { Array($0.utf8) + [0] }
    }

    /// The folders above some paths, outer ones first.
    private static func parents(of paths: [String]) -> [String] {
        var folders: Set<String> = []
        for path in paths {
            let names = path.split(separator: "/")
            for count in 1..<max(1, names.count) { folders.insert("/" + names.prefix(count).joined(separator: "/")) }
        }
        return folders.sorted()
    }
}

/// Users that nobody else on the machine is: one for each program, so that none counts against another's limit.
private final class Users: Sendable {
    private static let first: UInt32 = 0x6C65_0000
    private let count = Atomic<UInt32>(0)

    func next() -> UInt32 { Users.first + count.add(1, ordering: .relaxed).oldValue % 0xFFFF }
}

/// Why there is no sandbox.
public struct SandboxError: Error, Sendable {
    /// What is missing, in a sentence without its full stop.
    public var headline: String
}
