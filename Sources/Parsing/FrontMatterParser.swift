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
                    Diagnostic(
                        .error,
                        "front-matter-unclosed",
                        at: top,
                        "The front matter ends with a line `---`",
                        help: help
                    )
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
            read(node, into: &parsed, top: isLesson ? top : nil)
        }
        return parsed
    }

    private static func isRule(_ line: [UInt8]) -> Bool {
        line.starts(with: "---".utf8)
            && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    /// Reads the keys; `top` is where a title is missed that nothing was written for, `nil` if it need not be there.
    private static func read(_ node: YAMLNode?, into parsed: inout Parsed, top: Place?) {
        var keys = YAMLKeys(node, of: "the front matter", known: keys)
        if let title = keys.text("title") { parsed.matter.title = oneLine(title) }
        parsed.matter.summary = keys.text("summary").map(oneLine)
        parsed.matter.objectives = keys.texts("objectives").map { oneLine($0.text) }
        parsed.matter.prerequisites = keys.texts("prerequisites").map {
            FrontMatter.Named(name: $0.text, place: $0.place)
        }
        parsed.matter.seed = keys.number("seed", "a whole number that is not negative") { UInt64($0) }
        parsed.matter.hidesSolutions = hidesSolutions(&keys, &parsed.diagnostics)
        parsed.diagnostics += keys.diagnostics
        // A title that is no text was complained of already.
        let isText = keys.node("title").map { $0.text != nil } ?? true
        let isMapping = keys.diagnostics.first?.rule != "yaml-shape"
        if let top, parsed.matter.title.isEmpty, isText, isMapping {
            let help = "add a line `title: …` to the front matter"
            parsed.diagnostics.append(missingTitle(keys.place(of: "title") ?? top, help))
        }
    }

    /// What `solutions` says: `shown`, as if it were not there, or `hidden`.
    private static func hidesSolutions(_ keys: inout YAMLKeys, _ diagnostics: inout [Diagnostic]) -> Bool {
        guard let text = keys.text("solutions") else { return false }
        if text != "hidden", text != "shown" {
            let headline = "`solutions` is `shown` or `hidden`"
            let place = keys.place(of: "solutions")
            diagnostics.append(
                Diagnostic(.error, "front-matter-solutions", at: place, headline, help: "write `solutions: hidden`")
            )
        }
        // What is not understood does not publish an answer.
        return text != "shown"
    }

    /// A text of several lines as one.
    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
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
