import Foundation
import Processes
import Synchronization
import Testing

/// The site on the disk: whole, whatever happens to a build.
@Suite struct PublishedSiteTests {
    @Test func keepsForeignFilesAndRemovesItsOwnOldOnes() throws {
        let course = try Course(["01-one.md": "One.\n", "02-two.md": "Two.\n"])
        try course.write("mine", to: "Output/CNAME")
        #expect(try course.lectern("build").code == 0)
        #expect(course.contents("Output").keys.contains("two.html"))
        try FileManager.default.removeItem(atPath: course.path + "/Lessons/02-two.md")
        #expect(try course.lectern("build").code == 0)
        let names = Set(course.contents("Output").keys)
        #expect(names.isSuperset(of: ["CNAME", "index.html", "one.html"]))
        #expect(!names.contains("two.html"))
        #expect(try course.read("Output/CNAME") == "mine")
    }

    @Test func leavesTheOldSiteWhenALessonFails() throws {
        let course = try Course(["01-one.md": "One.\n"])
        #expect(try course.lectern("build").code == 0)
        let old = course.contents("Output")
        try course.write("```swift spec\nprint(missing)\n```\n", to: "Lessons/02-two.md")
        try course.write("Changed.\n", to: "Lessons/01-one.md")
        #expect(try course.lectern("build").code == 1)
        #expect(course.contents("Output") == old)
        #expect(try course.lectern("check").code == 1)
        #expect(course.contents("Output") == old)
    }

    /// Fifteen kills at moments drawn from a fixed seed (a linear congruence), over the time of a whole build.
    @Test func leavesAWholeSiteAndNoLessonProgramWhenItIsKilled() throws {
        func lesson(_ word: String) -> String {
            "```swift spec\nprint(\"\(word)\")\nusleep(300_000)\n```\n\n`swift \"\(word)\"`\n"
        }
        let course = try Course(["01-one.md": lesson("old"), "02-two.md": lesson("old")])
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try course.lectern("build").code == 0)
        let whole = clock.now - start
        let old = course.contents("Output")
        for name in ["01-one.md", "02-two.md"] { try course.write(lesson("new"), to: "Lessons/" + name) }
        #expect(try course.lectern("build", "-o", "Other").code == 0)
        let new = course.contents("Other")
        #expect(old != new)

        let work = course.path + "/work"
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
        var state: UInt64 = 42
        var interrupted = 0
        for _ in 0..<15 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let moment = whole * 1.1 * (Double(state >> 40) / Double(1 << 24))
            interrupted += try killed(course, after: moment, work) ? 1 : 0
            #expect([old, new].contains(course.contents("Output")), "killed after \(moment)")
        }
        #expect(interrupted > 5, "\(interrupted) of 15 builds were killed before they ended")
        #expect(try Lectern.run(["build"], in: course.path, ["TMPDIR": work]).code == 0)
        #expect(course.contents("Output") == new)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: work) == [],
            "a build clears away what killed ones left"
        )
        let left = try FileManager.default.contentsOfDirectory(atPath: course.path).sorted()
        #expect(left == ["Lessons", "Other", "Output", "work"])
    }

    /// Whether a build was killed before it ended; no program that it had started outlives it for long.
    private func killed(_ course: Course, after moment: Duration, _ work: String) throws -> Bool {
        let seconds = Double(moment.components.attoseconds) * 1e-18 + Double(moment.components.seconds)
        let command = try Lectern.command(["build"], in: course.path, ["TMPDIR": work])
        // `timeout` sends the signal to the build alone, as an impatient system does.
        let impatient = Command(
            "/usr/bin/timeout",
            ["--foreground", "--signal=KILL", "\(seconds)", command.executable] + command.arguments,
            environment: command.environment,
            directory: command.directory
        )
        let ending = try capture(impatient, seconds: 100).outcome.ending
        for process in Machine.processes(in: work) { #expect(Machine.isGone(process), "\(process) is still there") }
        return ending != .exited(0)
    }
}
