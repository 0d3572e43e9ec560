internal import Diagnostics
internal import Lessons

/// Why a lesson's program did not run to its end.
struct ProgramFailure {
    var rule: String
    /// The rule in a sentence.
    var headline: String
    var help: String?
    /// The message to show where the failure is what the author wants.
    var message: String
    /// Whether it is a limit that was met, or the tool that failed: nothing that an author can want.
    var isLimit = true
    /// The cell that ran, and the place in it, as far as they are known.
    var cell: Cell?
    var place: Place?
    /// Where it came from, where that is not where it was met.
    var origin: Place?
}

extension ProgramFailure {
    /// Whether the program ended as if it were done, and no block said so.
    var isSilentExit: Bool { rule == "program-exit" && place == nil }

    static func printedTooMuch(_ limit: Int) -> ProgramFailure {
        ProgramFailure(
            rule: "output-limit",
            headline: "More than \(limit.formattedBytes) were printed: a block prints less",
            help: "print less, or raise `limits: output` in course.yml",
            message: "printed more than \(limit.formattedBytes)"
        )
    }

    static func showedTooMuch(_ limit: Int) -> ProgramFailure {
        ProgramFailure(
            rule: "output-limit",
            headline: "More than \(limit.formattedBytes) of tables and values were shown: a lesson shows less",
            help: "show fewer rows",
            message: "showed more than \(limit.formattedBytes)"
        )
    }

    static func timeout(_ seconds: Double) -> ProgramFailure {
        ProgramFailure(
            rule: "timeout",
            headline: "Still running after \(seconds.formatted) s: a block ends within its time",
            help: "make it do less, or write {timeout=\((seconds * 3).formatted)} after ```swift spec",
            message: "still running after \(seconds.formatted) s"
        )
    }

    static func memory(_ limit: Int) -> ProgramFailure {
        ProgramFailure(
            rule: "memory-limit",
            headline: "More than \(limit.formattedBytes) of memory were asked for: a lesson keeps less",
            help: "make it keep less, or raise `limits: memory`, in MiB, in course.yml",
            message: "asked for more than \(limit.formattedBytes) of memory"
        )
    }

    /// It exited, and `said` so before: `exit` does, `_exit` does not.
    static func exit(_ code: Int32, said: Bool) -> ProgramFailure {
        ProgramFailure(
            rule: "program-exit",
            headline: "The program was ended with exit code \(code): a block leaves it running",
            help: said ? "remove the call of `exit`" : "remove what ends the program",
            message: "exit code \(code)",
            isLimit: false
        )
    }

    /// Something that a cell showed did not arrive.
    static func incomplete(_ cell: Cell) -> ProgramFailure {
        ProgramFailure(
            rule: "shown-incomplete",
            headline: "Not everything that this block shows arrived: a block leaves the channel to its page alone",
            help: "write to no descriptor that the block did not open",
            message: "not everything that is shown arrived",
            cell: cell
        )
    }
}

extension Double {
    /// The number without a needless fraction.
    var formatted: String { self == rounded() && magnitude < 1e9 ? String(Int(self)) : String(self) }
}

extension Int {
    /// A number of bytes in the largest unit that needs no fraction.
    var formattedBytes: String {
        guard self > 0 else { return "0 bytes" }
        let steps = Swift.min(trailingZeroBitCount / 10, 3)
        return "\(self >> (10 * steps)) \(["bytes", "KiB", "MiB", "GiB"][steps])"
    }
}
