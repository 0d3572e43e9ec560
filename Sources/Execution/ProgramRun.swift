internal import Artifacts
internal import Diagnostics
internal import Lessons
internal import Processes

/// What came of running a lesson's program.
struct ProgramRun: Sendable {
    /// What each cell printed and showed.
    private(set) var outputs: [Int: [CellRun.Output]] = [:]
    /// The cells that ran to their end.
    private(set) var finished: Set<Int> = []
    /// Why it did not run to its end, if it did not.
    private(set) var failure: ProgramFailure?

    private let compiled: Compiled
    private let lesson: Lesson
    private let workshop: Workshop
    private var transcript: Transcript
    private var reader = FrameReader()
    private var frames: [Frame] = []
    private var errors: [UInt8] = []
    /// How many bytes it showed.
    private var shown = 0

    init(_ compiled: Compiled, of lesson: Lesson, in workshop: Workshop) {
        self.compiled = compiled
        self.lesson = lesson
        self.workshop = workshop
        // The word is all the program's own output is told apart by; it need not be secret.
        let word = String(UInt64.random(in: .min ... .max), radix: 36)
        transcript = Transcript(word: word)
        do {
            let outcome = try run(command(word), seconds: workshop.limits.seconds) { receive($0, $1) }
            transcript.finish()
            let shown = ShownArtifacts(transcript, frames)
            finished = transcript.finished
            outputs = shown.outputs
            failure = failure(outcome, incomplete: shown.incomplete)
        } catch {
            failure = ProgramFailure(
                rule: "program-start",
                headline: "The lesson's program can be started (\(error.reason))",
                message: error.reason
            )
        }
    }

    private func command(_ word: String) -> Command {
        var environment = workshop.environment
        environment["SWIFT_DETERMINISTIC_HASHING"] = "1"
        environment["SWIFT_BACKTRACE"] = "enable=no"
        environment[ChannelVariables.descriptor] = "3"
        environment[ChannelVariables.word] = word
        environment[ChannelVariables.seed] = String(lesson.front.seed ?? 0)
        let command = Command(
            compiled.program,
            [],
            environment: environment,
            directory: workshop.directory,
            hasChannel: true,
            memory: workshop.limits.memory
        )
        let seconds = workshop.limits.seconds * Double(max(1, compiled.cells.count))
        let purpose = Access.Purpose.running(memory: workshop.limits.memory, seconds: seconds)
        return workshop.command(command, Access(purpose, readable: [compiled.program]))
    }

    private mutating func receive(_ stream: ChildStream, _ bytes: ArraySlice<UInt8>) -> Order {
        switch stream {
        case .channel:
            shown += bytes.count
            frames += reader.read(bytes)
            return shown > Workshop.largestShown || reader.isBroken ? .stop : .proceed
        case .error:
            errors = (errors + bytes).suffix(65_536)
            return .proceed
        case .output:
            let marks = transcript.read(bytes)
            if transcript.printed > workshop.limits.output { return .stop }
            guard case .begin(let index)? = marks.last(where: \.isOfCell) else { return .proceed }
            let cell = compiled.cells.first { $0.index == index }
            return .deadline(cell?.options.timeout ?? workshop.limits.seconds)
        }
    }

    // MARK: Failures

    private func failure(_ outcome: Outcome, incomplete: Set<Int>) -> ProgramFailure? {
        let unfinished = compiled.cells.first { !finished.contains($0.index) }
        guard let unfinished else {
            // Every cell ran: how the program cleans up after itself is its own affair.
            return compiled.cells.first { incomplete.contains($0.index) }.map(ProgramFailure.incomplete)
        }
        let cell = compiled.cells.first { $0.index == transcript.current } ?? unfinished
        let traces = Traces(frames, of: compiled, at: cell, lesson, workshop)
        var failure = reason(outcome, cell, traces)
        failure.cell = cell
        failure.place = traces.end?.place
        if failure.rule == "error-thrown", let thrown = traces.thrown {
            failure.place = thrown.outermost
            failure.origin = thrown.place
        }
        return failure
    }

    private func reason(_ outcome: Outcome, _ cell: Cell, _ traces: Traces) -> ProgramFailure {
        if outcome.stopped {
            if reader.isBroken { return .incomplete(cell) }
            return transcript.printed > workshop.limits.output
                ? .printedTooMuch(workshop.limits.output) : .showedTooMuch(Workshop.largestShown)
        }
        if outcome.timedOut { return .timeout(cell.options.timeout ?? workshop.limits.seconds) }
        switch outcome.ending {
        case .exited(let code): return .exit(code, said: traces.end != nil)
        case .signalled(let signal):
            return Crash.failure(errors, signal, traces, memory: workshop.limits.memory)
        }
    }
}

extension Mark {
    fileprivate var isOfCell: Bool {
        if case .artifact = self { false } else { true }
    }
}
