internal import Diagnostics
internal import FoundationEssentials
internal import Sandboxing

/// A sandbox that was tried before a stranger's first program runs in it.
struct TriedSandbox {
    /// The sandbox; `nil` where there is none that holds.
    private(set) var sandbox: Sandbox?
    /// What does not hold of it.
    private(set) var diagnostics: [Diagnostic] = []

    /// Makes and tries a sandbox; one that does not hold is used only if `isWeakAllowed`, with a warning.
    init(_ house: House, isWeakAllowed: Bool) {
        guard let tools = house.sandbox else {
            report(.error, "What strangers wrote is run in a sandbox, and bubblewrap or its launcher is not here")
            return
        }
        let made: Sandbox
        do {
            made = try Sandbox(tools)
        } catch {
            report(.error, error.headline)
            return
        }
        for finding in TriedSandbox.findings(made, house) where !finding.holds {
            report(isWeakAllowed ? .warning : .error, "\(finding.rule), and on this machine that does not hold")
        }
        if !diagnostics.containErrors { sandbox = made }
    }

    /// What is found in a sandbox that has a file of the grader's outside.
    private static func findings(_ sandbox: Sandbox, _ house: House) -> [SandboxFinding] {
        let canary = house.work + "/canary"
        guard (try? Data("a confined program does not read this\n".utf8).write(to: URL(filePath: canary))) != nil else {
            return [SandboxFinding(rule: "A file can be written in \(house.work)", holds: false)]
        }
        defer { try? FileManager.default.removeItem(atPath: canary) }
        return sandbox.selfTest(canary: canary, environment: house.environment)
    }

    private mutating func report(_ severity: Diagnostic.Severity, _ headline: String) {
        let help =
            severity == .error
            ? "run `lectern doctor`; `grade --weak-sandbox` grades submissions that you trust all the same"
            : "grade only submissions that you trust"
        diagnostics.append(Diagnostic(severity, "sandbox", at: nil, headline, help: help))
    }
}
