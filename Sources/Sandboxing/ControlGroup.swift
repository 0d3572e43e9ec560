internal import Glibc
internal import Synchronization

/// A control group for everything that is confined, where the system lets one be made: a bound on the memory and the
/// processes of all together, beside those of each.
public final class ControlGroup: Sendable {
    /// The version of the system's control groups.
    public let version: Int
    /// How many bytes of memory all may take together.
    public let memory: Int
    /// The folders of the group, one for each hierarchy.
    private let folders: [String]

    /// The files that a process writes itself into.
    var memberships: [String] { folders.map { $0 + "/cgroup.procs" } }

    /// How many groups this process has made.
    private static let count = Atomic<Int>(0)

    /// How many processes and threads all may have together.
    private static let processes = 4_096

    /// Makes a group; `nil` where the system has none, or lets this user make none.
    public init?() {
        memory = ControlGroup.mostMemory
        let name = "lectern-\(getpid())-\(ControlGroup.count.add(1, ordering: .relaxed).newValue)"
        let mounts = ControlGroupMount.all
        let limits = [("memory", "memory.limit_in_bytes", "memory.max"), ("pids", "pids.max", "pids.max")]
        let values = [String(memory), String(ControlGroup.processes)]
        var made: [String] = []
        var found = 1
        for ((controller, old, new), value) in zip(limits, values) {
            guard let mount = mounts.first(where: { $0.has(controller) }) else { continue }
            let folder = mount.path + "/" + name
            guard made.contains(folder) || mkdir(folder, 0o755) == 0 || errno == EEXIST else { continue }
            if !made.contains(folder) { made.append(folder) }
            if mount.version == 2 { found = 2 }
            guard ControlGroup.write(value, to: folder + "/" + (mount.version == 2 ? new : old)) else {
                for folder in made { rmdir(folder) }
                return nil
            }
        }
        guard !made.isEmpty else { return nil }
        (version, folders) = (found, made)
        ControlGroup.clear(mounts)
    }

    deinit { for folder in folders { rmdir(folder) } }

    /// Three quarters of the machine's memory.
    private static var mostMemory: Int { sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) / 4 * 3 }

    private static func write(_ text: String, to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count
    }

    /// Removes the groups of processes that are no more.
    private static func clear(_ mounts: [ControlGroupMount]) {
        for mount in mounts {
            guard let stream = opendir(mount.path) else { continue }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                let parts = name.split(separator: "-")
                guard parts.count == 3, parts[0] == "lectern", let process = Int32(parts[1]) else { continue }
                if kill(process, 0) != 0, errno == ESRCH { rmdir(mount.path + "/" + name) }
            }
        }
    }
}

/// A hierarchy of control groups, and where this process stands in it.
private struct ControlGroupMount {
    var version: Int
    /// The folder of this process's own group.
    var path: String
    private var controllers: Set<Substring>

    func has(_ controller: String) -> Bool { controllers.contains(Substring(controller)) }

    /// The hierarchies that the system has mounted.
    static var all: [ControlGroupMount] {
        let own = text("/proc/self/cgroup").split(separator: "\n").map {
            $0.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        }
        return text("/proc/mounts").split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count > 3, words[2] == "cgroup" || words[2] == "cgroup2" else { return nil }
            let isNew = words[2] == "cgroup2"
            let options = Set(words[3].split(separator: ","))
            let group = own.first { parts in
                parts.count == 3
                    && (isNew ? parts[1].isEmpty : parts[1].split(separator: ",").contains(where: options.contains))
            }
            guard let place = group?[2] else { return nil }
            let path = String(words[1]) + (place == "/" ? "" : String(place))
            let offered = isNew ? Set(text(path + "/cgroup.subtree_control").split { $0.isWhitespace }) : options
            return ControlGroupMount(version: isNew ? 2 : 1, path: path, controllers: offered)
        }
    }

    private static func text(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
