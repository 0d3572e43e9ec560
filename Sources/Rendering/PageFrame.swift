internal import Lessons

/// What stands around the content of every page.
struct PageFrame {
    let settings: CourseSettings
    let title: String
    let summary: String?
    let usesMath: Bool

    func html(_ content: [HTML], isIndex: Bool) -> String {
        let body = HTML.tag(
            "body",
            // The words that the script says.
            ["class": isIndex ? "index" : "lesson", "data-copy": "Copy", "data-copied": "Copied"],
            [
                .tag("a", ["class": "skip", "href": "#content"], "Skip to the content"),
                .tag(
                    "header",
                    ["class": "site"],
                    [.tag("a", ["href": "index.html"], TextSetter.plain(settings.title))]
                ),
                .tag("div", ["class": "layout"], content),
            ]
        )
        let document = HTML.tag("html", ["lang": settings.language], [head(isIndex), body])
        return "<!DOCTYPE html>\n" + document.serialised + "\n"
    }

    private func head(_ isIndex: Bool) -> HTML {
        var parts: [HTML] = [
            .tag("meta", ["charset": "utf-8"]),
            .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .tag("title", TextSetter.plain(isIndex ? settings.title : "\(title) · \(settings.title)")),
            .tag("meta", ["name": "color-scheme", "content": "light dark"]),
        ]
        if let summary { parts.append(.tag("meta", ["name": "description", "content": TextSetter.plain(summary)])) }
        if let author = settings.author { parts.append(.tag("meta", ["name": "author", "content": author])) }
        if usesMath { parts.append(.tag("link", ["rel": "stylesheet", "href": Stylesheet.mathFolder + "/katex.css"])) }
        parts.append(.tag("link", ["rel": "stylesheet", "href": Stylesheet.path]))
        parts.append(.tag("script", ["src": Script.path, "defer": ""]))
        return .tag("head", [:], parts)
    }
}
