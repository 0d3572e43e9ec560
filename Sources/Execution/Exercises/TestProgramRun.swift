internal import Artifacts
internal import Glibc
internal import Lessons
internal import Processes

/// Runs a program of tests that the author wrote, on the machine itself.
struct TestProgramRun {
    let program: String
    let workshop: Workshop

    /// The tests that the program has; `nil` if it does not say.
    func declarations() -> [TestDeclaration]? {
        let run = start(.declare, input: [], seconds: workshop.limits.seconds)
        guard run.ending == .finished else { return nil }
        return run.records.compactMap { if case .declared(let test) = $0 { test } else { nil } }
    }

    /// What came of a test, and what the author's words say of it.
    func observe(_ test: ExecutedExercise.Test, seed: UInt64) -> TestRun {
        let seconds = test.declaration.seconds ?? workshop.limits.seconds
        let run = start(.observe(test: test.number, seed: seed), input: [], seconds: seconds)
        return TestRun(run.ending, run.records, output: run.output)
    }

    /// What came of all tests of a program, run one after the other in one process; `nil` unless all came to their end.
    ///
    /// What they printed is not told apart, and so it is not kept.
    func observeAll(_ tests: [ExecutedExercise.Test], seeds: [UInt64]) -> [TestRun]? {
        let seconds = tests.map { $0.declaration.seconds ?? workshop.limits.seconds }.max() ?? 0
        let run = start(.observeAll(seeds: seeds), input: [], seconds: seconds)
        guard run.ending == .finished else { return nil }
        var parts: [[TestRecord]] = []
        for record in run.records {
            if case .began(let test) = record {
                guard test == parts.count else { return nil }
                parts.append([])
            } else if parts.isEmpty {
                return nil
            } else {
                parts[parts.count - 1].append(record)
            }
        }
        guard parts.count == tests.count else { return nil }
        return parts.map { TestRun(.finished, $0, output: "") }
    }

    /// What the author's words say of what an answer's run observed; this program has the solution in it.
    func judgements(of run: TestRun, _ test: ExecutedExercise.Test, seed: UInt64) -> [Int: TestRun.Judgement] {
        let input = run.observations.flatMap { TestRecord.observed($0).bytes }
        let seconds = test.declaration.seconds ?? workshop.limits.seconds
        let judged = start(.judge(test: test.number, seed: seed), input: input, seconds: seconds)
        var judgements: [Int: TestRun.Judgement] = [:]
        for case .judged(let observation, let holds, let hint) in judged.records {
            judgements[observation] = TestRun.Judgement(holds: holds, hint: hint)
        }
        return judgements
    }

    private struct Run {
        var ending: TestRun.Ending
        var records: [TestRecord]
        var output: String
    }

    private func start(_ order: TestOrder, input: [UInt8], seconds: Double) -> Run {
        let limits = workshop.limits
        var reader = TestRecordReader()
        var (output, errors): ([UInt8], [UInt8]) = ([], [])
        var (written, sent) = (0, 0)
        let outcome = start(command(order, input, seconds), seconds) { stream, bytes in
            switch stream {
            case .output:
                output += bytes
                written += bytes.count
                return written > limits.output ? .stop : .proceed
            case .error:
                errors = (errors + bytes).suffix(65_536)
                written += bytes.count
                return written > limits.output ? .stop : .proceed
            case .channel:
                sent += bytes.count
                reader.read(bytes)
                return reader.isBroken || sent > TestRunReading.mostBytes ? .stop : .proceed
            }
        }
        let reading = TestRunReading(records: reader.records, isGarbled: reader.isBroken || reader.isCut)
        let ending: TestRun.Ending
        switch outcome {
        case .success(let outcome): ending = reading.ending(outcome, errors, seconds: seconds, limits)
        case .failure(let error): ending = .notRun("\(error.executable) cannot be started: \(error.reason)")
        }
        return Run(ending: ending, records: reader.records, output: String(decoding: output, as: UTF8.self))
    }

    private func start(
        _ command: Command,
        _ seconds: Double,
        receive: (ChildStream, ArraySlice<UInt8>) -> Order
    ) -> Result<Outcome, SpawnError> {
        Result { () throws(SpawnError) in try run(command, seconds: seconds, receive: receive) }
    }

    private func command(_ order: TestOrder, _ input: [UInt8], _ seconds: Double) -> Command {
        var environment = workshop.environment
        environment["SWIFT_DETERMINISTIC_HASHING"] = "1"
        environment["SWIFT_BACKTRACE"] = "enable=no"
        let command = Command(
            program,
            order.arguments,
            input: input,
            environment: environment,
            directory: workshop.directory,
            hasChannel: true,
            memory: workshop.limits.memory
        )
        let purpose = Access.Purpose.running(memory: workshop.limits.memory, seconds: seconds)
        return workshop.command(command, Access(purpose, readable: [program]))
    }
}
