import FoundationEssentials

/// The record, in the folder, of the files that Lectern wrote there: everything else is somebody else's.
struct Manifest {
    static let path = Path(".lectern-manifest.json")
    /// Where a manifest is written before it is renamed, when a site is published file by file.
    static let draft = Path(".lectern-manifest.json.new")

    var files: Set<Path>

    private struct Document: Codable {
        var generator = "Lectern"
        var version = 1
        var files: [String]
    }

    init(files: Set<Path>) { self.files = files }

    /// The manifest in `folder`; one that lists nothing if there is none.
    ///
    /// Throws if it cannot be read. To take it for empty would call every file of the old site somebody else's.
    init(in folder: Path, disk: Disk) throws(PublishingError) {
        let path = folder / Manifest.path
        guard let status = try disk.status(path) else {
            files = []
            return
        }
        guard status.kind == .file else { throw Manifest.damaged(path) }
        let bytes = try disk.contents(of: path)
        guard let files = Manifest.files(in: bytes) else { throw Manifest.damaged(path) }
        self.files = files
    }

    private static func files(in bytes: [UInt8]) -> Set<Path>? {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)), document.version == 1 else {
            return nil
        }
        let files = document.files.map { Path($0) }
        return files.allSatisfy { $0.staysInside && $0 != path } ? Set(files) : nil
    }

    private static func damaged(_ path: Path) -> PublishingError {
        PublishingError(
            "damaged-manifest",
            "The record \(path.text) is damaged, so that Lectern cannot tell its files from yours",
            help: "Move what is yours out of the folder, delete the folder, and build again"
        )
    }

    /// The manifest as JSON, its files in order.
    func bytes() throws(PublishingError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(Document(files: files.sorted().map(\.text)))) + [UInt8(ascii: "\n")]
        } catch {
            throw PublishingError("publishing", "The record of the site's files cannot be written: \(error)")
        }
    }
}
