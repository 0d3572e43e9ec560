import Foundation
import Testing

/// A small course in a temporary folder, removed with it.
final class Course {
    let path: String
    let lessons: String

    /// Writes lessons; a text without front matter gets one on a line of its own before it.
    init(_ files: [String: String], in folder: String = "Lessons") throws {
        path = NSTemporaryDirectory() + "lectern-test-\(UUID().uuidString)"
        lessons = folder
        for (name, text) in files { try write(text, to: folder + "/" + name) }
    }

    convenience init(_ lesson: String) throws { try self.init(["01-lesson.md": lesson]) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to file: String) throws {
        let url = URL(filePath: path + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        let isBare = file.hasSuffix(".md") && !text.hasPrefix("---")
        try Data((isBare ? "---\ntitle: A lesson\n---\n" + text : text).utf8).write(to: url)
    }

    func read(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path + "/" + file)), as: UTF8.self)
    }

    /// Every file under a folder with its bytes.
    func contents(_ folder: String) -> [String: Data] {
        let root = path + "/" + folder
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        return Dictionary(
            uniqueKeysWithValues: names.compactMap { name in
                FileManager.default.contents(atPath: root + "/" + name).map { (name, $0) }
            }
        )
    }

    func lectern(_ arguments: String...) throws -> Lectern.Result { try Lectern.run(arguments, in: path) }

    /// Checks the course, and that exactly what its lessons expect is said of it.
    ///
    /// A line of a lesson says what is expected of it: `expect: 7 error program-crash`, for its column 7.
    /// `also` is what stands where no such words can: `01-lesson.md:7:1 error output-mismatch`.
    @discardableResult
    func expectDiagnostics(
        also: [String] = [],
        _ options: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Report {
        let (report, result) = try check(options)
        let expected = Set(expectations() + also)
        let found = Set(report.diagnostics.map(\.summary))
        #expect(
            found == expected,
            "not expected: \(found.subtracting(expected)); missing: \(expected.subtracting(found)) \(result.error)",
            sourceLocation: sourceLocation
        )
        let fails = expected.contains { $0.contains(" error ") || $0.hasPrefix("error ") }
        #expect(result.code == (fails ? 1 : 0), sourceLocation: sourceLocation)
        return report
    }

    /// Checks the course, and that exactly these lines and rules are named: `01-lesson.md:7 timeout`.
    ///
    /// A flood is stopped wherever it is, at times where no line is known: of it the block alone is certain, and
    /// the line is left out: `01-lesson.md output-limit`.
    @discardableResult
    func expectDiagnosticsOfLines(
        _ expected: Set<String>,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Report {
        let (report, _) = try check([])
        let found = report.diagnostics.map { diagnostic in
            diagnostic.rule == "output-limit"
                ? diagnostic.summary.replacing(/:\d+:\d+ error/, with: "")
                : diagnostic.summary.replacing(/:\d+ (error|warning)/, with: "")
        }
        #expect(Set(found) == expected, sourceLocation: sourceLocation)
        return report
    }

    private func check(_ options: [String]) throws -> (Report, Lectern.Result) {
        let result = try Lectern.run(["check", lessons, "--format", "json"] + options, in: path)
        return (try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)), result)
    }

    private func expectations() -> [String] {
        let pattern = /expect: (\d+) (error|warning) ([a-z-]+)/
        return contents(lessons).filter { $0.key.hasSuffix(".md") }.flatMap { name, bytes in
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            return lines.enumerated().flatMap { index, line in
                line.matches(of: pattern).map { "\(name):\(index + 1):\($0.1) \($0.2) \($0.3)" }
            }
        }
    }
}

/// What `--format json` prints.
struct Report: Decodable {
    struct Lesson: Decodable {
        struct Checks: Decodable, Equatable {
            var passed: Int
            var failed: Int
        }
        var id: String
        var file: String
        var executed: Bool
        var seconds: Double
        var blocks: Int
        var checks: Checks
    }
    struct Note: Decodable {
        var line: Int?
        var message: String
    }
    struct Diagnostic: Decodable {
        var file: String?
        var line: Int?
        var column: Int?
        var severity: String
        var rule: String
        var message: String
        var help: String?
        var notes: [Note]

        /// `01-lesson.md:7:1 error rule`, the folder left out.
        var summary: String {
            guard let file, let line, let column else { return "\(severity) \(rule)" }
            return "\(file.split(separator: "/").last ?? ""):\(line):\(column) \(severity) \(rule)"
        }
    }
    var lessons: [Lesson]
    var diagnostics: [Diagnostic]

    func message(_ rule: String) -> String { diagnostics.first { $0.rule == rule }?.message ?? "no \(rule)" }
}
