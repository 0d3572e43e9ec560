internal import Diagnostics
internal import Markdown

/// Checks of a picture what can be said without its file: that it is described, and that it is here.
enum PictureChecker {
    static func check(_ link: Link, description: String, at place: Place?) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if description.allSatisfy(\.isWhitespace) {
            diagnostics.append(undescribed(at: place))
        }
        let url = link.url.lowercased()
        if url.hasPrefix("//") || (url.contains(":") && !url.hasPrefix("data:") && url.prefix { $0 != ":" }.isScheme) {
            diagnostics.append(
                Diagnostic(
                    .error,
                    "image-remote",
                    at: place,
                    "A picture is a file of the lessons' folder: no request leaves the site",
                    help: "put the file beside the lessons"
                )
            )
        }
        return diagnostics
    }

    static func undescribed(at place: Place?) -> Diagnostic {
        Diagnostic(
            .warning,
            "image-description",
            at: place,
            "A picture is described for those who cannot see it",
            help: "write `![what it shows](…)`; for mere ornament, <img alt=\"\" src=\"…\">"
        )
    }
}

extension Substring {
    fileprivate var isScheme: Bool {
        first?.isLetter == true && allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    }
}
