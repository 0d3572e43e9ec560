import Course
import Diagnostics
import Lessons

/// `lectern build` and `lectern check`.
enum BuildCommand {
    @Sendable static func build(_ arguments: Arguments) throws -> ExitCode {
        try run(arguments, output: arguments.value("-o") ?? "Output")
    }

    @Sendable static func check(_ arguments: Arguments) throws -> ExitCode {
        try run(arguments, output: nil)
    }

    private static func run(_ arguments: Arguments, output: String?) throws -> ExitCode {
        let format = try OutputFormat(arguments)
        let path = arguments.operands.first ?? "Lessons"
        return try Machine.withHouse { house in
            let build = CourseBuild(path, in: house)
            var diagnostics = arguments.has("--strict") ? build.diagnostics.strict : build.diagnostics
            var site: PublishedSite?
            if let output, !diagnostics.containErrors {
                switch build.publish(to: output, home: Machine.home, katex: Machine.katex) {
                case .success(let published):
                    site = published
                    diagnostics += arguments.has("--strict") ? published.warnings.strict : published.warnings
                case .failure(let failure): diagnostics += failure.diagnostics
                }
            }
            Terminal.report(diagnostics, sources: build.sources, format: format)
            if format == .json {
                Terminal.print(try CourseReport(build, diagnostics).json())
            } else {
                summarise(build, diagnostics, site, output)
            }
            return diagnostics.containErrors ? .failure : .success
        }
    }

    private static func summarise(
        _ build: CourseBuild,
        _ diagnostics: [Diagnostic],
        _ site: PublishedSite?,
        _ output: String?
    ) {
        let lessons = build.lessons.count == 1 ? "1 lesson" : "\(build.lessons.count) lessons"
        let passed = build.lessons.flatMap(\.checks).count { $0.passed }
        if diagnostics.containErrors {
            Terminal.error(
                "\(lessons): \(Terminal.count(diagnostics))" + (output == nil ? "" : "; the site was not written")
            )
        } else {
            let checks = passed == 1 ? "1 check holds" : "\(passed) checks hold"
            let warnings = diagnostics.isEmpty ? "" : ", " + Terminal.count(diagnostics)
            Terminal.print("\(lessons), \(checks)\(warnings)" + (site.map { " → \($0.folder)/index.html" } ?? ""))
        }
    }
}
