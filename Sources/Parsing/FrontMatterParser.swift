internal import Diagnostics
internal import Lessons
internal import YAML

/// Reads what stands between the `---` lines at the top of a lesson.
enum FrontMatterParser {
    struct Parsed {
        var matter = FrontMatter()
        var diagnostics: [Diagnostic] = []
        /// The first line of the Markdown.
        var bodyLine = 1
    }

    static let keys = ["title", "summary", "objectives", "prerequisites", "seed", "solutions"]

    static func parse(_ source: SourceText, isLesson: Bool) -> Parsed {
        var parsed = Parsed()
        let top = Place(file: source.file, line: 1, column: 1, length: max(1, source.line(1).count))
        guard isRule(source.line(1)) else {
            if isLesson { parsed.diagnostics.append(missingTitle(top, "begin the file with `---`, `title: …`, `---`")) }
            return parsed
        }
        guard let end = source.lines.indices.dropFirst().first(where: { isRule(source.lines[$0]) }) else {
            if isLesson {
                let help = "add a line `---` after the front matter"
                parsed.diagnostics.append(
                    Diagnostic(.error, "front-matter-unclosed", at: top, "The front matter ends with a line `---`", help: help)
                )
            }
            return parsed
        }
        let yaml = YAMLParser.parse(source, lines: 2..<(end + 1))
        // In Markdown that is no lesson, two rules with no keys between them are rules.
        guard isLesson || yaml.isMapping else { return parsed }
        parsed.bodyLine = end + 2
        switch yaml {
        case .failure(let problem):
            parsed.diagnostics.append(
                Diagnostic(.error, "front-matter-yaml", at: problem.place, problem.headline, help: problem.help)
            )
        case .success(let node):
            read(node, into: &parsed)
            if isLesson, parsed.matter.title.isEmpty {
                parsed.diagnostics.append(missingTitle(top, "add a line `title: …` to the front matter"))
            }
        }
        return parsed
    }

    private static func isRule(_ line: [UInt8]) -> Bool {
        String(decoding: line, as: UTF8.self).prefix { $0 != " " && $0 != "\t" } == "---"
            && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    private static func read(_ node: YAMLNode?, into parsed: inout Parsed) {
        var keys = YAMLKeys(node, of: "the front matter", known: keys)
        parsed.matter.title = keys.text("title") ?? ""
        parsed.matter.summary = keys.text("summary")
        parsed.matter.objectives = keys.texts("objectives").map(\.text)
        parsed.matter.prerequisites = keys.texts("prerequisites").map { text, place in
            let place = Place(file: place.file, line: place.line, column: place.column, length: text.utf8.count)
            return FrontMatter.Named(name: text, place: place)
        }
        parsed.matter.seed = keys.number("seed", "a whole number that is not negative") { UInt64($0) }
        parsed.diagnostics += keys.diagnostics
    }

    private static func missingTitle(_ place: Place, _ help: String) -> Diagnostic {
        Diagnostic(.error, "front-matter-title", at: place, "A lesson has a title", help: help)
    }
}

extension Result<YAMLNode?, YAMLProblem> {
    fileprivate var isMapping: Bool {
        if case .success(let node?) = self, case .mapping = node.kind { true } else { false }
    }
}
