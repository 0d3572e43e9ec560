import Foundation
import Processes
import Sandboxing
import Testing

/// A shell in the sandbox, which tries what a stranger's program might.
struct ConfinedShell {
    let sandbox: Sandbox
    private let tools: SandboxTools

    struct Missing: Error, CustomStringConvertible {
        var description: String
    }

    init() throws {
        let candidates = ["/proc/self/exe"] + CommandLine.arguments
        let folders = candidates.map { URL(filePath: $0).resolvingSymlinksInPath().deletingLastPathComponent().path }
        guard let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: $0 + "/confine") })
        else {
            throw Missing(description: "`confine` stands beside none of \(candidates)")
        }
        let libraries = ["/lib64", "/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu"]
        tools = SandboxTools(
            bubblewrap: "/usr/bin/bwrap",
            launcher: folder + "/confine",
            probe: folder + "/probe",
            isSuperuser: geteuid() == 0,
            libraries: libraries.filter { FileManager.default.fileExists(atPath: $0) },
            compilers: []
        )
        sandbox = try Sandbox(tools)
    }

    /// What came of a script.
    func run(
        _ script: String,
        seconds: Double = 5,
        _ change: (inout Confinement) -> Void = { _ in }
    ) throws -> (outcome: Outcome, output: String) {
        var confinement = Confinement.computing(memory: 256 << 20, seconds: 2)
        change(&confinement)
        let shell = URL(filePath: "/bin/dash").resolvingSymlinksInPath().path
        let secret = ["HOME": "/root", "SECRET": "hidden"]
        let command = sandbox.confine(Command(shell, ["-c", script], environment: secret), confinement)
        let captured = try capture(command, seconds: seconds)
        return (captured.outcome, captured.output)
    }
}

@Suite("the sandbox")
struct SandboxTests {
    let shell: ConfinedShell

    init() throws { shell = try ConfinedShell() }

    @Test("finds nothing wrong with itself")
    func testsItself() throws {
        let canary = NSTemporaryDirectory() + "canary-\(UUID().uuidString)"
        try Data("secret".utf8).write(to: URL(filePath: canary))
        defer { try? FileManager.default.removeItem(atPath: canary) }
        let findings = shell.sandbox.selfTest(canary: canary, environment: [:])
        #expect(findings.count >= 16)
        #expect(findings.filter { !$0.holds } == [])
    }

    @Test("runs a program that does no harm, and gives back its output and its exit code")
    func runsPrograms() throws {
        let (outcome, output) = try shell.run("echo hello; exit 7")
        #expect(outcome.ending == .exited(7) && output == "hello\n")
    }

    @Test(
        "refuses what leads out",
        arguments: [
            "read line < /etc/passwd", "read line < /etc/hostname", "read line < /root/.profile",
            "read line < /proc/1/environ", "echo x > /etc/x", "echo x > /x", "echo x > /usr/x",
            "echo x > /proc/sys/kernel/x",
            "cd /home || cd /root || cd /etc/ssl", "kill -0 $PPID -0 99999", "/usr/bin/true", "/bin/ls", "$0 -c true",
        ]
    )
    func refuses(script: String) throws {
        let (outcome, output) = try shell.run("\(script) && echo reached")
        #expect(!output.contains("reached"), "\(script): \(outcome)")
    }

    @Test("has no secrets in its environment, and says where it is at home")
    func cleansTheEnvironment() throws {
        #expect(try shell.run("echo $SECRET$HOME").output == "/tmp\n")
    }

    @Test("lets it write into /tmp, up to a number of bytes and of files, and empties it after")
    func boundsTmp() throws {
        let files = "i=0; while [ $i -lt 100 ]; do : > /tmp/f$i || exit 9; i=$((i+1)); done"
        #expect(try shell.run("echo x > /tmp/f && read y < /tmp/f && echo $y").output == "x\n")
        #expect(try shell.run(files).outcome.ending == .exited(0))
        #expect(try shell.run(files) { $0.temporaryFiles = 50 }.outcome.ending != .exited(0))
        let bytes = "x=0123456789abcdef; for i in 1 2 3 4 5 6 7 8 9 10; do x=$x$x; done; echo $x > /tmp/f"
        #expect(try shell.run(bytes).outcome.ending == .exited(0))
        #expect(try shell.run(bytes) { $0.temporaryBytes = 8_192 }.outcome.ending != .exited(0))
        #expect(try shell.run("read y < /tmp/f").outcome.ending != .exited(0))
    }

    @Test("ends what takes too much processor time, or too long, whatever it does about it")
    func endsInTime() throws {
        let busy = try shell.run("while :; do :; done") { $0.processorSeconds = 1 }.outcome
        #expect(busy.ending == .signalled(SIGXCPU) || busy.ending == .signalled(SIGKILL), "\(busy)")
        for script in ["trap '' TERM INT HUP; while :; do :; done", "kill -STOP $$", "read line"] {
            let stopped = try shell.run(script, seconds: 0.5).outcome
            #expect(stopped.timedOut || script == "read line", "\(script): \(stopped)")
        }
    }

    @Test("starts no other process")
    func startsNoOther() throws {
        #expect(try !shell.run("(echo child) & wait; echo done").output.contains("child"))
        #expect(try !shell.run("x=$(echo child); echo $x").output.contains("child"))
    }

    @Test("takes a greeting that does not come for a program that did not start")
    func needsItsGreeting() throws {
        let confined = shell.sandbox.confine(
            Command("/nowhere/at-all", [], environment: [:]),
            .computing(memory: 1 << 20, seconds: 1)
        )
        #expect(throws: SpawnError.self) { try capture(confined, seconds: 5) }
    }

    @Test("filters calls for what computes more tightly than for what compiles")
    func filtersByKind() throws {
        let script = "echo child | while read line; do echo $line; done"
        #expect(try !shell.run(script).output.contains("child"))
        let compiling = try shell.run(script) { $0.calls = .compiling }
        #expect(compiling.output == "child\n", "\(compiling)")
    }
}
