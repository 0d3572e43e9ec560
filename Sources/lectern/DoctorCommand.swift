import Glibc
import Sandboxing

/// `lectern doctor`.
enum DoctorCommand {
    private struct Finding {
        var what: String
        var found: String?
        var need: String
        var isNeeded = true
    }

    @Sendable static func run(_ arguments: Arguments) throws -> ExitCode {
        let findings = findings() + sandbox()
        for finding in findings {
            let mark = finding.found != nil ? "✓" : finding.isNeeded ? "✗" : "–"
            Terminal.print("\(mark) \(finding.what): \(finding.found ?? "missing")")
            if finding.found == nil { Terminal.print("    \(finding.need)") }
        }
        let missing = findings.filter { $0.found == nil && $0.isNeeded }.count
        Terminal.print(missing == 0 ? "Everything that Lectern needs is here." : "\(missing) missing.")
        return missing == 0 ? .success : .failure
    }

    /// What grading needs, and whether its sandbox holds here.
    private static func sandbox() -> [Finding] {
        var findings = [
            Finding(
                what: "bubblewrap (grading)",
                found: Machine.program(["bwrap"]),
                need: "sudo apt-get install bubblewrap",
                isNeeded: false
            )
        ]
        guard let tools = Machine.sandbox else { return findings }
        let canary = Machine.programPath ?? "/etc/passwd"
        let sandbox = try? Sandbox(tools)
        let tried = sandbox?.selfTest(canary: canary, environment: Machine.environment) ?? []
        let broken = tried.filter { !$0.holds }.map(\.rule)
        let isSound = !tried.isEmpty && broken.isEmpty
        let advice =
            Machine.isOrdinaryUser
            ? "let ordinary users make namespaces (sysctl kernel.unprivileged_userns_clone=1), or grade as the superuser"
            : "look at what `bwrap --unshare-all --ro-bind / / true` says"
        findings.append(
            Finding(
                what: "the sandbox of submissions",
                found: isSound ? "\(tried.count) of \(tried.count) attempts to leave it fail" : nil,
                need: broken.isEmpty ? advice : "does not hold: \(broken.joined(separator: "; ")); \(advice)",
                isNeeded: false
            )
        )
        findings.append(
            Finding(
                what: "memory and processes of all submissions together",
                found: sandbox?.group.map { group in
                    "bounded by control groups (version \(group.version)), at most \(group.memory >> 30) GiB"
                } ?? "no control group can be made; each submission is bounded by itself, and starts no process",
                need: ""
            )
        )
        return findings
    }

    private static func findings() -> [Finding] {
        let toolchain = Machine.toolchain
        let library = Machine.library.map { $0 + "/libLessonKit.so" }
        func tool(_ name: String) -> String? {
            toolchain.map { "\($0)/bin/\(name)" }.flatMap { access($0, X_OK) == 0 ? $0 : nil }
        }
        let swift = "install the Swift toolchain from https://www.swift.org/install and put its bin folder into PATH"
        return [
            Finding(what: "Swift toolchain", found: toolchain, need: swift),
            Finding(what: "its compiler", found: tool("swift-frontend"), need: swift),
            Finding(what: "its linker", found: tool("clang"), need: swift),
            Finding(what: "its symbolizer (lines of traps)", found: tool("llvm-symbolizer"), need: swift),
            Finding(
                what: "LessonKit",
                found: library.flatMap { Machine.exists($0) ? $0 : nil },
                need: "build the whole package: `swift build -c release`"
            ),
            Finding(
                what: "KaTeX",
                found: Machine.exists(Machine.katex + "/katex.min.js") ? Machine.katex : nil,
                need: "sudo apt-get install libjs-katex"
            ),
            Finding(
                what: "KaTeX's fonts",
                found: Machine.exists(Machine.katex + "/fonts/KaTeX_Main-Regular.woff2")
                    ? Machine.katex + "/fonts" : nil,
                need: "sudo apt-get install fonts-katex"
            ),
            Finding(
                what: "Graphviz (drawn graphs in lessons)",
                found: Machine.program(["dot"]),
                need: "sudo apt-get install graphviz",
                isNeeded: false
            ),
            Finding(
                what: "Vega (charts in lessons)",
                found: Machine.exists(Machine.vega + "/vega-view.min.js") ? Machine.vega : nil,
                need: "sudo apt-get install libjs-vega",
                isNeeded: false
            ),
            Finding(
                what: "BLIS or OpenBLAS (large matrices in lessons; slower without)",
                found: Machine.blas,
                need: "sudo apt-get install libblis4-openmp",
                isNeeded: false
            ),
            Finding(
                what: "a browser, to look at the pages",
                found: Machine.program(["chromium", "google-chrome", "firefox"]),
                need: "sudo apt-get install chromium",
                isNeeded: false
            ),
        ]
    }
}
