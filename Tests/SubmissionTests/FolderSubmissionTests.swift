import Foundation
import FoundationXML
import Glibc
import Processes
import Testing

extension SubmissionTests {
    /// Folders in which things lie that are no answers.
    @Suite("folders of submissions", .serialized)
    struct FolderSubmissionTests {
        private let right = Array("// exercise: logistic\n\(Paper.answers["logistic"] ?? "")\n".utf8)

        @Test("are read without following links, waiting for pipes or filling the memory")
        func areReadWithCare() throws {
            let classroom = try Classroom(seconds: 60)
            let (desk, secret) = (classroom.desk, classroom.root + "/course/canary.md")
            try Canary.place(in: classroom.root + "/course")
            try classroom.handIn(right, as: "ada/logistic.swift")
            try classroom.handIn([UInt8](repeating: 0x0A, count: 2 << 20), as: "large.md")
            for number in 0..<200 { try classroom.handIn(right, as: "many/\(number).swift") }
            try classroom.handIn([1, 2, 3], as: "picture.png")
            try classroom.handIn([0xFF, 0xFE] + right.flatMap { [$0, 0] }, as: "wide.swift")
            for (link, target) in [
                ("link.md", secret), ("folder-link", classroom.root), ("passwords.md", "/etc/passwd"),
            ] {
                try FileManager.default.createSymbolicLink(atPath: desk + "/" + link, withDestinationPath: target)
            }
            try FileManager.default.createDirectory(atPath: desk + "/bob", withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(
                atPath: desk + "/bob/logistic.swift",
                withDestinationPath: secret
            )
            try FileManager.default.createSymbolicLink(atPath: desk + "/loop.md", withDestinationPath: "loop.md")
            try #require(mkfifo(desk + "/pipe.md", 0o666) == 0)
            try #require(mkfifo(desk + "/bob/pipe.swift", 0o666) == 0)
            try FileManager.default.createDirectory(atPath: desk + "/empty", withIntermediateDirectories: false)

            let graded = try classroom.lectern(["grade", classroom.lesson, desk, "--format", "json"])

            #expect(graded.outcome.ending == .exited(1), "what cannot be read is no zero")
            let report = try classroom.report(graded)
            let statuses = Dictionary(report.submissions.map { ($0.student, $0.status) }) { first, _ in first }
            #expect(statuses["ada"] == "graded")
            #expect(report.exercise("logistic", of: "ada")?.score == 3)
            #expect(report.exercise("logistic", of: "many")?.score == 3)
            for name in [
                "large", "picture.png", "link", "folder-link", "passwords", "bob", "loop", "pipe", "empty", "wide",
            ] {
                let submission = try #require(report.submissions.first { $0.student == name }, "\(name) is missing")
                #expect(submission.status != "graded", "\(name)")
                #expect(submission.exercises == [], "\(name)")
                #expect(!submission.remarks.isEmpty, "\(name)")
            }
        }

        @Test("may have students of any name, in every format")
        func mayHaveAnyName() throws {
            let classroom = try Classroom(seconds: 60, before: "## Slopes")
            let names = [
                "two\nlines", "\u{1b}[31m<b>&'", "]]>", "--format", "$(id);", "x\u{202e}y", "quoted\"\u{301}",
                String(repeating: "ü", count: 120),
            ]
            let paths = try names.map { try classroom.handIn(right, as: $0 + ".swift") }
            for format in ["human", "junit", "gradescope", "exercism", "html"] {
                let reports = classroom.root + "/reports-" + format
                let graded = try classroom.lectern(
                    ["grade", classroom.lesson, classroom.desk, "--format", format, "-o", reports]
                )
                #expect(graded.outcome.ending == .exited(0), "\(format): \(graded.error)")
                #expect(!graded.error.contains("\u{1b}[31m"))
            }
            let report = try classroom.grade()
            #expect(Set(report.submissions.map(\.student)) == Set(names))
            #expect(report.submissions.filter { $0.score != 3 }.map(\.student) == [])
            let human = try classroom.lectern(["grade", classroom.lesson, paths[1]])
            #expect(!human.output.contains("\u{1b}") && human.output.contains("3 of 3 points"))
            let folder = classroom.root + "/reports-gradescope"
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(files.count == names.count)
            for file in files {
                let data = try Data(contentsOf: URL(filePath: folder + "/" + file))
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
            }
            let xml = try Data(contentsOf: URL(filePath: classroom.root + "/reports-junit"))
            #expect(XMLParser(data: xml).parse())
        }
    }
}
