/// What stands in a folder, symbolic links not followed.
struct Tree {
    /// What each entry is, by its path relative to the folder.
    private(set) var entries: [Path: Disk.Status] = [:]
    /// Whether another file system is mounted inside.
    private(set) var crossesDevices = false

    /// The tree of a folder that is not there.
    init() {}

    /// The tree of `root`; with `opening`, its folders are made writable on the way.
    init(of root: Path, disk: Disk, opening: Bool = false) throws(PublishingError) {
        let status = try disk.status(root)
        let device = status?.device
        if opening, let status { try disk.open(root, status) }
        var folders = [Path("")]
        while let folder = folders.popLast() {
            for name in try disk.names(in: root / folder) {
                let path = folder / name
                // What vanished since it was listed is not there.
                guard let status = try disk.status(root / path) else { continue }
                entries[path] = status
                if status.device != device { crossesDevices = true }
                guard status.kind == .folder else { continue }
                folders.append(path)
                if opening { try disk.open(root / path, status) }
            }
        }
    }

    /// The paths, each folder before what it holds.
    var paths: [Path] { entries.keys.sorted() }

    /// The entries that are not Lectern's: all but the regular files that `manifest` lists and their folders.
    func foreign(to manifest: Manifest) -> [Path] {
        let folders = Set(manifest.files.flatMap(\.ancestors))
        return paths.filter { path in
            if entries[path]?.kind == .folder { return !folders.contains(path) }
            return !isOurs(path, manifest)
        }
    }

    /// Whether the entry is a file that Lectern wrote.
    func isOurs(_ path: Path, _ manifest: Manifest) -> Bool {
        guard entries[path]?.kind == .file else { return false }
        return manifest.files.contains(path) || path == Manifest.path || path == Manifest.draft
    }
}

extension Disk {
    /// Lets the owner of a folder list it and remove what it holds.
    fileprivate func open(_ folder: Path, _ status: Status) throws(PublishingError) {
        if status.mode & 0o700 != 0o700 { try setMode(status.mode | 0o700, of: folder) }
    }
}
