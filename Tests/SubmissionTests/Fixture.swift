import Foundation
import Testing

/// A submission with the verdict that it must get, as a file of `Tests/Submissions` says it above its text.
///
///     // exercise: logistic
///     // expect: 0 failed|crashed
///     // why: It writes an observation with an endless tolerance.
///     // says: was not observed
struct Fixture {
    /// The student, whose file is called so.
    var name: String
    /// The exercise that it answers.
    var exercise: String
    /// The points that it earns; all if it is `nil`.
    var score: Double?
    /// What may become of it.
    var statuses: Set<String>
    /// What the student is told, if that matters.
    var words: String?
    /// The file.
    var bytes: [UInt8]

    init(name: String, exercise: String, expect: String, says words: String? = nil, _ bytes: [UInt8]) throws {
        let parts = expect.split(separator: " ")
        try #require(parts.count == 2, "\(name) expects points and statuses")
        (self.name, self.exercise, self.words, self.bytes) = (name, exercise, words, bytes)
        let points = Double(parts[0])
        try #require(points != nil || parts[0] == "full", "\(name) expects points")
        score = points
        statuses = Set(parts[1].split(separator: "|").map(String.init))
    }

    /// The fixtures in a folder of `Tests/Submissions`.
    static func all(in folder: String) throws -> [Fixture] {
        let path = Fixture.folder.appending(path: folder)
        let files = try FileManager.default.contentsOfDirectory(atPath: path.path).sorted()
        return try files.filter { $0.hasSuffix(".swift.txt") }.map { file in
            let data = try Data(contentsOf: path.appending(path: file))
            let head = header(String(decoding: data, as: UTF8.self))
            return try Fixture(
                name: String(file.dropLast(".swift.txt".count)),
                exercise: try #require(head["exercise"], "\(file) names its exercise"),
                expect: try #require(head["expect"], "\(file) says what it expects"),
                says: head["says"],
                Array(data)
            )
        }
    }

    /// `Tests/Submissions`.
    static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Submissions")
    }

    private static func header(_ text: String) -> [String: String] {
        var found: [String: String] = [:]
        for line in text.split(separator: "\n").prefix(while: { $0.hasPrefix("// ") }) {
            let parts = line.dropFirst(3).split(separator: ": ", maxSplits: 1)
            if parts.count == 2 { found[String(parts[0])] = String(parts[1]) }
        }
        return found
    }
}
