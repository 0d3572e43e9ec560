import Foundation
import Processes
import TestSupport
import Testing

/// A folder of its own for a class: a course, what students handed in, a home, and a place for temporary files.
struct Classroom: ~Copyable {
    let root: String

    var lesson: String { root + "/course/01-attacked.md" }
    /// Where students hand in.
    var desk: String { root + "/class" }
    /// The user's home.
    var home: String { root + "/home" }
    /// Where the grader keeps what it needs for a while.
    var temporary: String { root + "/temporary" }

    /// A class for `lesson.md`, or for its exercises before a heading, whose tests may all run so many seconds if that is
    /// said.
    init(seconds: Int? = nil, before heading: String? = nil) throws {
        root = FileManager.default.temporaryDirectory.path + "/class-\(UUID().uuidString)"
        for folder in ["course", "class", "home", "temporary"] {
            try FileManager.default.createDirectory(atPath: root + "/" + folder, withIntermediateDirectories: true)
        }
        var text = try String(contentsOf: Fixture.folder.appending(path: "lesson.md"), encoding: .utf8)
        if let seconds { text = text.replacing("seconds: 1)", with: "seconds: \(seconds))") }
        if let heading, let end = text.firstRange(of: heading) { text = String(text[..<end.lowerBound]) }
        try text.write(toFile: lesson, atomically: false, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// Puts a file on the desk; gives its path.
    @discardableResult
    func handIn(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
        let path = desk + "/" + name
        let folder = URL(filePath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    /// Puts a fixture on the desk.
    func handIn(_ fixture: Fixture) throws { try handIn(fixture.bytes, as: fixture.name + ".swift") }

    /// Replaces a text in all that was handed in.
    func replaceOnDesk(_ text: String, by other: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: desk) {
            let file = desk + "/" + name
            guard let old = try? String(contentsOfFile: file, encoding: .utf8), old.contains(text) else { continue }
            try old.replacing(text, with: other).write(toFile: file, atomically: false, encoding: .utf8)
        }
    }

    /// What `lectern` says and how it ends.
    func lectern(_ arguments: [String], seconds: Double = 600) throws -> Captured {
        var environment = ProcessInfo.processInfo.environment
        environment["HOME"] = home
        environment["TMPDIR"] = temporary
        environment["LECTERN_CANARY"] = Canary.secret
        let command = Command(
            try BuiltProgram.path("lectern"),
            arguments,
            environment: environment,
            directory: root + "/course"
        )
        let captured = try capture(command, seconds: seconds)
        try #require(!captured.outcome.timedOut, "lectern \(arguments) hangs")
        return captured
    }

    /// The report on what lies on the desk, or at some paths.
    func grade(_ paths: [String]? = nil) throws -> Report {
        let graded = try lectern(["grade", lesson] + (paths ?? [desk]) + ["--format", "json"])
        try #require(graded.outcome.ending == .exited(0), "\(graded.error)")
        return try report(graded)
    }

    /// A report, which is JSON whatever students wrote.
    func report(_ graded: Captured) throws -> Report {
        let tellsASecret = graded.output.contains(Canary.secret)
        #expect(!tellsASecret)
        return try JSONDecoder().decode(Report.self, from: Data(graded.output.utf8))
    }

    /// The student version of the lesson.
    func paper() throws -> Paper { Paper(text: try lectern(["assign", lesson]).output) }
}
