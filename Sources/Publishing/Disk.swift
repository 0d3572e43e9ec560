import Glibc

/// The system's calls on files, each an error in the system's own words where it fails.
///
/// The only file that imports Glibc. Everything that changes the disk first asks `step`, so that a test can
/// stop a publication before any change, as a killed process stops.
struct Disk {
    /// Called with the name of every change just before it is made.
    var step: (String) throws(PublishingError) -> Void = { _ in }

    enum Kind: Hashable, Sendable { case file, folder, link, other }

    struct Status: Sendable {
        var kind: Kind
        var mode: UInt32
        var size: Int
        var owner: UInt32
        var group: UInt32
        var device: UInt64
        var inode: UInt64
    }

    // MARK: Looking

    /// What stands at `path`, a symbolic link itself; `nil` if nothing does.
    func status(_ path: Path, following: Bool = false) throws(PublishingError) -> Status? {
        var raw = stat()
        let result = path.withCString { following ? stat($0, &raw) : lstat($0, &raw) }
        guard result == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure("look at", path)
        }
        let kinds: [UInt32: Kind] = [UInt32(S_IFREG): .file, UInt32(S_IFDIR): .folder, UInt32(S_IFLNK): .link]
        return Status(
            kind: kinds[raw.st_mode & UInt32(S_IFMT)] ?? .other,
            mode: raw.st_mode & 0o7777,
            size: Int(raw.st_size),
            owner: raw.st_uid,
            group: raw.st_gid,
            device: UInt64(raw.st_dev),
            inode: UInt64(raw.st_ino)
        )
    }

    /// The path without symbolic links, `.` and `..`.
    func resolved(_ path: Path) throws(PublishingError) -> Path {
        guard let pointer = path.withCString({ realpath($0, nil) }) else { throw failure("find", path) }
        defer { free(pointer) }
        return Path(UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) })
    }

    /// The names in a folder, in order.
    func names(in folder: Path) throws(PublishingError) -> [Path] {
        guard let stream = folder.withCString({ opendir($0) }) else { throw failure("list", folder) }
        defer { closedir(stream) }
        var names: [Path] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Path($0.prefix { $0 != 0 }) }
            if name != Path("."), name != Path("..") { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw failure("list", folder) }
        return names.sorted()
    }

    func contents(of path: Path) throws(PublishingError) -> [UInt8] {
        let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
        guard descriptor >= 0 else { throw failure("read", path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 { throw failure("read", path) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    /// Whether a process with this number exists.
    func isAlive(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

    /// The number of this process.
    static var process: Int32 { getpid() }

    // MARK: Changing

    func makeFolder(_ path: Path, mode: UInt32 = 0o777) throws(PublishingError) {
        try change("make the folder", path) { mkdir($0, mode) }
    }

    /// Writes a file that is not there yet, with exactly this mode.
    func write(_ bytes: [UInt8], to path: Path, mode: UInt32 = 0o644) throws(PublishingError) {
        try step("write \(path.text)")
        let descriptor = path.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
        guard descriptor >= 0 else { throw failure("write", path) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 { throw failure("write", path) }
            rest = rest.dropFirst(count)
        }
        guard fchmod(descriptor, mode) == 0 else { throw failure("write", path) }
    }

    func setMode(_ mode: UInt32, of path: Path) throws(PublishingError) {
        try change("set the permissions of", path) { chmod($0, mode) }
    }

    /// Gives the entry the owner of another, as far as this process may.
    func setOwner(_ status: Status, of path: Path) {
        _ = path.withCString { lchown($0, status.owner, status.group) }
    }

    /// A second name for a file or a symbolic link.
    func link(_ old: Path, _ new: Path) throws(PublishingError) {
        try change("link", new) { new in old.withCString { linkat(AT_FDCWD, $0, AT_FDCWD, new, 0) } }
    }

    func copyLink(_ old: Path, _ new: Path) throws(PublishingError) {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = old.withCString { readlink($0, &target, target.count - 1) }
        guard count >= 0 else { throw failure("read", old) }
        try change("write", new) { symlink(target, $0) }
    }

    func rename(_ old: Path, to new: Path) throws(PublishingError) {
        try change("put in place", new) { new in old.withCString { Glibc.rename($0, new) } }
    }

    func remove(_ path: Path) throws(PublishingError) { try change("remove", path) { unlink($0) } }

    func removeFolder(_ path: Path) throws(PublishingError) { try change("remove", path) { rmdir($0) } }

    private typealias RenameAt2 =
        @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

    /// Exchanges two entries in one step: each name stands for one or the other at every moment.
    func exchange(_ first: Path, _ second: Path) throws(PublishingError) {
        // The Glibc module does not show the function.
        guard let symbol = dlsym(nil, "renameat2") else {
            throw PublishingError("exchange", "This system cannot exchange two folders", code: ENOSYS)
        }
        let renameat2 = unsafeBitCast(symbol, to: RenameAt2.self)
        let exchange: UInt32 = 2  // RENAME_EXCHANGE
        try change("put in place", second) { second in
            first.withCString { renameat2(AT_FDCWD, $0, AT_FDCWD, second, exchange) }
        }
    }

    // MARK: Errors

    private func change(
        _ verb: String,
        _ path: Path,
        _ call: (UnsafePointer<CChar>) -> Int32
    ) throws(PublishingError) {
        try step("\(verb) \(path.text)")
        guard path.withCString(call) == 0 else { throw failure(verb, path) }
    }

    private func failure(_ verb: String, _ path: Path) -> PublishingError {
        let code = errno
        let words = String(cString: strerror(code))
        return PublishingError("publishing", "Lectern cannot \(verb) \(path.text): \(words)", code: code)
    }
}

extension PublishingError {
    /// Whether the entry stands there already.
    var saysThatItExists: Bool { code == EEXIST || code == ENOTEMPTY }

    /// Whether a file cannot be given a second name here, while it could be copied.
    var saysThatLinksAreNotToBeHad: Bool {
        [EPERM, EXDEV, EMLINK, ENOSYS, EOPNOTSUPP].contains(code)
    }

    /// Whether a whole folder cannot be exchanged here, while the files in it may be written.
    var saysThatFoldersAreNotExchanged: Bool {
        [EINVAL, ENOSYS, EBUSY, EXDEV, EACCES, EPERM, EROFS, EOPNOTSUPP].contains(code)
    }
}

extension Path {
    fileprivate func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return "".withCString(body) }
            return body(start)
        }
    }
}
