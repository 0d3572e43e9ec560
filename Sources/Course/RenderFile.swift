public import Diagnostics
internal import Lessons
internal import Parsing
internal import Rendering
public import Typesetting

/// Markdown that becomes HTML without being executed: `lectern render`.
public struct RenderedFile: Sendable {
    /// The HTML.
    public var html: String
    /// What is wrong with the Markdown.
    public var diagnostics: [Diagnostic]

    /// Renders a text, as a whole page or as a fragment; a fragment needs no front matter.
    public init(_ source: SourceText, fragment: Bool, typesetter: Typesetter) {
        let name = source.file.split(separator: "/").last.map(String.init) ?? source.file
        let id = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        var (lesson, problems) = parse(source, id: id, isLesson: false)
        if lesson.front.title.isEmpty { lesson.front.title = lesson.sections.first?.title ?? id }
        let page = renderUnexecuted(lesson, fragment: fragment, settings: CourseSettings(), typesetter: typesetter)
        html = page.html
        diagnostics = (problems + page.diagnostics).inReadingOrder
    }
}
