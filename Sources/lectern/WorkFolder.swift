import FoundationEssentials
import Glibc

/// A folder for temporary files, named after the process, so that those of killed ones can be cleared away.
struct WorkFolder {
    let path: String

    /// Makes the folder, and removes those of processes that are no more.
    init() throws {
        let parent = Machine.environment["TMPDIR"] ?? "/tmp"
        WorkFolder.clear(parent)
        var template = Array("\(parent)/lectern-\(getpid())-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw MissingError(
                "a folder for temporary files can be made in \(parent) (\(String(cString: strerror(errno))))"
            )
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes the folder.
    func remove() { try? FileManager.default.removeItem(atPath: path) }

    private static func clear(_ parent: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        where name.hasPrefix("lectern-") {
            let parts = name.split(separator: "-")
            guard parts.count == 3, let process = Int32(parts[1]), process != getpid(), kill(process, 0) != 0,
                errno == ESRCH
            else {
                continue
            }
            try? FileManager.default.removeItem(atPath: parent + "/" + name)
        }
    }
}
