public import Artifacts
internal import Glibc
public import Lessons
public import Processes

/// How the run of a test ended, from what its program sent and how it exited; believed of nobody.
public struct TestRunReading {
    /// The most bytes that a run may send.
    public static let mostBytes = 1 << 24

    let records: [TestRecord]
    let isGarbled: Bool

    /// What was read; `isGarbled` where bytes came that are no records.
    public init(records: [TestRecord], isGarbled: Bool) {
        self.records = records
        self.isGarbled = isGarbled
    }

    /// The ending of a run, from the outcome of its process and what it wrote to its errors.
    public func ending(_ outcome: Outcome, _ errors: [UInt8], seconds: Double, _ limits: Limits) -> TestRun.Ending {
        if outcome.timedOut { return .timeout(seconds) }
        if outcome.stopped { return isGarbled ? .garbled : .outputLimit(limits.output) }
        switch outcome.ending {
        case .exited(0) where records.last == .finished && !isGarbled: return .finished
        case .exited(0): return isGarbled ? .garbled : .crashed("it ended before the test did")
        case .exited(let code): return .crashed("it ended with exit code \(code) before the test did")
        case .signalled(SIGSYS): return .denied
        // The processor time that it may take is more than it has by the clock, on one processor.
        case .signalled(SIGXCPU): return .timeout(seconds)
        case .signalled(let signal): return crash(errors, signal, limits)
        }
    }

    private func crash(_ errors: [UInt8], _ signal: Int32, _ limits: Limits) -> TestRun.Ending {
        guard let trap = LastTrap(errors) else { return .crashed(Crash.name(signal)) }
        if trap.words.hasPrefix("failed to allocate ") { return .memoryLimit(limits.memory) }
        return .crashed(trap.words.isEmpty ? trap.kind : "\(trap.kind): \(trap.words)")
    }
}
