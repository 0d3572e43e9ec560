internal import Lessons

/// What stands around the content of every page.
struct PageFrame {
    let course: CourseOutline
    /// The page's own title; `nil` for the first page, which has the course's.
    let title: String?
    let summary: String?
    let usesMath: Bool

    /// What a page may load: files of the site itself, and nothing that is written into it.
    ///
    /// It holds from a web server and from a file alike. Search and formulas need no exception: the index of the
    /// search is a script that assigns a value, and the styles of formulas are classes (`FormulaStyles`).
    static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "font-src 'self'",
        "media-src 'self'", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")

    /// The name of the page's main part; no heading's name begins with this sign.
    static let content = "_content"

    /// A page of some content; `path` is its own.
    func html(_ content: [HTML], path: String) -> String {
        let body = HTML.tag(
            "body",
            // The words that the script says.
            [
                "class": title == nil ? "index" : "lesson",
                "data-copy": course.words.copy,
                "data-copied": course.words.copied,
            ],
            [
                .tag("a", ["class": "skip", "href": "#" + PageFrame.content], course.words.skip),
                SiteHeader.html(course, path: path),
                .tag("div", ["class": "layout"], content),
                SiteHeader.searchDialog(course.words),
            ]
        )
        let document = HTML.tag("html", ["lang": course.settings.language], [head, body])
        return "<!DOCTYPE html>\n" + document.serialised + "\n"
    }

    private var head: HTML {
        let site = TextSetter.plain(course.settings.title)
        var parts: [HTML] = [
            .tag("meta", ["charset": "utf-8"]),
            .tag("meta", ["http-equiv": "Content-Security-Policy", "content": PageFrame.policy]),
            .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .tag("title", title.map { "\(TextSetter.plain($0)) · \(site)" } ?? site),
            .tag("meta", ["name": "color-scheme", "content": "light dark"]),
        ]
        if let summary { parts.append(.tag("meta", ["name": "description", "content": TextSetter.plain(summary)])) }
        if let author = course.settings.author { parts.append(.tag("meta", ["name": "author", "content": author])) }
        // Before the stylesheets, and not deferred: the first picture is in the reader's colours.
        parts.append(.tag("script", ["src": Script.themePath]))
        if usesMath {
            parts.append(stylesheet(Stylesheet.mathFolder + "/katex.css"))
            parts.append(stylesheet(Stylesheet.formulaPath))
        }
        parts.append(stylesheet(Stylesheet.path))
        parts.append(.tag("link", ["rel": "icon", "type": "image/svg+xml", "href": Stylesheet.iconPath]))
        parts.append(.tag("script", ["src": Script.path, "defer": ""]))
        return .tag("head", [:], parts)
    }

    private func stylesheet(_ path: String) -> HTML { .tag("link", ["rel": "stylesheet", "href": path]) }
}
