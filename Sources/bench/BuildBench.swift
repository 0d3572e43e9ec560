import Glibc
import Processes

/// Times whole builds, as a user meets them, and prints a table.
///
/// Every figure is the median of the runs, with the smallest and the largest; times are wall-clock seconds
/// of the whole process.
enum BuildBench {
    static func run() throws {
        let folder = try Scratch()
        defer { folder.remove() }
        let course = GeneratedCourse(lessons: 10, blocks: 10, seed: 1)
        Swift.print("\(course.lessons) lessons of \(course.blocks) gradient-check blocks, \(cores) cores\n")
        Swift.print(row("build", "median", "min", "max", "peak memory"))
        try measure("cold", runs: 5, in: folder) { _ in
            try course.write(to: folder.lessons)
        } before: {
            folder.removeSite()
        }
        try measure("nothing changed", runs: 5, in: folder) { _ in
        } before: {
        }
        try measure("one sentence changed", runs: 5, in: folder) { run in
            try course.changeSentence(in: folder.lessons, run)
        } before: {
        }
    }

    private static var cores: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

    private static func measure(
        _ name: String,
        runs: Int,
        in folder: Scratch,
        prepare: (Int) throws -> Void,
        before: () -> Void
    ) throws {
        var times: [Double] = []
        var peak = 0
        for run in 0..<runs {
            try prepare(run)
            before()
            let timed = try Lectern.build(folder)
            times.append(timed.seconds)
            peak = max(peak, timed.peakKiB)
        }
        times.sort()
        Swift.print(
            row(
                name,
                seconds(times[times.count / 2]),
                seconds(times[0]),
                seconds(times[times.count - 1]),
                "\(peak / 1024) MiB"
            )
        )
    }

    private static func seconds(_ value: Double) -> String {
        fixed(value, 2) + " s"
    }

    private static func row(_ name: String, _ figures: String...) -> String {
        padded(name, 24) + figures.map { padded($0, 13, right: true) }.joined()
    }
}
