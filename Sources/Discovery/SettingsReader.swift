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
                known: ["title", "author", "language", "description", "limits", "rules"]
            )
            settings.title = keys.text("title") ?? settings.title
            settings.author = keys.text("author")
            settings.language = keys.text("language") ?? settings.language
            settings.description = keys.text("description")
            var limits = YAMLKeys(
                keys.node("limits"),
                of: "the limits",
                known: ["seconds", "output", "memory", "page"]
            )
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
            let page = limits.number("page", "a number of KiB above 0") { text -> Int? in
                Int(text).flatMap { 1...(1 << 20) ~= $0 ? $0 << 10 : nil }
            }
            settings.pageBudget = page ?? settings.pageBudget
            var rules = YAMLKeys(keys.node("rules"), of: "the rules", known: RuleSeverity.rules)
            for rule in RuleSeverity.rules {
                settings.rules[rule] = rules.number(rule, "`off`, `warning` or `error`") { RuleSeverity(rawValue: $0) }
            }
            let all = keys.diagnostics + limits.diagnostics + rules.diagnostics
            return (settings, all + language(settings.language, at: keys.place(of: "language")))
        }
    }

    /// The interface has words of its own, and not in every language.
    private static func language(_ tag: String, at place: Place?) -> [Diagnostic] {
        guard let place, InterfaceLanguage(tag: tag) == nil else { return [] }
        let known = InterfaceLanguage.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        let headline = "The pages' own words are not there in `\(tag)`, and stand in English"
        return [Diagnostic(.warning, "language-unknown", at: place, headline, help: "there are \(known)")]
    }
}
