/// A link to a heading from the heading itself, seen when it is pointed at or reached by keyboard.
enum Permalink {
    static func html(to id: String, title: String, _ words: Words) -> HTML {
        .tag(
            "a",
            ["class": "permalink", "href": "#" + id, "aria-label": words.permalink(title)],
            [.tag("span", ["aria-hidden": "true"], "#")]
        )
    }
}
