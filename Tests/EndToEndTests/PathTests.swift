import Foundation
import Testing

/// Wherever the lessons lie and however they are named, places are exact.
@Suite struct PathTests {
    private static let lesson = """
        ```swift spec
        import Foundation
        print("beside", try! String(contentsOfFile: "data.txt", encoding: .utf8))
        ```
        ```output
        beside data
        ```
        ```swift spec
        let none: Int? = nil
        print(none!) // expect: 11 error program-crash
        ```
        """

    @Test(arguments: [
        "Lessons", "My lessons", "it's \"quoted\" \\ here", "Öffentliche Übung 数学", "a:b:1: error: c", "x/y/z",
    ])
    func namesPlacesInFoldersOfAnyName(_ folder: String) throws {
        let course = try Course(["01-lesson.md": PathTests.lesson, "data.txt": "data"], in: folder)
        let report = try course.expectDiagnostics()
        #expect(report.diagnostics.map(\.file) == [folder + "/01-lesson.md"])
        let editor = try course.lectern("check", folder, "--format", "editor")
        #expect(editor.error.hasPrefix("\(folder)/01-lesson.md:13:11: error: "))
    }

    @Test func namesPlacesAsThePathWasGiven() throws {
        let course = try Course(["01-lesson.md": PathTests.lesson, "data.txt": "data"])
        let absolute = course.path + "/Lessons"
        let given: [(directory: String, path: String?, file: String)] = [
            (course.path, nil, "Lessons/01-lesson.md"), (course.path, "Lessons/", "Lessons/01-lesson.md"),
            (course.path, "./Lessons", "./Lessons/01-lesson.md"), (absolute, ".", "./01-lesson.md"),
            (absolute, "../Lessons", "../Lessons/01-lesson.md"), ("/", absolute, absolute + "/01-lesson.md"),
            (course.path, "Lessons/01-lesson.md", "Lessons/01-lesson.md"), (absolute, "01-lesson.md", "01-lesson.md"),
        ]
        for (directory, path, file) in given {
            let arguments = ["check"] + [path].compactMap(\.self) + ["--format", "editor"]
            let result = try Lectern.run(arguments, in: directory)
            #expect(result.error.hasPrefix("\(file):13:11: error: "), "\(arguments) in \(directory)")
            #expect(result.code == 1)
        }
    }

    @Test func saysWhatIsWrongWithTheFolder() throws {
        let course = try Course(["01-lesson.md": "Prose.\n", "notes.txt": "x", "02-Bad name.md": "x"])
        try course.write("x", to: "Empty/readme.txt")
        try course.write("x", to: "Pipe/readme.txt")
        mkfifo(course.path + "/Pipe/01-pipe.md", 0o600)
        for (path, rule, words) in [
            ("Lesson", "lessons-missing", "did you mean `Lessons`?"), ("Empty", "lessons-none", "01-first-steps.md"),
            ("Pipe", "lesson-unreadable", "check its permissions"),
            ("Pipe/01-pipe.md", "lessons-missing", "name the folder"),
        ] {
            let result = try course.lectern("check", path, "--format", "json")
            #expect(result.code == 1)
            let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
            #expect(report.diagnostics.map(\.rule).contains(rule), "\(path)")
            #expect(report.diagnostics.contains { $0.help?.contains(words) == true }, "\(path)")
        }
        try course.expectDiagnostics(also: ["02-Bad name.md:1:1 warning lesson-name"])
    }

    @Test func saysWhatIsWrongWithTheFilesOfACourse() throws {
        let course = try Course([
            "01-one.md": "One.\n", "02-one.md": "Again.\n", "03-index.md": "The index.\n", "10-ten.md": "Ten.\n",
            "4-four.md": "Four.\n",
            "course.yml": "title: C\nauthr: A\nlimits:\n  seconds: -1\n  memory: 1\n  output: many\n",
        ])
        try course.write("x", to: "Lessons/05-folder.md/readme.txt")
        let report = try course.expectDiagnostics(also: [
            "02-one.md:1:1 error lesson-twice", "03-index.md:1:1 error lesson-index", "course.yml:2:1 warning yaml-key",
            "course.yml:4:12 error yaml-value", "course.yml:5:11 error yaml-value", "course.yml:6:11 error yaml-value",
            "error lesson-unreadable",
        ])
        #expect(report.lessons.map(\.id) == ["one", "index", "four", "ten"])
        #expect(report.diagnostics.contains { $0.help == "did you mean `author`?" })
    }
}
