internal import Diagnostics
internal import Lessons
internal import Markdown

/// Checks that a page will read well and do what its author wrote: the levels of headings, and HTML that the page's
/// own policy would refuse.
enum PageChecker {
    static func check(_ lesson: Lesson) -> [Diagnostic] {
        levels(lesson.sections) + html(lesson.body, at: nil)
    }

    /// The lesson's title is of level 1, and each heading at most one level below the one before.
    private static func levels(_ sections: [Section]) -> [Diagnostic] {
        var level = 1
        var diagnostics: [Diagnostic] = []
        for section in sections {
            if section.level > level + 1 {
                let help = "write \(String(repeating: "#", count: level + 1)), or give what is between a heading"
                let headline = "A heading of level \(section.level) stands under one of level \(section.level - 1)"
                diagnostics.append(Diagnostic(.warning, "heading-skip", at: section.place, headline, help: help))
            }
            level = section.level
        }
        return diagnostics
    }

    private static func html(_ node: Node, at outer: Place?) -> [Diagnostic] {
        let place = node.place ?? outer
        let own =
            switch node.kind {
            case .htmlBlock(let text), .htmlInline(let text): html(text, at: place)
            default: [Diagnostic]()
            }
        return own + node.children.flatMap { html($0, at: place) }
    }

    private static func html(_ text: String, at place: Place?) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        // In tags alone: an attribute's name in a text is a text.
        let tags = text.matches(of: /<[A-Za-z][^>]*>/).map(\.output)
        for tag in tags {
            if tag.contains(/^<img\b/.ignoresCase()), !tag.contains(/\salt\s*=/.ignoresCase()) {
                diagnostics.append(PictureChecker.undescribed(at: place))
            }
            guard let refused = refused(tag) else { continue }
            diagnostics.append(
                Diagnostic(
                    .warning,
                    "html-policy",
                    at: place,
                    "\(refused) is refused by the page's policy, and does nothing",
                    help: "leave it out; a page loads files of the site, and nothing that is written into it"
                )
            )
        }
        return diagnostics
    }

    private static func refused(_ tag: Substring) -> String? {
        if tag.contains(/\sstyle\s*=/.ignoresCase()) { return "An attribute `style`" }
        if let handler = tag.firstMatch(of: /\s(on[a-z]+)\s*=/.ignoresCase()) { return "An attribute `\(handler.1)`" }
        if let element = tag.firstMatch(of: /^<(style|iframe|object|embed|base|form)\b/.ignoresCase()) {
            return "An element `\(element.1)`"
        }
        if tag.contains(/^<script(?![^>]*\ssrc\s*=)/.ignoresCase()) { return "A script that is written into the text" }
        if tag.contains(/\ssrc\s*=\s*["']?(?:https?:)?\/\//.ignoresCase()) { return "A file of another site" }
        return nil
    }
}
