import Course
import Diagnostics

/// `lectern run`.
enum RunCommand {
    @Sendable static func run(_ arguments: Arguments) throws -> ExitCode {
        let format = try OutputFormat(arguments)
        let path = try LessonPath.find(arguments.operands[0])
        return try Machine.withHouse { house in
            var house = house
            house.isUntrusted = arguments.has("--untrusted")
            let build = CourseBuild(path, in: house)
            let diagnostics = arguments.has("--strict") ? build.diagnostics.strict : build.diagnostics
            Terminal.report([], sources: [:], format: format)
            if format == .json {
                Terminal.print(try CourseReport(build, diagnostics).json())
            } else {
                Terminal.print(build.lessons.map(Transcripts.text).joined(), terminator: "")
                Terminal.report(diagnostics, sources: build.sources, format: format)
                Terminal.error(Terminal.count(diagnostics))
            }
            return diagnostics.containErrors ? .failure : .success
        }
    }
}
