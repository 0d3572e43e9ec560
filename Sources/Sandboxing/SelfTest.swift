internal import Glibc
internal import Processes

/// Something that a confined program must not be able to do, and whether it is so on this machine.
public struct SandboxFinding: Sendable, Hashable {
    /// What must hold, in a sentence without its full stop.
    public var rule: String
    /// Whether it does.
    public var holds: Bool

    /// A finding; the parameters are the properties.
    public init(rule: String, holds: Bool) {
        self.rule = rule
        self.holds = holds
    }
}

extension Sandbox {
    /// Tries from inside what a confined program must not be able to do.
    ///
    /// `canary` is the path of a file that this process can read and a confined one must not, from the root.
    public func selfTest(canary: String, environment: [String: String]) -> [SandboxFinding] {
        let confinement = Confinement.computing(memory: 256 << 20, seconds: 5)
        let command = Command(tools.probe, [canary, String(getpid())], environment: environment)
        var said: [UInt8] = []
        do {
            let outcome = try run(confine(command, confinement), seconds: 10) { stream, bytes in
                if stream == .channel { said += bytes.prefix(8_192 - min(8_192, said.count)) }
                return .proceed
            }
            return SandboxReading(said, outcome, confinement).findings
        } catch {
            return [SandboxFinding(rule: "The sandbox starts (\(error.reason))", holds: false)]
        }
    }
}

/// What a probe said, held against its confinement.
private struct SandboxReading {
    private let values: [Substring: Int]
    private let outcome: Outcome
    private let confinement: Confinement

    init(_ said: [UInt8], _ outcome: Outcome, _ confinement: Confinement) {
        let lines = String(decoding: said, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
        let pairs = lines.compactMap { words in words.count == 2 ? Int(words[1]).map { (words[0], $0) } : nil }
        values = Dictionary(pairs.map { (Substring(String($0.0)), $0.1) }) { first, _ in first }
        self.outcome = outcome
        self.confinement = confinement
    }

    /// What was not said does not hold.
    private func finding(_ rule: String, _ name: Substring, _ holds: (Int) -> Bool) -> SandboxFinding {
        SandboxFinding(rule: rule, holds: values[name].map(holds) ?? false)
    }

    var findings: [SandboxFinding] {
        let no = { (value: Int) in value == 0 }
        return [
            finding("A confined program reads no file of the grader", "reads-outside", no),
            finding("It reads no file of the system's users", "reads-passwords", no),
            finding("It writes nothing outside its own /tmp", "writes-outside", no),
            finding("It can write into its own /tmp", "writes-inside") { $0 == 1 },
            finding("It sees no process outside", "sees-process", no),
            finding("It has no network", "socket", no),
            finding("It is an ordinary user without capabilities", "capabilities", no),
            finding("It can gain no privileges", "new-privileges", no),
            finding("Its system calls are filtered", "filter") { $0 == 2 },
            finding("Its /tmp is bounded in bytes", "temporary-bytes") {
                (1...confinement.temporaryBytes).contains($0)
            },
            finding("Its /tmp is bounded in files", "temporary-files") {
                (1...confinement.temporaryFiles).contains($0)
            },
            finding("Its memory is bounded", "memory") { $0 == confinement.memory },
            finding("Its threads are bounded", "processes") { (1...confinement.processes).contains($0) },
            finding("Its open files are bounded", "open-files") { (1...confinement.openFiles).contains($0) },
            finding("Its files are bounded in size", "file-size") { (1...confinement.fileSize).contains($0) },
            // Refused, or the end of it.
            SandboxFinding(
                rule: "It starts no other process",
                holds: values["end"] == 1 && (values["forked"] == 0 || outcome.ending == .signalled(SIGSYS))
            ),
        ]
    }
}
