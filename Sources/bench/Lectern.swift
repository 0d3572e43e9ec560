import Foundation
import Processes

/// The `lectern` beside this program.
enum Lectern {
    struct Timed {
        var seconds: Double
        /// The largest of the processes that a build starts, in KiB.
        var peakKiB: Int
    }

    struct Failed: Error, CustomStringConvertible {
        var description: String
    }

    /// Builds a course and says how long it took.
    static func build(_ folder: Scratch) throws -> Timed {
        let program =
            URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/lectern"
        let command = Command(
            program,
            ["build", folder.lessons, "-o", folder.site],
            environment: ProcessInfo.processInfo.environment
        )
        let clock = ContinuousClock()
        let start = clock.now
        let captured = try capture(command, seconds: 600)
        let time = clock.now - start
        guard captured.outcome.ending.isSuccess else {
            throw Failed(description: "the build failed:\n" + captured.error)
        }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        return Timed(
            seconds: Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18,
            peakKiB: Int(usage.ru_maxrss)
        )
    }
}
