internal import Diagnostics
internal import Lessons
internal import Processes

/// A lesson being executed.
struct LessonExecution: Sendable {
    let lesson: Lesson
    let workshop: Workshop
    /// The cells of the lesson's program, and those that must fail.
    let cells: [Cell]
    var runs: [CellRun]
    var diagnostics: [Diagnostic] = []
    var exercises: [ExecutedExercise] = []
    /// The first cell that failed though it must not: no later one runs.
    var firstFailure: Cell?

    init(_ lesson: Lesson, _ workshop: Workshop) {
        self.lesson = lesson
        self.workshop = workshop
        cells = lesson.cells.filter { $0.role == .lesson && $0.isSwift }
        runs = lesson.cells.map {
            CellRun(.notRun($0.role == .lesson ? "the program did not start" : "it belongs to an exercise"))
        }
    }

    mutating func run() {
        guard !cells.isEmpty else { return }
        let folder: Folder
        do {
            folder = try Folder(workshop.folder + "/lesson-" + lesson.id, isOpen: workshop.confine != nil)
        } catch {
            report("work-folder", nil, "The folder for temporary files can be written (\(error.path): \(error.reason))")
            return
        }
        let compilation = Compilation(lesson: lesson, workshop: workshop, folder: folder)
        // The lesson's program and those of the blocks that must fail do not wait for each other.
        let jobs = [Job.program] + cells.filter(\.options.mustFail).map { Job.failure($0) }
        let start = self
        for done in concurrentMap(jobs, { start.done($0, compilation) }) {
            switch done {
            case .program(let execution): self = execution
            case .failure(let cell, let attempt): judge(attempt, cell)
            }
        }
    }

    private enum Job: Sendable {
        case program, failure(Cell)
    }

    private enum Done: Sendable {
        case program(LessonExecution), failure(Cell, Result<ProgramRun, CompileFailure>)
    }

    private func done(_ job: Job, _ compilation: Compilation) -> Done {
        switch job {
        case .program:
            var execution = self
            execution.runProgram(compilation)
            return .program(execution)
        case .failure(let cell):
            return .failure(cell, attempt(cell, compilation))
        }
    }

    // MARK: The lesson's program

    private mutating func runProgram(_ compilation: Compilation) {
        let program = cells.filter { !$0.options.mustFail }
        guard !program.isEmpty else { return }
        let lesson = lesson
        let (compiled, early) = concurrently(
            { Result { () throws(CompileFailure) in try compilation.compile(program, as: "lesson") } },
            { Result { () throws(CompileFailure) in try EarlyUse.find(program, of: lesson, compilation) } }
        )
        switch (compiled, early) {
        case (.failure(.messages(let messages)), _): runUpToError(program, messages, compilation)
        case (.failure(let failure), _), (_, .failure(let failure)): failToCompile(program, failure)
        case (.success(let compiled), .success(let early)):
            // What the compiler warns about elsewhere is about what stands around the cells.
            let warnings = compiled.warnings.filter { $0.cell(of: lesson, among: program) != nil }
            diagnostics += warnings.map { $0.diagnostic(of: lesson, among: program) }
            if early.isEmpty {
                keep(ProgramRun(compiled, of: lesson, in: workshop), of: program, compilation)
            } else {
                runUpTo(early, program, compilation)
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
            var diagnostic = use.message.diagnostic(of: lesson, among: program)
            diagnostic.rule = "early-use"
            diagnostic.place?.length = use.name.utf8.count
            diagnostic.headline = "`\(use.name)` is used before it is defined"
            diagnostic.help = "move its definition up, or this down"
            let definition = use.definition
            let place = definition.place(line: definition.firstLine, column: 1, length: 1)
            diagnostic.notes = [Diagnostic.Note("it is defined here", at: place)]
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
                let compiled = try compilation.compile(before, as: "before")
                keep(ProgramRun(compiled, of: lesson, in: workshop), of: before, compilation)
            } catch {
                switch error {
                case .tool, .time: failToCompile(before, error)
                case .messages(let messages): runUpToError(before, messages, compilation)
                }
            }
        }
        fail(first)
    }

    private mutating func keep(_ run: ProgramRun, of cells: [Cell], _ compilation: Compilation) {
        for cell in cells where run.finished.contains(cell.index) {
            runs[cell.index] = CellRun(.finished, outputs: run.outputs[cell.index] ?? [])
        }
        guard let failure = run.failure else { return }
        if let cell = failure.cell { runs[cell.index] = CellRun(.failed, outputs: run.outputs[cell.index] ?? []) }
        // Braces may match over several blocks, and a program made of them runs past the blocks between.
        let broken = failure.isSilentExit ? compilation.syntaxErrors(cells) : []
        if broken.isEmpty { diagnostics.append(diagnostic(failure)) }
        for (cell, messages) in broken { diagnostics += messages.map { $0.diagnostic(of: lesson, among: [cell]) } }
        fail(failure.cell)
    }

    func diagnostic(_ failure: ProgramFailure) -> Diagnostic {
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

    /// Reports that nothing is known of some cells, because they were not compiled.
    mutating func failToCompile(_ cells: [Cell], _ failure: CompileFailure) {
        switch failure {
        case .messages: break
        case .time:
            report(
                "compile-limit",
                cells.last?.place,
                "More than \(Int(workshop.compiling.seconds)) s to compile: a lesson is compiled in less",
                help: "give the variables of long expressions a type, and split them"
            )
        case .tool(let words): report("toolchain", nil, "`\(lesson.file)` can be compiled: \(words)")
        }
        for cell in cells { runs[cell.index].ending = .notRun("it was not compiled") }
    }

    mutating func report(_ rule: String, _ place: Place?, _ headline: String, help: String? = nil) {
        diagnostics.append(Diagnostic(.error, rule, at: place, headline, help: help))
    }
}
