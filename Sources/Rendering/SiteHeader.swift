internal import Lessons

/// What stands at the top of every page: the course's title, its lessons, and, with script, search and colours.
enum SiteHeader {
    static func html(_ course: CourseOutline, path: String) -> HTML {
        let words = course.words
        let home = HTML.tag(
            "a",
            path == "index.html"
                ? ["class": "home", "href": "index.html", "aria-current": "page"]
                : ["class": "home", "href": "index.html"],
            TextSetter.plain(course.settings.title)
        )
        return .tag("header", ["class": "site"], [home, menu(course, path: path), tools(words)])
    }

    private static func menu(_ course: CourseOutline, path: String) -> HTML {
        let items = course.lessons.map { lesson in
            let address = lesson.id + ".html"
            let attributes: KeyValuePairs =
                address == path ? ["href": address, "aria-current": "page"] : ["href": address]
            return HTML.tag("li", [:], [.tag("a", attributes, TextSetter.plain(lesson.title))])
        }
        let details = HTML.tag("details", [:], [.tag("summary", course.words.lessons), .tag("ol", [:], items)])
        return .tag("nav", ["class": "menu", "aria-label": course.words.lessons], [details])
    }

    /// What works with script alone is hidden until the script shows it.
    private static func tools(_ words: Words) -> HTML {
        let themes = [("", words.system), ("light", words.light), ("dark", words.dark)].map { value, word in
            HTML.tag("option", ["value": value], word)
        }
        return .tag(
            "div",
            ["class": "tools", "hidden": ""],
            [
                .tag(
                    "button",
                    ["class": "search-open", "type": "button", "aria-keyshortcuts": "/", "aria-haspopup": "dialog"],
                    [.text(words.search), .tag("kbd", ["aria-hidden": "true"], "/")]
                ),
                .tag("select", ["class": "theme", "aria-label": words.theme], themes),
            ]
        )
    }

    /// The search, which the script opens.
    static func searchDialog(_ words: Words) -> HTML {
        .tag(
            "dialog",
            [
                "class": "search", "aria-labelledby": "_search", "data-index": Script.indexPath,
                "data-none": words.noResults, "data-one": words.oneResult, "data-many": words.manyResults("#"),
            ],
            [
                .tag("p", ["id": "_search", "class": "unseen"], words.searchCourse),
                .tag(
                    "input",
                    [
                        "type": "search", "aria-label": words.searchCourse, "placeholder": words.searchCourse,
                        "autocomplete": "off", "spellcheck": "false",
                    ]
                ),
                .tag("p", ["class": "status", "role": "status"], ""),
                .tag("ol", ["class": "results"]),
            ]
        )
    }
}
