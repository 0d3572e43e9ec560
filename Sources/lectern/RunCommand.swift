import Course
import Diagnostics
import FoundationEssentials

/// `lectern run`.
enum RunCommand {
    @Sendable static func run(_ arguments: Arguments) throws -> ExitCode {
        let format = try OutputFormat(arguments)
        let path = try lesson(arguments.operands[0])
        return try Machine.withHouse { house in
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

    /// The file of a lesson given as a file, or by its name or number in `Lessons`.
    private static func lesson(_ word: String) throws -> String {
        if Machine.exists(word) { return word }
        let files = ((try? FileManager.default.contentsOfDirectory(atPath: "Lessons")) ?? []).filter {
            $0.hasSuffix(".md")
        }.sorted()
        if let file = files.first(where: { names(for: $0).contains(word) }) { return "Lessons/" + file }
        let near = suggestion(for: word, among: files.flatMap(names(for:))).map { "did you mean `\($0)`?" }
        throw UsageError(
            headline: "There is no lesson `\(word)`",
            help: near ?? (files.isEmpty ? "name a lesson's file" : "the lessons are " + files.joined(separator: ", "))
        )
    }

    /// What a lesson's file may be called: `deriving-backpropagation`, `01-deriving-backpropagation`, with `.md`.
    private static func names(for file: String) -> [String] {
        let stem = String(file.dropLast(3))
        let name = stem.drop { $0.isNumber }.drop { $0 == "-" }
        return [String(name), stem, file, "Lessons/" + file]
    }
}
