import Foundation
import Testing

/// Arguments, exit codes and the shape of what is printed.
@Suite struct CommandTests {
    @Test(arguments: [
        (["biuld"], "did you mean `lectern build`?"), (["build", "--strct"], "did you mean `--strict`?"),
        (["build", "a", "b"], "`b` is one argument too many"), (["build", "-o"], "`-o` is followed by a value"),
        (["check", "--format", "jsn"], "did you mean `json`?"),
        (["check", "-o", "x"], "is no option of `lectern check`"),
        (["run"], "write `lectern run LESSON`"), (["run", "lessn"], "did you mean `lesson`?"),
        ([], "usage: lectern COMMAND"),
        (["--strict"], "is no option of lectern"), (["check", "--strict=yes"], "takes no value"),
        (["help", "chek"], "check"),
    ])
    func refusesAWrongCommandLine(_ arguments: [String], _ words: String) throws {
        let course = try Course("Prose.\n")
        let result = try Lectern.run(arguments, in: course.path)
        #expect(result.code == 2)
        #expect(result.error.contains(words), "\(result.error)")
        #expect(result.output == "")
    }

    @Test func helpsWithEveryCommand() throws {
        let overview = try Lectern.run(["--help"], in: "/")
        #expect(overview.code == 0)
        #expect(overview.error == "")
        #expect(overview.output.contains("Exit codes: 0 all well; 1 the lessons have errors; 2 the command"))
        for command in ["build", "check", "run", "render", "doctor"] {
            #expect(overview.output.contains("\n  \(command) "))
            for arguments in [[command, "--help"], ["help", command], [command, "-h"]] {
                let help = try Lectern.run(arguments, in: "/")
                #expect(help.code == 0)
                #expect(help.output.contains("usage: lectern \(command)"))
            }
        }
        #expect(try Lectern.run(["--version"], in: "/").output.hasPrefix("lectern "))
        #expect(try Lectern.run(["doctor"], in: "/").code == 0)
    }

    @Test func printsTheReportAsJSON() throws {
        let course = try Course("```swift spec\nprint(missing)\n```\n")
        let result = try course.lectern("check", "--format", "json")
        #expect(result.error == "")
        let root = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(Set(root.keys) == ["lessons", "diagnostics"])
        let lesson = try #require((root["lessons"] as? [[String: Any]])?.first)
        #expect(Set(lesson.keys) == ["id", "file", "executed", "seconds", "blocks", "checks"])
        #expect(lesson["id"] as? String == "lesson")
        #expect(lesson["file"] as? String == "Lessons/01-lesson.md")
        #expect(lesson["executed"] as? Bool == true)
        #expect((lesson["seconds"] as? Double).map { $0 > 0 && $0 < 100 } == true)
        #expect(lesson["checks"] as? [String: Int] == ["passed": 0, "failed": 0])
        let diagnostic = try #require((root["diagnostics"] as? [[String: Any]])?.first)
        #expect(Set(diagnostic.keys).isSuperset(of: ["file", "line", "column", "severity", "rule", "message"]))
        #expect(diagnostic["line"] as? Int == 5)
        #expect(diagnostic["column"] as? Int == 7)
        #expect(diagnostic["message"] as? String == "Cannot find 'missing' in scope")
    }

    @Test func printsNothingButTheReportWhateverTheCourse() throws {
        let course = try Course("Prose.\n")
        for folder in ["Lessons", "Nowhere"] {
            let result = try course.lectern("build", folder, "--format", "json")
            #expect(throws: Never.self) { try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)) }
            #expect(result.error == "")
        }
    }

    @Test func showsTheLineWithCarets() throws {
        let course = try Course("> ```swift spec\n> print(missing)\n> ```\n")
        let result = try course.lectern("check")
        #expect(result.code == 1)
        #expect(result.output == "")
        let lines = result.error.split(separator: "\n", omittingEmptySubsequences: false).prefix(3)
        #expect(
            lines == [
                "Lessons/01-lesson.md:5:9: error: Cannot find 'missing' in scope [swift-error]",
                " 5 | > print(missing)",
                "   |         ^",
            ]
        )
    }

    @Test func followsTheLimitsOfCourseAndBlock() throws {
        let course = try Course([
            "course.yml": "title: C\nlimits:\n  seconds: 0.5\n",
            "01-course.md": "```swift spec\nsleep(100) // expect: 1 error timeout\n```\n",
            "02-block.md": "```swift spec {timeout=20}\nusleep(900_000)\nprint(1)\n```\n```output\n1\n```\n",
            "03-each.md": "```swift spec\nusleep(300_000)\n```\n```swift spec\nusleep(300_000)\n```\n",
        ])
        let report = try course.expectDiagnostics()
        #expect(report.message("timeout") == "Still running after 0.5 s: a block ends within its time")
    }

    @Test func passesTheWholeEnvironment() throws {
        let course = try Course("```swift spec\nprint(String(cString: getenv(\"ANY\")))\n```\n")
        let result = try Lectern.run(["run", "lesson"], in: course.path, ["ANY": "thing=ö"])
        #expect(result.output.contains("thing=ö\n"))
    }
}
