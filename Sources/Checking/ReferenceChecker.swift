internal import Diagnostics
internal import Lessons
internal import Markdown

/// Checks that what a lesson refers to is there: sections, equations, lessons, pictures, prerequisites.
struct ReferenceChecker {
    private let lesson: Lesson
    private let catalogue: Catalogue
    private var diagnostics: [Diagnostic] = []

    static func check(_ lesson: Lesson, against catalogue: Catalogue) -> [Diagnostic] {
        var checker = ReferenceChecker(lesson: lesson, catalogue: catalogue)
        checker.check(lesson.body, at: nil)
        checker.checkPrerequisites()
        return checker.diagnostics
    }

    private init(lesson: Lesson, catalogue: Catalogue) {
        self.lesson = lesson
        self.catalogue = catalogue
    }

    private mutating func check(_ node: Node, at outer: Place?) {
        let place = node.place ?? outer
        switch node.kind {
        case .reference(let reference):
            let place = Place(
                file: reference.place.file,
                line: reference.place.line,
                column: reference.place.column,
                length: reference.place.length
            )
            check(file: reference.lesson ?? "", id: reference.id, at: place)
        case .link(let link): check(url: link.url, at: place, isImage: false)
        case .image(let link):
            check(url: link.url, at: place, isImage: true)
            diagnostics += PictureChecker.check(link, description: node.plainText, at: place)
        default: break
        }
        for child in node.children { check(child, at: place) }
    }

    private mutating func check(url: String, at place: Place?, isImage: Bool) {
        guard let target = LinkTarget(url) else { return }
        switch target {
        case .lesson(let file, let id) where !isImage: check(file: file, id: id, at: place)
        case .lesson(let path, _), .file(let path):
            guard !catalogue.assets.contains(path) else { return }
            let near = suggestion(for: path, among: catalogue.assets.sorted()).map { "did you mean `\($0)`?" }
            diagnostics.append(
                Diagnostic(
                    .error,
                    isImage ? "image-missing" : "link-broken",
                    at: place,
                    "`\(url)` is a file of the lessons' folder",
                    help: near ?? "put the file there, or write a whole address that begins with https://"
                )
            )
        }
    }

    private mutating func check(file: String, id: String, at place: Place?) {
        let name =
            file.isEmpty ? Catalogue.name(of: lesson.file) : file.hasPrefix("./") ? String(file.dropFirst(2)) : file
        guard let entry = catalogue.lessons[name] else {
            let near = suggestion(for: name, among: catalogue.lessons.keys.sorted()).map { "did you mean `\($0)`?" }
            let known = catalogue.lessons.keys.sorted().map { "`\($0)`" }.joined(separator: ", ")
            diagnostics.append(
                Diagnostic(
                    .error,
                    "reference-broken",
                    at: place,
                    "`\(name)` is a lesson of this course",
                    help: near ?? "the lessons are \(known)"
                )
            )
            return
        }
        guard !id.isEmpty, !entry.anchors.contains(id) else { return }
        let near = suggestion(for: id, among: entry.anchors.sorted()).map { "did you mean `#\($0)`?" }
        diagnostics.append(
            Diagnostic(
                .error,
                "reference-broken",
                at: place,
                "`#\(id)` is given to a heading, an equation or a block of "
                    + (file.isEmpty ? "this lesson" : "`\(name)`"),
                help: near ?? "write {#\(id)} after the one that is meant"
            )
        )
    }

    private mutating func checkPrerequisites() {
        let ids = catalogue.lessons.values.map(\.id).sorted()
        for prerequisite in lesson.front.prerequisites where !ids.contains(prerequisite.name) {
            let near = suggestion(for: prerequisite.name, among: ids).map { "did you mean `\($0)`?" }
            diagnostics.append(
                Diagnostic(
                    .error,
                    "prerequisite-missing",
                    at: prerequisite.place,
                    "`\(prerequisite.name)` is a lesson of this course",
                    help: near ?? "the lessons are " + ids.map { "`\($0)`" }.joined(separator: ", ")
                )
            )
        }
    }
}
