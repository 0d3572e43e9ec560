import Foundation
import Testing

@testable import Publishing

/// A folder for one test, removed at its end, and what the tests do in it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/publishing-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
    }

    static func / (folder: TemporaryFolder, relative: String) -> String { folder.path + "/" + relative }

    /// Writes a file, and the folders above it.
    func write(_ text: String, to relative: String) throws {
        let url = URL(filePath: self / relative)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func makeFolder(_ relative: String) throws {
        try FileManager.default.createDirectory(atPath: self / relative, withIntermediateDirectories: true)
    }

    func link(_ relative: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(atPath: self / relative, withDestinationPath: destination)
    }

    /// What stands in a folder: texts of files, `/` for a folder, `-> x` for a link; without the manifest.
    func contents(_ relative: String = "Output") throws -> [String: String] {
        let disk = Disk()
        let root = Path(self / relative)
        guard try disk.status(root, following: true) != nil else { return [:] }
        let tree = try Tree(of: disk.resolved(root), disk: disk)
        var contents: [String: String] = [:]
        for (path, status) in tree.entries where path != Manifest.path {
            switch status.kind {
            case .file: contents[path.text] = String(decoding: try disk.contents(of: root / path), as: UTF8.self)
            case .folder: contents[path.text] = "/"
            case .link:
                let target = try FileManager.default.destinationOfSymbolicLink(atPath: (root / path).text)
                contents[path.text] = "-> " + target
            case .other: contents[path.text] = "?"
            }
        }
        return contents
    }

    /// The names in the folder itself.
    func names() throws -> [String] { try Disk().names(in: Path(path)).map(\.text) }

    func status(_ relative: String) throws -> Disk.Status {
        try #require(try Disk().status(Path(self / relative)))
    }

    @discardableResult
    func publish(_ site: [String: String], to name: String = "Output", by publisher: Publisher = Publisher()) throws
        -> PublishingReport
    {
        try publisher.publish(files(site), to: self / name, home: nil, protected: [])
    }
}

func files(_ site: [String: String]) -> [SiteFile] {
    site.map { SiteFile(path: $0.key, contents: Array($0.value.utf8)) }
}

/// A publisher that is stopped at its change number `count`, and can change nothing from then on.
func publisher(killedAt count: Int, mayExchange: Bool = true, _ counter: Counter) -> Publisher {
    let step: (String) throws(PublishingError) -> Void = { name throws(PublishingError) in
        counter.value += 1
        if counter.value >= count { throw PublishingError("killed", name) }
    }
    return Publisher(disk: Disk(step: step), process: deadProcess, mayExchange: mayExchange)
}

/// A number that no process has: greater than the kernel gives out.
let deadProcess: Int32 = 2_000_000_000

final class Counter { var value = 0 }
