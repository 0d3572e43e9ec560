internal import Diagnostics
internal import Lessons
internal import YAML

/// Reads `course.yml`.
enum SettingsReader {
    static func read(_ source: SourceText) -> (settings: CourseSettings, diagnostics: [Diagnostic]) {
        switch YAMLParser.parse(source, lines: 1..<(source.lines.count + 1)) {
        case .failure(let problem):
            let diagnostic = Diagnostic(.error, "course-yaml", at: problem.place, problem.headline, help: problem.help)
            return (CourseSettings(), [diagnostic])
        case .success(let node):
            var settings = CourseSettings()
            var keys = YAMLKeys(
                node,
                of: "the course",
                known: ["title", "author", "language", "description", "limits"]
            )
            settings.title = keys.text("title") ?? settings.title
            settings.author = keys.text("author")
            settings.language = keys.text("language") ?? settings.language
            settings.description = keys.text("description")
            var limits = YAMLKeys(keys.node("limits"), of: "the limits", known: ["seconds", "output", "memory"])
            let seconds = limits.number("seconds", "a number of seconds above 0") { text -> Double? in
                Double(text).flatMap { $0 > 0 && $0 <= 86_400 ? $0 : nil }
            }
            let output = limits.number("output", "a number of bytes above 0") { text -> Int? in
                Int(text).flatMap { $0 > 0 ? $0 : nil }
            }
            let memory = limits.number("memory", "a number of MiB from 64") { text -> Int? in
                Int(text).flatMap { 64...(1 << 20) ~= $0 ? $0 << 20 : nil }
            }
            settings.limits = Limits(
                seconds: seconds ?? settings.limits.seconds,
                output: output ?? settings.limits.output,
                memory: memory ?? settings.limits.memory
            )
            return (settings, keys.diagnostics + limits.diagnostics)
        }
    }
}
