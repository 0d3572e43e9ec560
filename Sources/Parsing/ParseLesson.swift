public import Diagnostics
public import Lessons
internal import Markdown

/// The stage `parse`: a source becomes a lesson and what is wrong with it.
///
/// Never fails, whatever the bytes.
///
/// Where `isLesson` is false the source is any Markdown: it needs no front matter.
public func parse(
    _ source: SourceText,
    id: String,
    isLesson: Bool = true
) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    var diagnostics = source.invalid.map { place in
        let headline = "Text is written in UTF-8, and these bytes are not"
        return Diagnostic(.error, "text-encoding", at: place, headline, help: "save the file as UTF-8")
    }
    let front = FrontMatterParser.parse(source, isLesson: isLesson)
    let document = MarkdownDocument.parse(source, from: front.bodyLine)
    diagnostics += front.diagnostics + document.diagnostics
    diagnostics += document.unclosedFences.compactMap { unclosed($0, source, isLesson: isLesson) }
    let outline = Outline(document.root, given: GivenNames.collect(document.root, source))
    var collector = CellCollector(outline: outline, source: source)
    let body = collector.collect(document.root)
    diagnostics += HeadingChecker.check(body) + collector.diagnostics
    let anchors = AnchorCollector.collect(body, outline.sections, collector.cells)
    let tasks = TaskBuilder.build(body, outline.sections, collector.cells, source)
    diagnostics += anchors.diagnostics + tasks.diagnostics
    let lesson = Lesson(
        id: id,
        source: source,
        front: front.matter,
        body: body,
        sections: outline.sections,
        cells: collector.cells,
        anchors: anchors.anchors,
        tasks: tasks.tasks
    )
    return (lesson, diagnostics)
}

/// What to say of a fence that no other closes; CommonMark allows it, and a lesson's author hardly means it.
private func unclosed(_ place: Place, _ source: SourceText, isLesson: Bool) -> Diagnostic? {
    let info = Info(at: place, in: source)
    let help = "add a line ``` after the code"
    if info.kind == .runnable {
        return Diagnostic(.error, "fence-unclosed", at: place, "A runnable block ends with a closing fence", help: help)
    }
    guard isLesson else { return nil }
    return Diagnostic(.warning, "fence-unclosed", at: place, "A code block ends with a closing fence", help: help)
}
