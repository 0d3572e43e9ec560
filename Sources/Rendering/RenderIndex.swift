internal import Lessons
public import Typesetting

/// Renders the course's first page: its lessons, what each is about, and what each proves.
public func renderIndex(_ course: CourseOutline, typesetter: Typesetter) -> Page {
    var texts = TextSetter(typesetter, place: nil)
    var parts: [HTML] = [.tag("h1", [:], texts.html(course.settings.title))]
    if let description = course.settings.description {
        parts.append(.tag("p", ["class": "summary"], texts.html(description)))
    }
    if let author = course.settings.author { parts.append(.tag("p", ["class": "author"], author)) }
    let items = course.lessons.map { lesson in
        var item: [HTML] = [.tag("h2", [:], [.tag("a", ["href": lesson.id + ".html"], texts.html(lesson.title))])]
        if let summary = lesson.summary { item.append(.tag("p", [:], texts.html(summary))) }
        if !lesson.objectives.isEmpty {
            item.append(.tag("ul", [:], lesson.objectives.map { .tag("li", [:], texts.html($0)) }))
        }
        if lesson.checks > 0 { item.append(.tag("p", ["class": "checks"], "✓ " + CourseOutline.words(lesson.checks))) }
        return HTML.tag("li", [:], item)
    }
    parts.append(.tag("ol", ["class": "lessons"], items))
    let frame = PageFrame(
        settings: course.settings,
        title: course.settings.title,
        summary: course.settings.description,
        usesMath: texts.usesMath
    )
    let html = frame.html([.tag("main", ["id": "content"], parts)], isIndex: true)
    return Page(path: "index.html", html: html, usesMath: texts.usesMath, diagnostics: [])
}
