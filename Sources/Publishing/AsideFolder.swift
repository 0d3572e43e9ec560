/// The folder beside the site's in which the new site is prepared, and where the old one ends.
///
/// It holds a marker and the site. The marker is made first and removed last, so that what a killed build
/// left behind is told from a folder that somebody happened to give such a name.
struct AsideFolder {
    let path: Path
    let disk: Disk

    /// The site in it: the new one at first, after the exchange the old one.
    var site: Path { path / "site" }
    private var marker: Path { path / AsideFolder.marker }
    private static let marker = Path("lectern-aside")

    /// Makes the folder.
    init(for target: Target, process: Int32, disk: Disk) throws(PublishingError) {
        path = target.parent / (AsideFolder.prefix(target) + String(process))
        self.disk = disk
        try disk.makeFolder(path, mode: 0o755)
        do {
            try disk.write(Array("A build of Lectern works here; the next one removes it.\n".utf8), to: marker)
            try disk.makeFolder(site, mode: 0o755)
        } catch {
            discard()
            throw error
        }
    }

    /// `.Output.lectern-aside-`; a long name is cut, since a name has at most 255 bytes.
    private static func prefix(_ target: Target) -> String {
        "." + Path(target.folder.name.bytes.prefix(200)).text + ".lectern-aside-"
    }

    /// Removes the folder and what it holds.
    func remove() throws(PublishingError) { try AsideFolder.remove(path, disk) }

    /// Removes the folder as far as possible, because of an error that matters more than one here.
    func discard() {
        do { try remove() } catch { return }
    }

    /// Makes the folder one that no build removes.
    func forget() throws(PublishingError) { try disk.remove(marker) }

    // MARK: What killed builds left

    /// Removes what killed builds left beside the folder; returns the paths that could not be removed.
    static func removeLeftovers(of target: Target, process: Int32, disk: Disk) -> [Path] {
        var failed: [Path] = []
        for path in leftovers(of: target, process: process, disk: disk) {
            do {
                guard try disk.status(path)?.kind == .folder else { continue }
                let names = try disk.names(in: path)
                if names.isEmpty || names.contains(marker) { try remove(path, disk) }
            } catch {
                failed.append(path)
            }
        }
        return failed
    }

    private static func leftovers(of target: Target, process: Int32, disk: Disk) -> [Path] {
        do {
            let names = try disk.names(in: target.parent)
            return names.filter { isDead($0, target, process, disk) }.map { target.parent / $0 }
        } catch {
            // Where nothing may be listed, no build could work beside the folder either.
            return []
        }
    }

    /// Whether a build with another number, or an earlier one with ours, has made a folder of this name.
    private static func isDead(_ name: Path, _ target: Target, _ process: Int32, _ disk: Disk) -> Bool {
        let prefix = prefix(target)
        guard name.text.hasPrefix(prefix), let other = Int32(name.text.dropFirst(prefix.count)), other > 0 else {
            return false
        }
        return other == process || !disk.isAlive(other)
    }

    private static func remove(_ path: Path, _ disk: Disk) throws(PublishingError) {
        let site = path / "site"
        if try disk.status(site)?.kind == .folder {
            let tree = try Tree(of: site, disk: disk, opening: true)
            for entry in tree.paths.reversed() {
                if tree.entries[entry]?.kind == .folder {
                    try disk.removeFolder(site / entry)
                } else {
                    try disk.remove(site / entry)
                }
            }
            try disk.removeFolder(site)
        }
        if try disk.status(path / marker) != nil { try disk.remove(path / marker) }
        try disk.removeFolder(path)
    }
}
