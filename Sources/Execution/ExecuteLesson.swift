internal import Artifacts
internal import Diagnostics
public import Lessons

/// The stage `execute`: a lesson's cells are compiled as one program and run, and what came of each is kept.
///
/// A block that must fail is run in a program of its own, after the cells before it. Cells of exercises are
/// not run. Never throws: what goes wrong is a diagnostic at its place.
public func execute(_ lesson: Lesson, in workshop: Workshop) -> ExecutedLesson {
    var execution = LessonExecution(lesson, workshop)
    execution.run()
    return ExecutedLesson(lesson: lesson, runs: execution.runs, diagnostics: execution.diagnostics)
}

/// A lesson being executed.
private struct LessonExecution {
    private let lesson: Lesson
    private let workshop: Workshop
    /// The cells of the lesson's program, and those that must fail.
    private let cells: [Cell]
    private(set) var runs: [CellRun]
    private(set) var diagnostics: [Diagnostic] = []
    /// The first cell that failed though it must not: no later one runs.
    private var firstFailure: Cell?

    init(_ lesson: Lesson, _ workshop: Workshop) {
        self.lesson = lesson
        self.workshop = workshop
        cells = lesson.cells.filter { $0.role == .lesson }
        runs = lesson.cells.map {
            CellRun(.notRun($0.role == .lesson ? "the program did not start" : "it belongs to an exercise"))
        }
    }

    mutating func run() {
        guard !cells.isEmpty else { return }
        let folder: Folder
        do {
            folder = try Folder(workshop.folder + "/" + lesson.id)
        } catch {
            report("work-folder", nil, "The folder for temporary files can be written (\(error.path): \(error.reason))")
            return
        }
        let compilation = Compilation(lesson: lesson, workshop: workshop, folder: folder)
        runProgram(compilation)
        for cell in cells where cell.options.mustFail { runToFailure(cell, compilation) }
    }

    // MARK: The lesson's program

    private mutating func runProgram(_ compilation: Compilation) {
        let program = cells.filter { !$0.options.mustFail }
        guard !program.isEmpty else { return }
        do {
            let compiled = try compilation.compile(program, as: "lesson")
            // What the compiler warns about elsewhere is about what stands around the cells.
            let warnings = compiled.warnings.filter { $0.cell(of: lesson, among: program) != nil }
            diagnostics += warnings.map { $0.diagnostic(of: lesson, among: program) }
            let early = EarlyUse.find(program, compilation)
            if early.isEmpty {
                keep(ProgramRun(compiled, of: lesson, in: workshop), of: compiled)
            } else {
                runUpTo(early, program, compilation)
            }
        } catch {
            switch error {
            case .tool(let words): failTool(words)
            case .messages(let messages): runUpToError(program, messages, compilation)
            }
        }
    }

    /// Reports what does not compile, and runs what stands before it.
    private mutating func runUpToError(_ program: [Cell], _ messages: [CompilerMessage], _ compilation: Compilation) {
        let broken = compilation.syntaxErrors(program)
        let blamed: [Cell]
        if broken.isEmpty {
            diagnostics += messages.map { $0.diagnostic(of: lesson, among: program) }
            blamed = messages.compactMap { $0.cell(of: lesson, among: program) }
        } else {
            for (cell, messages) in broken { diagnostics += messages.map { $0.diagnostic(of: lesson, among: [cell]) } }
            blamed = broken.map(\.cell)
        }
        run(program, before: blamed, compilation)
    }

    /// Reports variables that are used before they are defined, and runs what stands before the first use.
    private mutating func runUpTo(_ early: [EarlyUse], _ program: [Cell], _ compilation: Compilation) {
        for use in early {
            let name = use.message.text.split(separator: "'").dropFirst().first.map(String.init) ?? ""
            var diagnostic = use.message.diagnostic(of: lesson, among: program)
            diagnostic.rule = "early-use"
            diagnostic.place?.length = name.utf8.count
            diagnostic.headline = "`\(name)` is used before the block that defines it"
            diagnostic.help = "move the block that defines it up, or this down"
            diagnostic.notes = [Diagnostic.Note("this block defines it", at: use.definition.place)]
            diagnostics.append(diagnostic)
        }
        run(program, before: early.compactMap { $0.message.cell(of: lesson, among: program) }, compilation)
    }

    /// Runs what stands before the first of the cells that are to blame.
    private mutating func run(_ program: [Cell], before blamed: [Cell], _ compilation: Compilation) {
        let first = blamed.min { $0.index < $1.index }
        for cell in blamed { runs[cell.index] = CellRun(.failed) }
        let before = program.filter { $0.index < first?.index ?? 0 }
        if !before.isEmpty {
            do {
                keep(ProgramRun(try compilation.compile(before, as: "before"), of: lesson, in: workshop), of: before)
            } catch {
                switch error {
                case .tool(let words): failTool(words)
                case .messages(let messages): runUpToError(before, messages, compilation)
                }
            }
        }
        fail(first)
    }

    private mutating func keep(_ run: ProgramRun, of compiled: Compiled) { keep(run, of: compiled.cells) }

    private mutating func keep(_ run: ProgramRun, of cells: [Cell]) {
        for cell in cells where run.finished.contains(cell.index) {
            runs[cell.index] = CellRun(.finished, outputs: run.outputs[cell.index] ?? [])
        }
        guard let failure = run.failure else { return }
        diagnostics.append(diagnostic(failure))
        if let cell = failure.cell { runs[cell.index] = CellRun(.failed, outputs: run.outputs[cell.index] ?? []) }
        fail(failure.cell)
    }

    private func diagnostic(_ failure: ProgramRun.Failure) -> Diagnostic {
        let inside = failure.place.map { place in failure.cell?.lines.contains(place.line) ?? true } ?? false
        var notes: [Diagnostic.Note] = []
        if !inside, failure.place != nil, let cell = failure.cell {
            notes.append(Diagnostic.Note("called from this block", at: cell.place))
        }
        if let origin = failure.origin, origin != failure.place {
            notes.append(Diagnostic.Note("thrown here", at: origin))
        }
        return Diagnostic(
            .error,
            failure.rule,
            at: failure.place ?? failure.cell?.place,
            failure.headline,
            help: failure.help,
            notes: notes
        )
    }

    /// Marks what stands after a failed cell as not run.
    private mutating func fail(_ cell: Cell?) {
        guard let cell, cell.index < firstFailure?.index ?? .max else { return }
        firstFailure = cell
        for later in cells where later.index > cell.index {
            if case .notRun = runs[later.index].ending {
                runs[later.index].ending = .notRun("the block at line \(cell.place.line) failed")
            }
        }
    }

    private mutating func failTool(_ words: String) {
        report("toolchain", nil, "A lesson can be compiled: \(words)")
        for cell in cells { runs[cell.index].ending = .notRun("the compiler does not work") }
    }

    // MARK: Blocks that must fail

    private mutating func runToFailure(_ cell: Cell, _ compilation: Compilation) {
        if let firstFailure, firstFailure.index < cell.index { return }
        let before = cells.filter { !$0.options.mustFail && $0.index < cell.index }
        do {
            let compiled = try compilation.compile(before + [cell], as: "failing\(cell.index)")
            judge(ProgramRun(compiled, of: lesson, in: workshop), cell)
        } catch {
            switch error {
            case .tool(let words): failTool(words)
            case .messages(let messages):
                // The cells before compile without it: whatever does not is its doing.
                let text = messages.map { "error: \($0.text)" }.joined(separator: "\n")
                runs[cell.index] = CellRun(.failedAsExpected(text))
            }
        }
    }

    private mutating func judge(_ run: ProgramRun, _ cell: Cell) {
        let outputs = run.outputs[cell.index] ?? []
        let isHonest = run.failure.map { !["timeout", "output-limit", "program-start"].contains($0.rule) } ?? false
        if let failure = run.failure, failure.cell?.index == cell.index, isHonest {
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

    private mutating func report(_ rule: String, _ place: Place?, _ headline: String, help: String? = nil) {
        diagnostics.append(Diagnostic(.error, rule, at: place, headline, help: help))
    }
}

extension CellRun.Output {
    fileprivate var isFailedComparison: Bool {
        if case .artifact(.comparison(let comparison)) = self { !comparison.holds } else { false }
    }
}
