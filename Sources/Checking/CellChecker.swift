internal import Artifacts
internal import Diagnostics
internal import Lessons

/// Checks what a cell shows and prints, and that it fails if it must.
struct CellChecker {
    private let cell: Cell
    private let run: CellRun
    private let lesson: Lesson
    private var checks: [Check] = []
    private var diagnostics: [Diagnostic] = []

    static func check(_ cell: Cell, _ run: CellRun, of lesson: Lesson) -> (checks: [Check], diagnostics: [Diagnostic]) {
        var checker = CellChecker(cell: cell, run: run, lesson: lesson)
        switch run.ending {
        case .notRun: break
        case .failedAsExpected:
            checker.add(.expectedFailure, true)
            checker.checkOutput()
        case .failed:
            if cell.options.mustFail { checker.add(.expectedFailure, false) } else { checker.checkArtifacts() }
        case .finished:
            checker.checkArtifacts()
            checker.checkOutput()
        }
        return (checker.checks, checker.diagnostics)
    }

    private init(cell: Cell, run: CellRun, lesson: Lesson) {
        self.cell = cell
        self.run = run
        self.lesson = lesson
    }

    private mutating func add(_ kind: Check.Kind, _ passed: Bool) {
        checks.append(Check(cell: cell.index, kind: kind, passed: passed))
    }

    // MARK: What it shows

    private mutating func checkArtifacts() {
        for (index, output) in run.outputs.enumerated() {
            guard case .artifact(let artifact) = output else { continue }
            switch artifact {
            case .value, .table, .chart, .graph, .network: break
            case .comparison(let comparison):
                add(.comparison(output: index), comparison.holds)
                if !comparison.holds { report(ComparisonProblem(comparison), line: comparison.line) }
            case .derivation(let derivation): check(derivation, index)
            case .claim(let claim):
                add(.claim(output: index), claim.holds)
                if !claim.holds { report(DerivationProblem(claim), line: claim.line) }
            case .claims(let claims): check(claims, index)
            }
        }
    }

    private mutating func check(_ derivation: ShownDerivation, _ index: Int) {
        if derivation.steps.isEmpty { report(.emptyDerivation, line: derivation.line) }
        for (number, step) in derivation.steps.enumerated() {
            // What cannot be decided is no check that passed, and no error.
            if step.finding.verdict != "undecided" { add(.step(output: index, step: number), step.finding.holds) }
            let line = step.line ?? derivation.line
            if !step.finding.holds {
                report(DerivationProblem(step, number: number + 1), line: line, step.columns)
            } else if let objection = step.finding.objection {
                report(DerivationProblem(objection: objection, number: number + 1), line: line, step.columns)
            }
        }
        for words in derivation.missing { report(DerivationProblem(missing: words), line: derivation.line) }
    }

    private mutating func check(_ claims: ShownClaims, _ index: Int) {
        for claim in claims.claims {
            add(.claim(output: index), claim.holds)
            if !claim.holds { report(DerivationProblem(claim), line: claims.line) }
        }
    }

    private mutating func report(_ problem: ComparisonProblem, line: Int) {
        report(.error, problem.rule, problem.headline, problem.help, line)
    }

    private mutating func report(_ problem: DerivationProblem, line: Int, _ columns: Range<Int>? = nil) {
        report(problem.severity, problem.rule, problem.headline, problem.help, line, columns)
    }

    private mutating func report(
        _ severity: Diagnostic.Severity,
        _ rule: String,
        _ headline: String,
        _ help: String,
        _ line: Int,
        _ columns: Range<Int>? = nil
    ) {
        var (place, notes) = place(line: line)
        if let columns { (place.column, place.length) = (columns.lowerBound, columns.count) }
        diagnostics.append(Diagnostic(severity, rule, at: place, headline, help: help, notes: notes))
    }

    /// The line that asked for a check: of this block, or of a function in another one, which is then
    /// noted; the block's own, if it is no line of a block.
    private func place(line: Int) -> (Place, [Diagnostic.Note]) {
        if cell.lines.contains(line) { return (statement(line, of: cell), []) }
        guard let other = lesson.cells.first(where: { $0.role == cell.role && $0.lines.contains(line) }) else {
            return (cell.place, [])
        }
        return (statement(line, of: other), [Diagnostic.Note("called from this block", at: cell.place)])
    }

    /// A line of a cell's code, without what stands before and after it.
    private func statement(_ line: Int, of cell: Cell) -> Place {
        guard cell.form != .expression else { return cell.place }
        let margin = cell.margins.indices.contains(line - cell.firstLine) ? cell.margins[line - cell.firstLine] : 0
        let code = lesson.source.line(line).dropFirst(margin)
        let blanks = code.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
        return cell.place(line: line, column: blanks + 1, length: code.count - blanks)
    }

    // MARK: Expected output

    private mutating func checkOutput() {
        guard let expectation = cell.expectation else { return }
        let difference = OutputDifference.first(run.text, expectation)
        add(.expectedOutput, difference == nil)
        guard let difference else { return }
        let margin = expectation.margins.indices.contains(difference.line) ? expectation.margins[difference.line] : 0
        let place = Place(
            file: lesson.file,
            line: expectation.place.line + 1 + difference.line,
            column: margin + difference.column + 1,
            length: difference.length
        )
        diagnostics.append(
            Diagnostic(
                .error,
                "output-mismatch",
                at: place,
                difference.headline,
                help: "correct the block, or this fence if the block is right",
                notes: [Diagnostic.Note("this block prints it", at: cell.place)]
            )
        )
    }
}
