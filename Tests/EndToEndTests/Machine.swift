import Foundation

/// What the tests ask of the machine.
enum Machine {
    /// Whether a process ends soon; one that was killed and waits to be collected has ended.
    static func isGone(_ process: pid_t) -> Bool {
        for _ in 0..<500 {
            guard let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return true }
            if state.contains(") Z") { return true }
            usleep(10_000)
        }
        return false
    }

    /// The processes whose program lies in a folder.
    static func processes(in folder: String) -> [pid_t] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return all.compactMap { pid_t($0) }.filter { process in
            let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")) ?? ""
            return program.hasPrefix(folder + "/")
        }
    }
}
