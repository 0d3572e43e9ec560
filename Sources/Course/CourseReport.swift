public import Diagnostics
internal import FoundationEssentials
internal import Lessons

/// What `build` and `check` say with `--format json`.
public struct CourseReport: Encodable, Sendable {
    struct LessonReport: Encodable, Sendable {
        struct Checks: Encodable, Sendable {
            var passed: Int
            var failed: Int
        }

        var id: String
        var file: String
        var executed: Bool
        var seconds: Double
        var blocks: Int
        var checks: Checks
        /// Where a site was written.
        var weight: PageWeight?
    }

    struct DiagnosticReport: Encodable, Sendable {
        struct Note: Encodable, Sendable {
            var file: String?
            var line: Int?
            var column: Int?
            var message: String
        }

        var file: String?
        var line: Int?
        var column: Int?
        var severity: String
        var rule: String
        var message: String
        var help: String?
        var notes: [Note]
    }

    var lessons: [LessonReport]
    var diagnostics: [DiagnosticReport]
    /// Where a site was written.
    var search: SearchWeight?

    /// The report of a build, of everything that is to be said of it, and of the site, if one was written.
    public init(_ build: CourseBuild, _ diagnostics: [Diagnostic], site: PublishedSite? = nil) {
        search = site?.search
        lessons = build.lessons.map { checked in
            let blocks = checked.lesson.cells.filter { $0.form == .block }
            let executed = zip(checked.lesson.cells, checked.executed.runs).contains { cell, run in
                guard cell.role == .lesson, cell.form == .block else { return false }
                if case .notRun = run.ending { return false }
                return true
            }
            let time = build.seconds[checked.lesson.id] ?? 0
            return LessonReport(
                id: checked.lesson.id,
                file: checked.lesson.file,
                executed: executed,
                seconds: (time * 1000).rounded() / 1000,
                blocks: blocks.count,
                checks: LessonReport.Checks(
                    passed: checked.checks.count { $0.passed },
                    failed: checked.checks.count { !$0.passed }
                ),
                weight: site?.weights[checked.lesson.id]
            )
        }
        self.diagnostics = diagnostics.map { diagnostic in
            DiagnosticReport(
                file: diagnostic.place?.file,
                line: diagnostic.place?.line,
                column: diagnostic.place?.column,
                severity: diagnostic.severity.rawValue,
                rule: diagnostic.rule,
                message: diagnostic.headline,
                help: diagnostic.help,
                notes: diagnostic.notes.map {
                    DiagnosticReport.Note(
                        file: $0.place?.file,
                        line: $0.place?.line,
                        column: $0.place?.column,
                        message: $0.message
                    )
                }
            )
        }
    }

    /// The report as JSON, its keys in alphabetical order.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
