internal import Artifacts
internal import Diagnostics
internal import Lessons

// Blocks that must fail, each in a program of its own.
extension LessonExecution {
    /// Runs a block after those before it, as a program of its own.
    func attempt(_ cell: Cell, _ compilation: Compilation) -> Result<ProgramRun, CompileFailure> {
        let before = cells.filter { !$0.options.mustFail && $0.index < cell.index }
        do throws(CompileFailure) {
            let compiled = try compilation.compile(before + [cell], as: "failing\(cell.index)")
            return .success(ProgramRun(compiled, of: lesson, in: workshop))
        } catch {
            return .failure(error)
        }
    }

    /// Says of an attempt whether the block failed, as it must.
    mutating func judge(_ attempt: Result<ProgramRun, CompileFailure>, _ cell: Cell) {
        // What came before it failed: nothing is known of the block itself.
        if let firstFailure, firstFailure.index < cell.index { return }
        switch attempt {
        case .success(let run): judge(run, cell)
        case .failure(.messages(let messages)):
            // The cells before compile without it: whatever does not is its doing.
            let text = messages.map { "error: \($0.text)" }.joined(separator: "\n")
            runs[cell.index] = CellRun(.failedAsExpected(text))
        case .failure(let failure): failToCompile([cell], failure)
        }
    }

    private mutating func judge(_ run: ProgramRun, _ cell: Cell) {
        let outputs = run.outputs[cell.index] ?? []
        if let failure = run.failure, failure.cell?.index == cell.index, !failure.isLimit {
            runs[cell.index] = CellRun(.failedAsExpected(failure.message), outputs: outputs)
        } else if let failure = run.failure {
            diagnostics.append(diagnostic(failure))
            runs[cell.index] = CellRun(.failed, outputs: outputs)
        } else if outputs.contains(where: \.isFailedComparison) {
            runs[cell.index] = CellRun(.failedAsExpected("the gradients do not match"), outputs: outputs)
        } else {
            report(
                "expected-failure",
                cell.place,
                "A block with `error=true` fails, and this one ran to its end",
                help: "remove `error=true`, or make it show the failure it is about"
            )
            runs[cell.index] = CellRun(.failed, outputs: outputs)
        }
    }
}

extension CellRun.Output {
    fileprivate var isFailedComparison: Bool {
        if case .artifact(.comparison(let comparison)) = self { !comparison.holds } else { false }
    }
}
