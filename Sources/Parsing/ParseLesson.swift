public import Diagnostics
public import Lessons
internal import Markdown

/// The stage `parse`: a source becomes a lesson and what is wrong with it. Never fails, whatever the bytes.
///
/// Where `isLesson` is false the source is any Markdown: it needs no front matter.
public func parse(_ source: SourceText, id: String, isLesson: Bool = true) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    var diagnostics = source.invalid.map { place in
        Diagnostic(
            .error, "text-encoding", at: place, "Text is written in UTF-8, and these bytes are not",
            help: "save the file as UTF-8"
        )
    }
    let front = FrontMatterParser.parse(source, isLesson: isLesson)
    let document = MarkdownDocument.parse(source, from: front.bodyLine)
    var outline = Outline(document.root)
    var collector = CellCollector(outline: outline, source: source)
    let body = collector.collect(document.root)
    outline.complain()
    let anchors = AnchorCollector.collect(body, outline.sections, collector.cells)
    let tasks = TaskBuilder.build(body, outline.sections, collector.cells)
    diagnostics += front.diagnostics + document.diagnostics + outline.diagnostics + collector.diagnostics
    diagnostics += anchors.diagnostics + tasks.diagnostics
    let lesson = Lesson(
        id: id, source: source, front: front.matter, body: body, sections: outline.sections,
        cells: collector.cells, anchors: anchors.anchors, tasks: tasks.tasks
    )
    return (lesson, diagnostics)
}
