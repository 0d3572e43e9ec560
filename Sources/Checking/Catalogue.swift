public import Lessons

/// What the lessons of a course offer to refer to, and the files that stand beside them.
public struct Catalogue: Sendable {
    struct Entry: Sendable {
        var id: String
        var anchors: Set<String>
    }

    /// By file name, `02-from-scratch.md`.
    let lessons: [String: Entry]
    /// Pictures and data, by their paths in the lessons' folder.
    let assets: Set<String>

    /// The catalogue of some lessons and files.
    public init(_ lessons: [Lesson], assets: Set<String>) {
        var entries: [String: Entry] = [:]
        for lesson in lessons {
            entries[Catalogue.name(of: lesson.file)] = Entry(id: lesson.id, anchors: Set(lesson.anchors.map(\.id)))
        }
        self.lessons = entries
        self.assets = assets
    }

    static func name(of file: String) -> String {
        file.split(separator: "/").last.map(String.init) ?? file
    }
}
