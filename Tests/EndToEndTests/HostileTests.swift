import Foundation
import Processes
import Testing

/// Lessons that flood, forge, fork and close.
@Suite struct HostileTests {
    @Test func boundsWhatALessonPrintsShowsAndAllocates() throws {
        let course = try Course([
            "01-flood.md": """
            ```swift spec
            print("kept")
            ```
            ```swift spec
            while true { print("flood") }
            ```
            """,
            "02-memory.md": """
            ```swift spec
            var all: [[Int]] = []
            while true {
                all.append([Int](repeating: 7, count: 1 << 20))
            }
            ```
            """,
            "03-once.md": """
            ```swift spec
            let table = [Int](repeating: 7, count: 1 << 40) // expect: 13 error memory-limit
            ```
            """,
            "04-shown.md": """
            ```swift spec
            let long = String(repeating: "x", count: 1 << 20)
            while true { show("x", long) }
            ```
            """,
            "05-large.md": """
            ```swift spec
            show("x", String(repeating: "x", count: 1 << 25)) // expect: 1 error program-crash
            ```
            """,
            "course.yml": "title: Course\nlimits: {seconds: 30, output: 100000, memory: 512}\n",
        ])
        let report = try course.expectDiagnosticsOfLines([
            "01-flood.md output-limit", "02-memory.md:7 memory-limit", "03-once.md:5 memory-limit",
            "04-shown.md output-limit", "05-large.md:5 program-crash",
        ])
        let flood = report.diagnostics.first { $0.rule == "output-limit" }?.line
        #expect([7, 8].contains(flood), "the second block, and not the first")
        #expect(report.message("memory-limit").hasPrefix("More than 512 MiB of memory"))
        #expect(report.message("output-limit").hasPrefix("More than 100000 bytes were printed"))
    }

    @Test func keepsWhateverIsPrinted() throws {
        let course = try Course([
            "01-marks.md": """
            ```swift spec
            print("\\u{1E}word:b7")
            print("\\u{1E}", terminator: "")
            print("\\u{1E}x:e0\\u{1E}\\u{1E}", terminator: "")
            ```
            ```swift spec
            print("two")
            print("no newline", terminator: "")
            ```
            ```output
            two
            no newline
            ```
            ```swift spec
            print("three")
            ```
            ```output
            three
            ```
            """,
            "02-binary.md": """
            ```swift spec
            let bytes = [UInt8](0...255)
            fwrite(bytes, 1, bytes.count, stdout)
            write(1, bytes, 3)
            ```
            ```swift spec
            print("still here")
            ```
            ```output
            still here
            ```
            """,
            "03-closed.md": """
            ```swift spec
            show("before", 1)
            close(0); close(1); close(2)
            for descriptor in 3..<200 { close(Int32(descriptor)) }
            print("into nothing")
            ```
            ```swift spec
            compareGradients([("x", 7)], of: { $0[0] * $0[0] }, at: [3]) // expect: 1 error gradient-mismatch
            ```
            """,
            "04-all-closed.md": """
            ```swift spec
            for descriptor in 3..<1000 { close(Int32(descriptor)) }
            show("lost", 1)
            ```
            """,
        ])
        let report = try course.expectDiagnosticsOfLines([
            "03-closed.md:11 gradient-mismatch", "04-all-closed.md:4 program-crash",
        ])
        #expect(report.message("program-crash").contains("leads to the page, was closed"))
        let run = try course.lectern("run", "marks")
        #expect(run.output.contains("\u{1E}word:b7\n\u{1E}\u{1E}x:e0\u{1E}\u{1E}\n"))
        #expect(try course.lectern("run", "closed").output.contains("before = 1\n"))
    }

    @Test func countsWhatThreadsOfALessonShow() throws {
        let course = try Course(
            """
            ```swift spec
            import Foundation
            var threads: [Thread] = []
            let done = DispatchSemaphore(value: 0)
            for index in 0..<8 {
                let thread = Thread {
                    for turn in 0..<200 {
                        print("thread", index, turn)
                        showTable(columns: ["text"], rows: [[String(repeating: "x", count: 5000)]])
                    }
                    done.signal()
                }
                threads.append(thread)
            }
            ```
            ```swift spec
            for thread in threads { thread.start() }
            for _ in threads { done.wait() }
            ```
            ```swift spec
            let quit = DispatchSemaphore(value: 0)
            Thread.detachNewThread {
                compareGradients([("x", 7)], of: { $0[0] * $0[0] }, at: [3]) // expect: 5 error gradient-mismatch
                quit.signal()
            }
            ```
            ```swift spec
            quit.wait()
            show("last", 1)
            ```
            """
        )
        try course.expectDiagnostics()
        let output = try course.lectern("run", "lesson").output
        #expect(output.matches(of: /thread \d \d+\n/).count == 1600)
        #expect(output.matches(of: /xxxxx\n/).count == 1600)
        #expect(output.contains("last = 1\n"))
    }

    @Test func doesNotWaitForWhatALessonStartedAndEndsIt() throws {
        let course = try Course(
            """
            ```swift spec
            var process = pid_t()
            var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("300"), nil]
            posix_spawn(&process, "/bin/sleep", nil, nil, &arguments, environ)
            print(process)
            ```
            """
        )
        let run = try course.lectern("run", "lesson")
        #expect(run.code == 0)
        let process = try #require(run.output.firstMatch(of: /\n(\d+)\n/).flatMap { pid_t($0.1) })
        #expect(Machine.isGone(process))
    }

    @Test func takesTenThousandArtifacts() throws {
        let course = try Course(
            """
            ```swift spec
            for index in 0..<10_000 { show("value", index) }
            ```
            """
        )
        let run = try course.lectern("run", "lesson")
        #expect(run.code == 0)
        #expect(run.output.hasSuffix("value = 9998\nvalue = 9999\n"))
    }
}
