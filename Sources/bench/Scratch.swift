import Foundation

/// A folder for one run of the benchmarks.
struct Scratch {
    let path: String
    var lessons: String { path + "/Lessons" }
    var site: String { path + "/Output" }

    init() throws {
        path = NSTemporaryDirectory() + "lectern-bench-\(getpid())"
        try FileManager.default.createDirectory(atPath: path + "/Lessons", withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    func removeSite() { try? FileManager.default.removeItem(atPath: site) }

    static func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
    }
}
