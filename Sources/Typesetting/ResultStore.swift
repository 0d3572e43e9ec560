import Glibc
import Synchronization

/// Results of typesetting, kept on disk from build to build.
///
/// A result is found by what it was made from: the program that made it, in its version, and the whole input. Each
/// is a file of its own, written aside and renamed, so that builds at the same time and builds that are killed leave
/// no half of one. A file that does not repeat its key, or whose checksum is wrong, is as good as none. Nothing that
/// goes wrong with the disk is an error: the result is then made again.
final class ResultStore: Sendable {
    /// What a result was made from.
    struct Key: Hashable, Sendable {
        /// What makes it.
        var kind: String
        /// Everything that its maker depends on beside the input.
        var version: String
        /// What it is made from.
        var input: String

        /// The key as bytes that no other key has.
        fileprivate var bytes: [UInt8] {
            [kind, version, input].flatMap { part in Array("\(part.utf8.count):\(part)".utf8) }
        }
    }

    /// The most bytes that the folder may hold; over it, the oldest files go until half of that is left.
    static let largest = 64 << 20

    private let folder: String
    private let largest: Int
    private let state = Mutex(State())

    private struct State {
        /// How many bytes may be written before the folder is looked at again.
        var room = 0
    }

    /// A store in a folder, which is made when the first result is kept.
    init(folder: String, largest: Int = ResultStore.largest) {
        self.folder = folder
        self.largest = largest
    }

    /// The result that was kept for a key.
    func result(for key: Key) -> String? {
        let bytes = key.bytes
        guard let entry = try? File.bytes(of: path(bytes)) else { return nil }
        let head = bytes.count + 8
        guard entry.count >= head, entry[8..<head].elementsEqual(bytes) else { return nil }
        guard entry[..<8].elementsEqual(ResultStore.checksum(entry[8...])) else { return nil }
        return String(validating: entry[head...], as: UTF8.self)
    }

    /// Keeps a result, if that can be done.
    func keep(_ result: String, for key: Key) {
        let bytes = key.bytes
        let content = bytes + Array(result.utf8)
        let entry = ResultStore.checksum(content[...]) + content
        state.withLock { state in
            if state.room < entry.count {
                makeFolder()
                state.room = max(makeRoom(), entry.count)
            }
            state.room -= entry.count
            guard let aside = try? File.writeAside(entry, in: folder) else { return }
            if rename(aside, path(bytes)) != 0 { unlink(aside) }
        }
    }

    private func path(_ key: [UInt8]) -> String {
        folder + "/" + Fingerprint.hexadecimal(key[...])
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let sum = Fingerprint.two(bytes).0
        return (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt64($0))) }
    }

    private func makeFolder() {
        var path = ""
        for part in folder.split(separator: "/") {
            path += (path.isEmpty && !folder.hasPrefix("/") ? "" : "/") + part
            mkdir(path, 0o700)
        }
    }

    /// Removes the oldest files if there are too many bytes, and says how many more there may be.
    private func makeRoom() -> Int {
        var files: [(path: String, size: Int, time: (Int, Int))] = []
        guard let directory = opendir(folder) else { return 0 }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            var status = stat()
            let path = folder + "/" + name
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            files.append((path, Int(status.st_size), (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)))
        }
        var total = files.reduce(0) { $0 + $1.size }
        guard total > largest * 3 / 4 else { return largest - total }
        for file in files.sorted(by: { $0.time < $1.time }) where total > largest / 2 {
            if unlink(file.path) == 0 { total -= file.size }
        }
        return max(0, largest - total)
    }
}
