import Foundation
import Processes
import Testing

@Suite struct RunTests {
    private static func shell(_ script: String, hasChannel: Bool = false, memory: Int? = nil) -> Command {
        Command(
            "/bin/sh",
            ["-c", script],
            environment: ["PATH": "/usr/bin:/bin"],
            hasChannel: hasChannel,
            memory: memory
        )
    }

    @Test func drainsEveryStreamWhileTheChildReadsNothing() throws {
        let script = "for i in 1 2 3; do head -c 3000000 /dev/zero >&$i & done; wait"
        var counts = [0, 0, 0]
        let outcome = try run(RunTests.shell(script, hasChannel: true), seconds: 60) { stream, bytes in
            counts[stream.rawValue] += bytes.count
            return .proceed
        }
        #expect(outcome.ending == .exited(0))
        #expect(counts == [3_000_000, 3_000_000, 3_000_000])
    }

    /// More than a pipe holds, to one that reads it late or not at all.
    @Test(arguments: [("sleep 0.1; wc -c", "3000000\n"), ("true", "")])
    func givesInput(script: String, output: String) throws {
        var command = RunTests.shell(script)
        command.input = Array(repeating: 0x61, count: 3_000_000)
        #expect(try capture(command, seconds: 60).output == output)
        command.input = []
        #expect(try capture(command, seconds: 60).output == output.replacing("3000000", with: "0"))
    }

    @Test func keepsWhatIsWrittenLast() throws {
        for _ in 0..<40 {
            let captured = try capture(RunTests.shell("sleep 0.02; printf last"), seconds: 60)
            #expect(captured.output == "last")
        }
    }

    /// The greeting and the first words may come at once, and on two streams.
    @Test func keepsWhatIsWrittenRightAfterTheGreeting() throws {
        for _ in 0..<40 {
            var command = RunTests.shell("printf hello >&3; printf first; printf rest >&3", hasChannel: true)
            command.greeting = Array("hello".utf8)
            var streams: [[UInt8]] = [[], [], []]
            _ = try run(command, seconds: 60) { stream, bytes in
                streams[stream.rawValue] += bytes
                return .proceed
            }
            #expect(streams == [Array("first".utf8), [], Array("rest".utf8)])
        }
    }

    @Test func keepsExitCodeAndSignalApart() throws {
        #expect(try capture(RunTests.shell("exit 9"), seconds: 60).outcome.ending == .exited(9))
        #expect(try capture(RunTests.shell("kill -9 $$"), seconds: 60).outcome.ending == .signalled(9))
        #expect(!Ending.exited(1).isSuccess)
    }

    @Test func doesNotWaitForAGrandchildThatKeepsThePipesAndEndsIt() throws {
        let captured = try capture(RunTests.shell("sleep 300 & echo $!"), seconds: 60)
        #expect(captured.outcome.ending == .exited(0))
        #expect(!captured.outcome.timedOut)
        let grandchild = try #require(pid_t(captured.output.dropLast()))
        #expect(isGone(grandchild))
    }

    @Test func doesNotWaitForAGrandchildThatWritesWithoutEnd() throws {
        let captured = try capture(RunTests.shell("yes >&2 & exit 4"), seconds: 60, limit: 1 << 30)
        #expect(captured.outcome.ending == .exited(4))
    }

    @Test func killsAfterAskingInVain() throws {
        let command = RunTests.shell("trap '' TERM; echo on; while :; do sleep 300; done")
        var output = ""
        let outcome = try run(command, seconds: 1, grace: 0.2) { _, bytes in
            output += String(decoding: bytes, as: UTF8.self)
            return .proceed
        }
        #expect(outcome.timedOut)
        #expect(outcome.ending == .signalled(SIGKILL))
        #expect(output == "on\n")
    }

    @Test func asksBeforeItKillsAndHearsTheAnswer() throws {
        let command = RunTests.shell("trap 'echo asked; exit 3' TERM; echo on; while :; do sleep 0.05; done")
        let captured = try capture(command, seconds: 1)
        #expect(captured.outcome.timedOut)
        #expect(captured.output == "on\nasked\n")
        #expect(captured.outcome.ending == .exited(3))
    }

    @Test func endsAStoppedChild() throws {
        let outcome = try run(RunTests.shell("kill -STOP $$"), seconds: 0.3, grace: 0.1) { _, _ in .proceed }
        #expect(outcome.timedOut)
    }

    @Test func movesTheDeadlineWhenOrdered() throws {
        let command = RunTests.shell("echo; sleep 1; echo; sleep 1")
        let moved = try run(command, seconds: 0.5) { _, _ in .deadline(60) }
        #expect(!moved.timedOut)
        #expect(moved.ending == .exited(0))
        #expect(try run(command, seconds: 0.5) { _, _ in .proceed }.timedOut)
    }

    @Test func stopsWhenOrdered() throws {
        let captured = try capture(RunTests.shell("yes"), seconds: 60, limit: 1000)
        #expect(captured.outcome.stopped)
        #expect(!captured.outcome.timedOut)
        #expect(captured.output.utf8.count == 1000)
    }

    @Test func saysWhyACommandCannotBeStarted() {
        for command in [
            Command("/no/such/program", [], environment: [:]),
            Command("/bin/sh", [], environment: [:], directory: "/no/such/folder"),
            Command("/etc", [], environment: [:]),
        ] {
            #expect(throws: SpawnError.self, "\(command)") { try run(command, seconds: 60) { _, _ in .proceed } }
        }
    }

    @Test func passesTheEnvironmentAndTheFolderAndNothingElse() throws {
        let command = Command("/usr/bin/env", [], environment: ["A": "b=c", "Ü": "é\n"], directory: "/")
        #expect(try capture(command, seconds: 60).output == "A=b=c\nÜ=é\n\n")
        let folder = Command("/bin/pwd", ["-P"], environment: [:], directory: "/usr")
        #expect(try capture(folder, seconds: 60).output == "/usr\n")
        let input = try capture(RunTests.shell("cat; ls /proc/self/fd | wc -l"), seconds: 60)
        // Input, output, errors, and the folder that `ls` reads.
        #expect(input.output == "4\n")
    }

    @Test func boundsTheMemoryOfAChild() throws {
        // The bound is set right after the start, and what is started before would not inherit it.
        let bound = "while [ \"$(ulimit -d)\" = unlimited ]; do sleep 0.01; done; "
        let script = "head -c 400000000 /dev/zero | tail -c 390000000 | wc -c"
        #expect(try capture(RunTests.shell(script), seconds: 60).output == "390000000\n")
        #expect(try capture(RunTests.shell(bound + script, memory: 64 << 20), seconds: 60).output == "0\n")
    }

    @Test func leavesNoDescriptorAndNoProcessBehindWhenManyRunAtOnce() async throws {
        let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
            for index in 0..<60 {
                group.addTask {
                    let captured = try capture(
                        RunTests.shell("echo \(index) >&3; exit \(index)", hasChannel: true),
                        seconds: 60
                    )
                    guard case .exited(let code) = captured.outcome.ending else { return -1 }
                    return code
                }
            }
            return try await group.reduce(into: Set<Int32>()) { $0.insert($1) }
        }
        #expect(codes == Set(0..<60))
        let after = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        // Other tests run beside this one, each with a handful of its own.
        #expect(after < before + 40)
    }

    private func isGone(_ process: pid_t) -> Bool {
        for _ in 0..<200 where kill(process, 0) == 0 {
            // One that was killed and not yet waited for by the system is gone, too.
            let state = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ") Z"
            if state.contains(") Z") { return true }
            usleep(10_000)
        }
        return kill(process, 0) != 0
    }
}
