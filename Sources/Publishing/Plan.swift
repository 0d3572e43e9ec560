/// What is to become of a folder: the new site, the old tree, and what of it is kept.
struct Plan {
    let site: Site
    let old: Tree
    let manifest: Manifest
    /// The entries that are not Lectern's, each folder before what it holds.
    let foreign: [Path]
    /// The files of the site that stand in the folder already, byte for byte.
    let unchanged: Set<Path>
    /// Lectern's files that the site no longer has.
    let stale: [Path]

    /// Throws if a file of the site would stand where something stands that is not Lectern's.
    init(_ site: Site, over folder: Path, exists: Bool, disk: Disk) throws(PublishingError) {
        self.site = site
        old = exists ? try Tree(of: folder, disk: disk) : Tree()
        manifest = exists ? try Manifest(in: folder, disk: disk) : Manifest(files: [])
        let (old, manifest) = (old, manifest)
        foreign = old.foreign(to: manifest)
        stale = old.paths.filter { old.isOurs($0, manifest) && site.contents[$0] == nil }
        var unchanged: Set<Path> = []
        for (path, bytes) in site.contents where old.isOurs(path, manifest) {
            guard let status = old.entries[path], status.mode == 0o644, status.size == bytes.count else { continue }
            if try disk.contents(of: folder / path) == bytes { unchanged.insert(path) }
        }
        self.unchanged = unchanged
        if let path = blocked() { throw Plan.conflict(folder / path) }
    }

    /// Whether the folder holds the site already, and nothing stale.
    var changesNothing: Bool { stale.isEmpty && unchanged.count == site.paths.count }

    /// A report of the plan carried out.
    var report: PublishingReport {
        let unchanged = unchanged.subtracting([Manifest.path]).count
        return PublishingReport(
            written: site.paths.count - 1 - unchanged,
            unchanged: unchanged,
            kept: foreign.map(\.text)
        )
    }

    /// A foreign entry that stands where a file of the site, or a folder for one, must go.
    private func blocked() -> Path? {
        foreign.first { path in
            site.contents[path] != nil
                || (site.folders.contains(path) && old.entries[path]?.kind != .folder)
                || path.ancestors.contains { site.contents[$0] != nil }
        }
    }

    static func conflict(_ path: Path) -> PublishingError {
        PublishingError(
            "foreign-file",
            "\(path.text) stands where a file of the site must go, and Lectern did not write it",
            help: "Move it away or rename it, or choose another folder for the site"
        )
    }
}
