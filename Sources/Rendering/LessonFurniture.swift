internal import Lessons

/// The title, the summary and the objectives at the top of a lesson, and how many checks it holds.
enum LessonHeader {
    static func html(_ checked: CheckedLesson, _ course: CourseOutline, _ texts: inout TextSetter) -> HTML {
        let front = checked.lesson.front
        var parts: [HTML] = [.tag("h1", [:], texts.html(front.title))]
        if let summary = front.summary { parts.append(.tag("p", ["class": "summary"], texts.html(summary))) }
        let count = checked.checks.count { $0.passed }
        if count > 0 { parts.append(.tag("p", ["class": "checks"], "✓ " + CourseOutline.words(count))) }
        if !front.objectives.isEmpty {
            let objectives = front.objectives.map { HTML.tag("li", [:], texts.html($0)) }
            parts.append(
                .tag(
                    "section",
                    ["class": "objectives", "aria-label": "Objectives"],
                    [.tag("p", "After this lesson you can"), .tag("ul", [:], objectives)]
                )
            )
        }
        let before = front.prerequisites.compactMap { named in course.lessons.first { $0.id == named.name } }
        if !before.isEmpty {
            var line: [HTML] = [.text("Read first: ")]
            for (index, lesson) in before.enumerated() {
                if index > 0 { line.append(.text(", ")) }
                line.append(.tag("a", ["href": lesson.id + ".html"], texts.html(lesson.title)))
            }
            parts.append(.tag("p", ["class": "prerequisites"], line))
        }
        return .tag("header", [:], parts)
    }
}

/// The links to the lessons before and after.
enum LessonFooter {
    static func html(_ position: Int, _ course: CourseOutline, _ texts: inout TextSetter) -> HTML {
        var links: [HTML] = []
        if let previous = course.lessons.element(position - 1) {
            links.append(link(previous, "Previous", "prev", &texts))
        }
        if let next = course.lessons.element(position + 1) { links.append(link(next, "Next", "next", &texts)) }
        return links.isEmpty ? .text("") : .tag("nav", ["class": "neighbours", "aria-label": "Lessons"], links)
    }

    private static func link(
        _ lesson: CourseOutline.Entry,
        _ word: String,
        _ relation: String,
        _ texts: inout TextSetter
    ) -> HTML {
        .tag(
            "a",
            ["class": relation, "rel": relation, "href": lesson.id + ".html"],
            [.tag("span", ["class": "direction"], word)] + texts.html(lesson.title)
        )
    }
}

/// The lesson's sections, as links: beside the text where there is room, folded under its title where not.
enum TableOfContents {
    /// The one that stands beside the text.
    static func beside(_ lesson: Lesson, _ texts: inout TextSetter) -> HTML {
        guard let list = list(lesson, &texts) else { return .text("") }
        return .tag("nav", ["class": "contents beside", "aria-label": "Contents"], [.tag("p", "Contents"), list])
    }

    /// The one that is folded.
    static func folded(_ lesson: Lesson, _ texts: inout TextSetter) -> HTML {
        guard let list = list(lesson, &texts) else { return .text("") }
        let details = HTML.tag("details", [:], [.tag("summary", "Contents"), list])
        return .tag("nav", ["class": "contents folded", "aria-label": "Contents"], [details])
    }

    private static func list(_ lesson: Lesson, _ texts: inout TextSetter) -> HTML? {
        let shown = lesson.sections.filter { section in
            (2...3).contains(section.level)
                && Set(section.classes).isDisjoint(with: ["hint", "solution", "tests", "wrong", "answer"])
        }
        guard !shown.isEmpty else { return nil }
        let items = shown.map { section in
            HTML.tag(
                "li",
                ["class": "level-\(section.level)"],
                [.tag("a", ["href": "#" + section.id], texts.html(section.title))]
            )
        }
        return .tag("ol", [:], items)
    }
}
