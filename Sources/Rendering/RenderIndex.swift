internal import Lessons
public import Typesetting

/// Renders the course's first page: its lessons, what each is about, and what each proves.
public func renderIndex(_ course: CourseOutline, typesetter: Typesetter) -> Page {
    let words = course.words
    var texts = TextSetter(typesetter, words, place: nil)
    var parts: [HTML] = [.tag("h1", [:], texts.html(course.settings.title))]
    if let description = course.settings.description {
        parts.append(.tag("p", ["class": "summary"], texts.html(description)))
    }
    if let author = course.settings.author { parts.append(.tag("p", ["class": "author"], author)) }
    let checks = course.lessons.reduce(0) { $0 + $1.checks }
    if course.lessons.count > 1, checks > 0 {
        let total = words.lessons(course.lessons.count) + ": "
        parts.append(.tag("p", ["class": "proofs"], [.text(total), HTML.proved(words.checks(checks))]))
    }
    parts.append(.tag("ol", ["class": "lessons"], course.lessons.map { item($0, course, &texts) }))
    let frame = PageFrame(
        course: course,
        title: nil,
        summary: course.settings.description,
        usesMath: texts.formulas.isUsed
    )
    let html = frame.html([.tag("main", ["id": PageFrame.content], parts)], path: "index.html")
    return Page(path: "index.html", html: html, formulas: texts.formulas, diagnostics: [])
}

private func item(_ lesson: CourseOutline.Entry, _ course: CourseOutline, _ texts: inout TextSetter) -> HTML {
    let words = course.words
    var item: [HTML] = [.tag("h2", [:], [.tag("a", ["href": lesson.id + ".html"], texts.html(lesson.title))])]
    if let summary = lesson.summary { item.append(.tag("p", [:], texts.html(summary))) }
    if !lesson.objectives.isEmpty {
        let objectives = lesson.objectives.map { HTML.tag("li", [:], texts.html($0)) }
        item.append(.tag("p", ["class": "lead"], words.afterwards))
        item.append(.tag("ul", ["class": "goals"], objectives))
    }
    if let before = Prerequisites.html(lesson.prerequisites, course, &texts) { item.append(before) }
    if lesson.checks > 0 { item.append(.tag("p", ["class": "proofs"], [HTML.proved(words.checks(lesson.checks))])) }
    return .tag("li", [:], item)
}

/// The lessons to read before one, as links.
enum Prerequisites {
    static func html(_ names: [String], _ course: CourseOutline, _ texts: inout TextSetter) -> HTML? {
        let lessons = names.compactMap { name in course.lessons.first { $0.id == name } }
        guard !lessons.isEmpty else { return nil }
        var line: [HTML] = [.text(course.words.readFirst + ": ")]
        for (index, lesson) in lessons.enumerated() {
            if index > 0 { line.append(.text(", ")) }
            line.append(.tag("a", ["href": lesson.id + ".html"], texts.html(lesson.title)))
        }
        return .tag("p", ["class": "prerequisites"], line)
    }
}

extension HTML {
    /// A quiet mark that something was shown to hold, in words.
    static func proved(_ words: String) -> HTML {
        .tag("span", ["class": "checks"], [.tag("span", ["aria-hidden": "true"], "✓ "), .text(words)])
    }
}
