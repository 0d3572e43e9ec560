/// The folder that a site is published to, found and found fit.
struct Target {
    /// Its path, without symbolic links where it exists.
    let folder: Path
    /// What it is now; `nil` if it does not exist.
    let status: Disk.Status?

    var parent: Path {
        guard let parent = folder.parent else { return Path(".") }
        return parent.bytes.isEmpty ? Path("/") : parent
    }

    /// Finds the folder that `name` means; its parent is made if need be.
    init(_ name: String, home: String?, protected: [String], disk: Disk) throws(PublishingError) {
        let given = try Target.withoutSlashes(name)
        if let status = try disk.status(given, following: true) {
            guard status.kind == .folder else {
                throw PublishingError(
                    "not-a-folder",
                    "\(name) is a file, and a site is a folder",
                    help: "Move the file away, or choose another folder for the site"
                )
            }
            folder = try disk.resolved(given)
            self.status = status
            try Target.refuse(status, if: "the root folder", Path("/"), disk)
            if let home { try Target.refuse(status, if: "your home folder", Path(home), disk) }
            for path in protected { try Target.refuse(status, if: "the lessons", Path(path), disk) }
            return
        }
        guard try disk.status(given) == nil else {
            throw PublishingError(
                "not-a-folder",
                "\(name) is a symbolic link to something that is not there",
                help: "Make the folder that it points to, or remove the link"
            )
        }
        let parent = given.parent.map { $0.bytes.isEmpty ? Path("/") : $0 } ?? Path(".")
        try Target.make(parent, disk)
        folder = try disk.resolved(parent) / given.name
        status = nil
    }

    private static func withoutSlashes(_ name: String) throws(PublishingError) -> Path {
        var bytes = Path(name).bytes
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        guard !bytes.isEmpty, !bytes.contains(0) else {
            throw PublishingError("not-a-folder", "The site's folder needs a name")
        }
        return Path(bytes)
    }

    /// Makes the folder and those above it, where they are missing.
    private static func make(_ folder: Path, _ disk: Disk) throws(PublishingError) {
        for path in folder.ancestors.filter({ !$0.bytes.isEmpty }) + [folder] {
            guard try disk.status(path, following: true) == nil else { continue }
            do {
                try disk.makeFolder(path)
            } catch  where error.saysThatItExists {
                // Another process was faster.
            }
        }
    }

    /// Throws if the folder is `path` or one above it, by whatever name.
    private static func refuse(
        _ status: Disk.Status,
        if what: String,
        _ path: Path,
        _ disk: Disk
    ) throws(PublishingError) {
        guard try disk.status(path, following: true) != nil else { return }
        let whole = try disk.resolved(path)
        for above in [Path("/")] + whole.ancestors.filter({ !$0.bytes.isEmpty }) + [whole] {
            guard let other = try disk.status(above, following: true) else { continue }
            guard (other.device, other.inode) != (status.device, status.inode) else {
                throw PublishingError(
                    "protected-folder",
                    "The site cannot be written over \(what)",
                    help: "Choose a folder for the site alone, such as Output"
                )
            }
        }
    }
}
