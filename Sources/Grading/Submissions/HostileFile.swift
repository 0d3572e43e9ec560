internal import Glibc

/// A file or folder that a student handed in, looked at without following where it points.
enum HostileFile {
    /// The most bytes of a submission's file.
    static let largest = 1 << 20

    /// What stands at a path.
    enum Kind {
        case file, folder
        /// Something that is neither, in words.
        case other(String)
    }

    static func kind(_ path: String) -> Kind? {
        var information = stat()
        guard lstat(path, &information) == 0 else { return nil }
        switch information.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .other("a symbolic link")
        case S_IFIFO: return .other("a pipe")
        case S_IFSOCK: return .other("a socket")
        default: return .other("a device")
        }
    }

    /// The bytes of a file, or why there are none.
    static func read(_ path: String) -> Result<[UInt8], HostileFileError> {
        // Whatever took the file's place meanwhile is not waited for and not followed.
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(HostileFileError(reason: String(cString: strerror(errno)))) }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
            return .failure(HostileFileError(reason: "it is no file"))
        }
        let bound = largest >> 10
        guard information.st_size <= largest else {
            return .failure(HostileFileError(reason: "it has more than \(bound) KiB"))
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return .failure(HostileFileError(reason: String(cString: strerror(errno)))) }
            if count == 0 { return .success(bytes) }
            bytes += buffer.prefix(count)
            guard bytes.count <= largest else {
                return .failure(HostileFileError(reason: "it has more than \(bound) KiB"))
            }
        }
    }

    /// The names in a folder, in order, without those that begin with a dot; `nil` if it cannot be read.
    static func names(_ folder: String) -> [String]? {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0, let stream = fdopendir(descriptor) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let length = Int(strnlen(&entry.pointee.d_name.0, 256))
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix(length), as: UTF8.self) }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}

/// Why a file that was handed in cannot be read.
struct HostileFileError: Error {
    var reason: String
}
