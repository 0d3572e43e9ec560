internal import Artifacts
internal import Diagnostics
internal import FoundationEssentials
internal import Lessons
internal import Processes

/// What came of running a lesson's program.
struct ProgramRun {
    /// Why a program did not run to its end.
    struct Failure {
        var rule: String
        /// The rule in a sentence.
        var headline: String
        var help: String?
        /// The message to show where the failure is what the author wants.
        var message: String
        /// The cell that ran, and the place in it, as far as they are known.
        var cell: Cell?
        var place: Place?
        /// Where it came from, where that is not where it was met.
        var origin: Place?
    }

    /// What each cell printed and showed.
    private(set) var outputs: [Int: [CellRun.Output]] = [:]
    /// The cells that ran to their end.
    private(set) var finished: Set<Int> = []
    /// Why it did not run to its end, if it did not.
    private(set) var failure: Failure?

    private let compiled: Compiled
    private let lesson: Lesson
    private let workshop: Workshop
    private var frames: [Frame] = []
    private var errors: [UInt8] = []

    init(_ compiled: Compiled, of lesson: Lesson, in workshop: Workshop) {
        self.compiled = compiled
        self.lesson = lesson
        self.workshop = workshop
        // The word is all the program's own output is told apart by; it need not be secret.
        let word = String(UInt64.random(in: .min ... .max), radix: 36)
        var transcript = Transcript(word: word)
        var reader = FrameReader()
        do {
            let outcome = try run(command(word), seconds: workshop.limits.seconds) { stream, bytes in
                receive(stream, bytes, &transcript, &reader)
            }
            finished = transcript.finished
            outputs = transcript.outputs(with: artifacts())
            failure = failure(outcome, transcript)
        } catch {
            failure = Failure(
                rule: "program-start",
                headline: "The lesson's program can be started (\(error.reason))",
                message: error.reason
            )
        }
    }

    // MARK: Running

    private func command(_ word: String) -> Command {
        var environment = workshop.environment
        environment["SWIFT_DETERMINISTIC_HASHING"] = "1"
        environment["SWIFT_BACKTRACE"] = "enable=no"
        environment[ChannelVariables.descriptor] = "3"
        environment[ChannelVariables.word] = word
        environment[ChannelVariables.seed] = String(lesson.front.seed ?? 0)
        return Command(compiled.program, [], environment: environment, directory: workshop.directory, hasChannel: true)
    }

    private mutating func receive(
        _ stream: ChildStream,
        _ bytes: ArraySlice<UInt8>,
        _ transcript: inout Transcript,
        _ reader: inout FrameReader
    ) -> Order {
        switch stream {
        case .channel:
            frames += reader.read(bytes)
            return .proceed
        case .error:
            errors = (errors + bytes).suffix(65_536)
            return .proceed
        case .output:
            let marks = transcript.read(bytes)
            if transcript.printed > workshop.limits.output { return .stop }
            guard let last = marks.last(where: { $0 != .artifact }), case .begin(let index) = last else {
                return .proceed
            }
            let cell = compiled.cells.first { $0.index == index }
            return .deadline(cell?.options.timeout ?? workshop.limits.seconds)
        }
    }

    private func artifacts() -> [Artifact] {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        return frames.compactMap { frame in
            guard case .artifact(let json) = frame else { return nil }
            return try? decoder.decode(Artifact.self, from: Data(json))
        }
    }

    // MARK: Failures

    private func failure(_ outcome: Outcome, _ transcript: Transcript) -> Failure? {
        let unfinished = compiled.cells.first { !transcript.finished.contains($0.index) }
        guard let unfinished else {
            // Every cell ran: how the program cleans up after itself is its own affair.
            return nil
        }
        let cell = compiled.cells.first { $0.index == transcript.current } ?? unfinished
        let trace = backtrace()
        var failure = reason(outcome, cell, trace)
        failure.cell = cell
        failure.place = trace?.place
        if failure.rule == "error-thrown", let thrown = thrown() {
            failure.place = thrown.outermost
            failure.origin = thrown.place
        }
        return failure
    }

    private func reason(_ outcome: Outcome, _ cell: Cell, _ trace: Backtrace?) -> Failure {
        if outcome.stopped {
            let limit = workshop.limits.output / 1024
            return Failure(
                rule: "output-limit",
                headline: "More than \(limit) KiB were printed: a block prints less",
                help: "print less, or raise `limits: output` in course.yml",
                message: "printed more than \(limit) KiB"
            )
        }
        if outcome.timedOut {
            let seconds = cell.options.timeout ?? workshop.limits.seconds
            return Failure(
                rule: "timeout",
                headline: "Still running after \(seconds.formatted) s: a block ends within its time",
                help: "make it do less, or write {timeout=\((seconds * 3).formatted)} after ```swift spec",
                message: "still running after \(seconds.formatted) s"
            )
        }
        switch outcome.ending {
        case .exited(let code):
            return Failure(
                rule: "program-exit",
                headline: "The program was ended with exit code \(code): a block leaves it running",
                help: "remove the call of `exit`",
                message: "exit code \(code)"
            )
        case .signalled(let signal):
            let what = Crash(errors: errors, signal: signal, frames: signalFrames, reason: trace?.reason)
            return Failure(rule: what.rule, headline: what.headline, help: what.help, message: what.message)
        }
    }

    private var signalFrames: Int {
        frames.map { if case .signal(_, _, let addresses) = $0 { addresses.count } else { 0 } }.max() ?? 0
    }

    /// Where the error that nobody caught was thrown.
    private func thrown() -> Backtrace? {
        var base: UInt64 = 0
        for frame in frames {
            if case .base(let address) = frame { base = address }
            if case .thrown(let addresses) = frame {
                return backtrace(instruction: nil, calls: addresses[...], base: base)
            }
        }
        return nil
    }

    private func backtrace() -> Backtrace? {
        var base: UInt64 = 0
        for frame in frames {
            switch frame {
            case .base(let address): base = address
            case .signal(_, let instruction, let addresses):
                // What is above the instruction is the handler that speaks.
                let calls = addresses.firstIndex(of: instruction).map { addresses[($0 + 1)...] } ?? addresses[...]
                return backtrace(instruction: instruction, calls: calls, base: base)
            case .exit(let addresses): return backtrace(instruction: nil, calls: addresses[...], base: base)
            case .artifact, .thrown: break
            }
        }
        return nil
    }

    private func backtrace(instruction: UInt64?, calls: ArraySlice<UInt64>, base: UInt64) -> Backtrace {
        // A return address is the one after the call.
        let addresses = [instruction].compactMap(\.self) + calls.map { $0 &- 1 }
        let symbols = Symbols(
            program: compiled.program,
            lesson: lesson,
            cells: compiled.cells,
            symbolizer: workshop.toolchain.symbolizer,
            environment: workshop.environment
        )
        return Backtrace(addresses.map { $0 &- base }, symbols)
    }
}

extension Double {
    /// The number without a needless fraction.
    var formatted: String { self == rounded() && magnitude < 1e9 ? String(Int(self)) : String(self) }
}
