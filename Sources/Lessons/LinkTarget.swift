/// What a link within a course points to.
public enum LinkTarget: Hashable, Sendable {
    /// A place in a lesson, by its file name; both empty for this lesson's top.
    case lesson(file: String, id: String)
    /// A file beside the lessons.
    case file(String)

    /// The target of a URL; `nil` for one that leaves the course.
    public init?(_ url: String) {
        let scheme = url.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
        let hasScheme = scheme.count < url.count && url[scheme.endIndex] == ":"
        guard !url.isEmpty, !hasScheme, !url.hasPrefix("/") else { return nil }
        let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts[0])
        let id = parts.count > 1 ? String(parts[1]) : ""
        if path.isEmpty || path.hasSuffix(".md") {
            self = .lesson(file: path, id: id)
        } else {
            self = .file(path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
        }
    }
}
