internal import Lessons

/// The title, the summary and the objectives at the top of a lesson, and how many checks it holds.
enum LessonHeader {
    static func html(_ checked: CheckedLesson, _ course: CourseOutline, _ texts: inout TextSetter) -> HTML {
        let front = checked.lesson.front
        var parts: [HTML] = [.tag("h1", [:], texts.html(front.title))]
        if let summary = front.summary { parts.append(.tag("p", ["class": "summary"], texts.html(summary))) }
        let count = checked.checks.count { $0.passed }
        let words = course.words
        if count > 0 { parts.append(.tag("p", ["class": "proofs"], [HTML.proved(words.checks(count))])) }
        if !front.objectives.isEmpty {
            let objectives = front.objectives.map { HTML.tag("li", [:], texts.html($0)) }
            parts.append(
                .tag(
                    "section",
                    ["class": "objectives", "aria-label": words.objectives],
                    [.tag("p", words.afterwards), .tag("ul", [:], objectives)]
                )
            )
        }
        if let before = Prerequisites.html(front.prerequisites.map(\.name), course, &texts) { parts.append(before) }
        return .tag("header", [:], parts)
    }
}

/// The links to the lessons before and after.
enum LessonFooter {
    static func html(_ position: Int, _ course: CourseOutline, _ texts: inout TextSetter) -> HTML {
        var links: [HTML] = []
        if let previous = course.lessons.element(position - 1) {
            links.append(link(previous, course.words.previous, "prev", &texts))
        }
        if let next = course.lessons.element(position + 1) {
            links.append(link(next, course.words.next, "next", &texts))
        }
        return links.isEmpty
            ? .text("")
            : .tag(
                "nav",
                ["class": "neighbours", "aria-label": "\(course.words.previous), \(course.words.next)"],
                links
            )
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
        return .tag(
            "nav",
            ["class": "contents beside", "aria-label": texts.words.contents],
            [.tag("p", texts.words.contents), list]
        )
    }

    /// The one that is folded.
    static func folded(_ lesson: Lesson, _ texts: inout TextSetter) -> HTML {
        guard let list = list(lesson, &texts) else { return .text("") }
        let details = HTML.tag("details", [:], [.tag("summary", texts.words.contents), list])
        return .tag("nav", ["class": "contents folded", "aria-label": texts.words.contents], [details])
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
