internal import Glibc
internal import Synchronization

/// A control group that this process and everything it starts are in, where the system lets one be made: a bound on the
/// memory and the processes of all submissions together, beside those of each.
///
/// The process joins once: to move each command would make it wait for the kernel, 8 ms on the average.
public final class ControlGroup: Sendable {
    /// The version of the system's control groups.
    public let version: Int
    /// How many bytes of memory all may take together.
    public let memory: Int
    /// The folders of the group, one for each hierarchy, and those that the process came from.
    private let folders: [(own: String, origin: String)]

    /// How many processes and threads all may have together.
    private static let processes = 4_096
    /// The group that this process is in.
    private static let joined = Mutex<ControlGroup?>(nil)

    /// The group of this process, made and joined at the first call; `nil` where the system has none, or lets this user
    /// make none.
    public static func join() -> ControlGroup? {
        joined.withLock { group in
            if group == nil { group = ControlGroup() }
            return group
        }
    }

    /// Leaves the group and removes it, if this process is in one.
    public static func leave() {
        joined.withLock { group in
            for folder in group?.folders ?? [] {
                _ = write("0", to: folder.origin + "/cgroup.procs")
                remove(folder.own)
            }
            group = nil
        }
    }

    private init?() {
        memory = ControlGroup.mostMemory
        let mounts = ControlGroupMount.all
        ControlGroup.clear(mounts)
        let limits = [("memory", "memory.limit_in_bytes", "memory.max"), ("pids", "pids.max", "pids.max")]
        let values = [String(memory), String(ControlGroup.processes)]
        var made: [(own: String, origin: String)] = []
        var found = 1
        for ((controller, old, new), value) in zip(limits, values) {
            guard let mount = mounts.first(where: { $0.has(controller) }) else { continue }
            let folder = mount.path + "/lectern-\(getpid())"
            if !made.contains(where: { $0.own == folder }) {
                guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { continue }
                made.append((folder, mount.path))
            }
            if mount.version == 2 { found = 2 }
            guard ControlGroup.write(value, to: folder + "/" + (mount.version == 2 ? new : old)) else {
                for folder in made { rmdir(folder.own) }
                return nil
            }
        }
        guard !made.isEmpty else { return nil }
        for folder in made where !ControlGroup.write("0", to: folder.own + "/cgroup.procs") {
            for folder in made {
                _ = ControlGroup.write("0", to: folder.origin + "/cgroup.procs")
                ControlGroup.remove(folder.own)
            }
            return nil
        }
        (version, folders) = (found, made)
    }

    /// Removes a group; the system takes a moment to let go of the last process in it.
    private static func remove(_ folder: String) {
        for _ in 0..<20 where rmdir(folder) != 0 && errno == EBUSY { usleep(5_000) }
    }

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
                guard parts.count == 2, parts[0] == "lectern", let process = Int32(parts[1]) else { continue }
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
