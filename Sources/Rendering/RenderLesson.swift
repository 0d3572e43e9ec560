public import Lessons
public import Typesetting
internal import Diagnostics

/// The stage `render`: a checked lesson becomes a page.
///
/// `position` is the lesson's number in `course`, for the links to the lessons before and after it.
public func render(
    _ checked: CheckedLesson,
    at position: Int,
    of course: CourseOutline,
    labels: Labels,
    typesetter: Typesetter
) -> Page {
    let lesson = checked.lesson
    var lowering = Lowering(lesson, checked, labels, typesetter, isPage: true)
    let body = lowering.html()
    var texts = TextSetter(typesetter, course.words, place: nil)
    let article = [
        LessonHeader.html(checked, course, &texts), TableOfContents.folded(lesson, &texts), .written(body),
    ]
    let footer = LessonFooter.html(position, course, &texts)
    let content = [
        TableOfContents.beside(lesson, &texts),
        HTML.tag("main", ["id": PageFrame.content], [.tag("article", [:], article), footer]),
    ]
    var formulas = lowering.formulas
    formulas.add(texts.formulas)
    let frame = PageFrame(
        course: course,
        title: lesson.front.title,
        summary: lesson.front.summary,
        usesMath: formulas.isUsed
    )
    return Page(
        path: lesson.id + ".html",
        html: frame.html(content, path: lesson.id + ".html"),
        formulas: formulas,
        diagnostics: lowering.diagnostics + texts.diagnostics(of: lesson.file)
    )
}

/// Renders Markdown that was not executed: a whole page, or only what stands in its body.
public func renderUnexecuted(_ lesson: Lesson, fragment: Bool, settings: CourseSettings, typesetter: Typesetter) -> Page
{
    let checked = CheckedLesson(
        executed: ExecutedLesson(
            lesson: lesson,
            runs: lesson.cells.map { _ in CellRun(.notRun("nothing was executed")) },
            diagnostics: []
        ),
        checks: [],
        diagnostics: []
    )
    let labels = Labels([checked], language: settings.language)
    guard fragment else {
        let course = CourseOutline(settings: settings, lessons: [checked])
        return render(checked, at: 0, of: course, labels: labels, typesetter: typesetter)
    }
    var lowering = Lowering(lesson, nil, labels, typesetter, isPage: false)
    let html = lowering.html()
    return Page(path: lesson.id + ".html", html: html, formulas: lowering.formulas, diagnostics: lowering.diagnostics)
}
