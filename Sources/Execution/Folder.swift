internal import FoundationEssentials
internal import Glibc

/// A folder of temporary files.
struct Folder {
    let path: String

    /// Makes the folder, if it is not there.
    ///
    /// In a sandbox another user writes into it; nobody else comes there, as long as the folder around it is closed.
    init(_ path: String, isOpen: Bool = false) throws(FolderError) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST, !isOpen || chmod(path, 0o777) == 0 else {
            throw FolderError(path: path, reason: String(cString: strerror(errno)))
        }
        // A program is started from another folder.
        guard let resolved = realpath(path, nil) else {
            throw FolderError(path: path, reason: String(cString: strerror(errno)))
        }
        defer { free(resolved) }
        self.path = String(cString: resolved)
    }

    /// Removes the folder with all that is in it.
    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file in the folder and gives its path.
    func write(_ text: String, as name: String) throws(FolderError) -> String {
        let file = path + "/" + name
        guard let stream = fopen(file, "w") else {
            throw FolderError(path: file, reason: String(cString: strerror(errno)))
        }
        // Another user reads it, whatever the mask of this one is.
        fchmod(fileno(stream), 0o644)
        let bytes = Array(text.utf8)
        let written = fwrite(bytes, 1, bytes.count, stream)
        guard fclose(stream) == 0, written == bytes.count else {
            throw FolderError(path: file, reason: String(cString: strerror(errno)))
        }
        return file
    }
}

/// Why a temporary file could not be written.
struct FolderError: Error {
    var path: String
    var reason: String
}
