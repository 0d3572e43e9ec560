import Foundation
import Processes

/// What PyTorch takes for the same work, where a Python with torch is there: `python3`, or the one named by `PYTHON`.
struct Torch {
    /// Seconds by what was done: `ReLU gradient`.
    private(set) var seconds: [String: Double] = [:]
    private(set) var version = ""

    /// Runs the script once; nil without torch.
    init?() throws {
        let environment = ProcessInfo.processInfo.environment
        let python = environment["PYTHON"] ?? "python3"
        let script = String(decoding: PackageResources.torch_py, as: UTF8.self)
        let command = Command("/usr/bin/env", [python, "-c", script], environment: environment)
        let captured = try capture(command, seconds: 600)
        guard captured.outcome.ending.isSuccess else { return nil }
        for line in captured.output.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 3 else { continue }
            if words[0] == "version" { version = words[1] }
            seconds[words[0] + " " + words[1]] = Double(words[2])
        }
    }
}
