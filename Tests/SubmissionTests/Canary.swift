import Foundation

/// What of the machine must be the same after grading: every file and folder in a place, with what is in it and when.
struct Canary: Equatable {
    /// What no report may tell: it stands in the solutions, in the environment and in files.
    static let secret = "only the author knows this"

    /// What stands at each path.
    var entries: [String: String] = [:]

    /// What is in a folder now, but for the grader's own marks that it was there.
    init(_ folder: String) throws {
        let manager = FileManager.default
        for name in try manager.subpathsOfDirectory(atPath: folder) + ["."]
        where name != "temporary" && !name.contains("/modules/warm-") {
            let path = folder + "/" + name
            let attributes = try manager.attributesOfItem(atPath: path)
            let facts = [FileAttributeKey.modificationDate, .size, .posixPermissions, .ownerAccountID, .type].map {
                "\(attributes[$0] ?? "")"
            }
            let isFile = attributes[.type] as? FileAttributeType == .typeRegular
            let bytes = isFile ? manager.contents(atPath: path).map { $0.base64EncodedString() } : nil
            entries[name] = (facts + [bytes ?? ""]).joined(separator: " ")
        }
    }

    /// Puts files and folders into a folder that a submission may wish to change.
    static func place(in folder: String) throws {
        let inner = folder + "/canary-folder"
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
        for path in [folder + "/canary.txt", folder + "/canary.md", inner + "/canary.swift"] {
            try (secret + "\n").write(toFile: path, atomically: false, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
        }
    }

    /// The paths where two differ.
    func differences(from other: Canary) -> [String] {
        Set(entries.keys).union(other.entries.keys).filter { entries[$0] != other.entries[$0] }.sorted()
    }

    /// The processes whose command names a folder.
    static func processes(naming folder: String) -> [String] {
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return numbers.filter { Int($0) != nil }.compactMap { number in
            let line = FileManager.default.contents(atPath: "/proc/\(number)/cmdline").map {
                String(decoding: $0, as: UTF8.self)
            }
            return line.flatMap { $0.contains(folder) ? "\(number) \($0)" : nil }
        }
    }
}
