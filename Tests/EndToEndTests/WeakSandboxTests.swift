import Foundation
import Testing

@Suite("a sandbox that does not hold")
struct WeakSandboxTests {
    private static let lesson = """
        # A lesson

        ## Twice {#twice .exercise}

        ```swift spec
        func twice(_ x: Double) -> Double { 0 }
        ```

        ### Solution {.solution}

        ```swift spec
        func twice(_ x: Double) -> Double { x + x }
        ```

        ### Tests {.tests}

        ```swift spec
        test("doubles") { draw in observe("twice x", twice(draw.number())) }
        ```

        """

    /// One that lets files of the host in.
    private static let weak = "#!/bin/sh\nexec /usr/bin/bwrap --ro-bind /etc /etc \"$@\"\n"

    /// A course, a right answer, and a `bwrap` of a kind.
    private func course(bubblewrap: String) throws -> (course: Course, environment: [String: String]) {
        let course = try Course(WeakSandboxTests.lesson)
        try course.write("func twice(_ x: Double) -> Double { 2 * x }\n", to: "twice.swift")
        try course.write(bubblewrap, to: "bin/bwrap")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: course.path + "/bin/bwrap")
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return (course, ["PATH": course.path + "/bin:" + path])
    }

    @Test(
        "grades nothing, and says what does not hold",
        arguments: [
            // One that confines nothing, one that lets files of the host in, and one that does nothing.
            ("#!/bin/sh\nshift 2\nexec \"$@\"\n", "The sandbox starts"),
            (weak, "reads no file"),
            ("#!/bin/sh\nexit 0\n", "The sandbox starts"),
        ]
    )
    func gradesNothing(bubblewrap: String, words: String) throws {
        let (course, environment) = try course(bubblewrap: bubblewrap)
        let graded = try Lectern.run(
            ["grade", "Lessons/01-lesson.md", "twice.swift", "--format", "json"],
            in: course.path,
            environment
        )
        #expect(graded.code == 1)
        #expect(graded.error.contains(words) && graded.error.contains("on this machine that does not hold"))
        #expect(!graded.output.contains("passed"), "\(graded.output)")
    }

    @Test("grades with one that holds, and with a weak one only where it is told to")
    func gradesWhereItIsTold() throws {
        let (course, environment) = try course(
            bubblewrap: "#!/bin/sh\nexec /usr/bin/bwrap --ro-bind /etc /etc \"$@\"\n"
        )
        let arguments = ["grade", "Lessons/01-lesson.md", "twice.swift"]
        #expect(try Lectern.run(arguments, in: course.path).output.hasPrefix("twice: 1 of 1 points"))
        let weak = try Lectern.run(arguments + ["--weak-sandbox"], in: course.path, environment)
        #expect(weak.error.contains("warning") && weak.output.hasPrefix("twice: 1 of 1 points"), "\(weak)")
    }
}
