public import Diagnostics
public import Lessons

/// A course as its folder holds it: the files, not yet read into lessons.
public struct DiscoveredCourse: Sendable {
    /// The folder, or the folder of the one file that was named.
    public var folder: String
    /// What `course.yml` says.
    public var settings: CourseSettings
    /// The lessons in their order; only the one that was named, if one was.
    public var lessons: [LessonFile]
    /// The lessons beside the one that was named, which it may refer to.
    public var others: [LessonFile]
    /// The other files of the folder, by their paths in it: pictures and data.
    public var assets: Set<String>
    /// What is wrong with the files.
    public var diagnostics: [Diagnostic]
    /// The texts that the diagnostics point into.
    public var sources: [SourceText]
}

/// A lesson's file.
public struct LessonFile: Sendable {
    /// The lesson's name.
    public var id: String
    /// Its text.
    public var source: SourceText
}

/// The stage `discover`: a folder of lessons, or one lesson's file, becomes a list of texts.
public func discover(_ path: String) -> DiscoveredCourse {
    var discovery = Discovery(path)
    discovery.run()
    return discovery.course
}

private struct Discovery {
    private let path: String
    private(set) var course: DiscoveredCourse

    init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        course = DiscoveredCourse(
            folder: self.path,
            settings: CourseSettings(),
            lessons: [],
            others: [],
            assets: [],
            diagnostics: [],
            sources: []
        )
    }

    mutating func run() {
        switch Files.kind(path) {
        case .folder:
            readFolder()
        case .file:
            course.folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
            if course.folder.isEmpty { course.folder = "/" }
            readSettings()
            readFile()
        case .missing:
            report(
                "lessons-missing",
                "There is no file or folder `\(path)`",
                near(path) ?? "name the folder that holds the lessons"
            )
            return
        case .other:
            report("lessons-missing", "`\(path)` is no file or folder", "name the folder that holds the lessons")
            return
        }
        if course.lessons.isEmpty, !course.diagnostics.containErrors {
            report("lessons-none", "No lessons found in `\(path)`", "add a file such as `\(path)/01-first-steps.md`")
        }
    }

    private mutating func readFolder() {
        readSettings()
        course.assets = Files.assets(in: path)
        var names: [LessonName] = []
        for file in Files.names(in: path) where file.hasSuffix(".md") {
            if let name = LessonName(file) {
                names.append(name)
            } else if file.lowercased() != "readme.md" {
                let place = Place(file: Files.join(path, file), line: 1, column: 1)
                course.diagnostics.append(
                    Diagnostic(
                        .warning,
                        "lesson-name",
                        at: place,
                        "`\(file)` is not read: a lesson's file is named `NN-name.md`",
                        help: "name it with a number, small letters, digits and hyphens, "
                            + "such as `07-\(LessonName.suggested(file)).md`"
                    )
                )
            }
        }
        var first: [String: String] = [:]
        for name in names.sorted() {
            let file = Files.join(path, name.file)
            if let other = first[name.id] {
                let help = "rename one of them"
                course.diagnostics.append(
                    Diagnostic(
                        .error,
                        "lesson-twice",
                        at: Place(file: file, line: 1, column: 1),
                        "A course has one lesson `\(name.id)`, and `\(other)` is one, too",
                        help: help
                    )
                )
            } else {
                first[name.id] = name.file
                readLesson(file, id: name.id)
            }
        }
    }

    /// One lesson; the others beside it are read for what it refers to, and not complained about.
    private mutating func readFile() {
        course.assets = Files.assets(in: course.folder)
        readLesson(path, id: LessonName(Files.name(of: path))?.id ?? Files.stem(of: path))
        for name in Files.names(in: course.folder).compactMap(LessonName.init).sorted()
        where name.file != Files.name(of: path) {
            guard case .success(let bytes) = Files.read(Files.join(course.folder, name.file)) else { continue }
            let source = SourceText(file: Files.join(course.folder, name.file), bytes: bytes)
            course.others.append(LessonFile(id: name.id, source: source))
        }
    }

    private mutating func readLesson(_ file: String, id: String) {
        switch Files.read(file) {
        case .success(let bytes):
            let source = SourceText(file: file, bytes: bytes)
            course.lessons.append(LessonFile(id: id, source: source))
            course.sources.append(source)
            if id == "index" {
                let place = Place(file: file, line: 1, column: 1)
                course.diagnostics.append(
                    Diagnostic(
                        .error,
                        "lesson-index",
                        at: place,
                        "The page `index.html` is the course's own",
                        help: "rename the lesson"
                    )
                )
            }
        case .failure(let error):
            report("lesson-unreadable", "`\(file)` can be read (\(error.reason))", "check its permissions")
        }
    }

    private mutating func readSettings() {
        let file = Files.join(course.folder, "course.yml")
        guard case .file = Files.kind(file) else { return }
        switch Files.read(file) {
        case .success(let bytes):
            let source = SourceText(file: file, bytes: bytes)
            course.sources.append(source)
            let read = SettingsReader.read(source)
            course.settings = read.settings
            course.diagnostics += read.diagnostics
        case .failure(let error):
            report("course-unreadable", "`\(file)` can be read (\(error.reason))", "check its permissions")
        }
    }

    /// A neighbour of a path that is not there.
    private func near(_ path: String) -> String? {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard let near = suggestion(for: name, among: Files.names(in: folder)) else { return nil }
        return "did you mean `\(slash == nil ? near : Files.join(folder, near))`?"
    }

    private mutating func report(_ rule: String, _ headline: String, _ help: String) {
        course.diagnostics.append(Diagnostic(.error, rule, at: nil, headline, help: help))
    }
}
