public import Artifacts
internal import FoundationEssentials
public import Lessons
internal import Markdown
public import Typesetting

/// The stage `render` for Jupyter: a checked lesson becomes a notebook with its outputs, as JSON.
///
/// Solutions, tests, wrong answers and model answers are left out. `plainText` is what stands for a thing that a block
/// shows where no HTML can be shown. The same lesson gives the same bytes.
public func renderNotebook(
    _ checked: CheckedLesson,
    labels: Labels,
    typesetter: Typesetter,
    plainText: (Artifact) -> String
) throws -> String {
    var builder = NotebookBuilder(checked, labels, typesetter)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(builder.notebook(plainText)), as: UTF8.self) + "\n"
}

/// Puts a notebook together, cell by cell.
private struct NotebookBuilder {
    private let checked: CheckedLesson
    private let text: NotebookText
    private let labels: Labels
    private let typesetter: Typesetter
    private var cells: [Notebook.Cell] = []
    /// Markdown that has not become a cell yet.
    private var pending: [String] = []
    private var executions = 0

    init(_ checked: CheckedLesson, _ labels: Labels, _ typesetter: Typesetter) {
        (self.checked, self.labels, self.typesetter) = (checked, labels, typesetter)
        text = NotebookText(checked: checked, labels: labels)
    }

    mutating func notebook(_ plainText: (Artifact) -> String) -> Notebook {
        let lesson = checked.lesson
        pending = head(lesson.front)
        finish()
        let left: Set = ["solution", "tests", "wrong", "answer"]
        let hidden = lesson.sections.filter { !left.isDisjoint(with: $0.classes) }.map(\.range)
        for (index, block) in lesson.unanswered.children.enumerated()
        where !hidden.contains(where: { $0.contains(index) }) {
            if case .codeBlock(let code) = block.kind, let number = code.cell, let cell = lesson.cells.element(number) {
                add(cell, plainText)
            } else {
                // A new section begins a new cell, as one would write it.
                if case .heading = block.kind { finish() }
                pending.append(text.markdown(block))
            }
        }
        finish()
        return Notebook(cells: cells, metadata: Notebook.Metadata(title: TextSetter.plain(lesson.front.title)))
    }

    private func head(_ front: FrontMatter) -> [String] {
        var parts = ["# " + front.title]
        if let summary = front.summary { parts.append(summary) }
        if !front.objectives.isEmpty {
            parts.append("After this lesson you can\n\n" + front.objectives.map { "- " + $0 }.joined(separator: "\n"))
        }
        return parts
    }

    private mutating func finish() {
        let markdown = pending.filter { !$0.isEmpty }.joined(separator: "\n\n")
        pending = []
        guard !markdown.isEmpty else { return }
        cells.append(
            Notebook.Cell(cellType: "markdown", id: "text-\(cells.count + 1)", source: Notebook.lines(markdown))
        )
    }

    // MARK: Cells of the lesson

    private mutating func add(_ cell: Cell, _ plainText: (Artifact) -> String) {
        let run = checked.executed.runs.element(cell.index)
        guard cell.isSwift else {
            for case .artifact(.derivation(let derivation)) in run?.outputs ?? [] {
                pending.append(text.markdown(derivation))
            }
            pending += caption(cell)
            return
        }
        finish()
        let code = cell.code.hasSuffix("\n") ? String(cell.code.dropLast()) : cell.code
        var made = Notebook.Cell(cellType: "code", id: "code-\(cell.index + 1)", source: Notebook.lines(code))
        made.outputs = cell.options.output ? outputs(run, plainText) : []
        if !cell.options.echo || cell.options.fold {
            made.metadata.jupyter = Notebook.CellMetadata.Jupyter(sourceHidden: true)
        }
        if case .notRun? = run?.ending {
        } else {
            executions += 1
            made.executionCount = executions
        }
        cells.append(made)
        pending += caption(cell)
    }

    private func caption(_ cell: Cell) -> [String] {
        let label = labels.label(cell: cell.index, in: checked.lesson.file)
        guard label != nil || cell.options.caption != nil else { return [] }
        return [[label.map { "**\($0).**" }, cell.options.caption].compactMap(\.self).joined(separator: " ")]
    }

    private func outputs(_ run: CellRun?, _ plainText: (Artifact) -> String) -> [Notebook.Output] {
        guard let run else { return [] }
        var texts = TextSetter(typesetter, labels.words, place: nil, keepsTeX: true)
        var outputs = run.outputs.map { output -> Notebook.Output in
            switch output {
            case .text(let printed): return .printed(Notebook.lines(printed))
            case .artifact(let artifact):
                let html = ArtifactView.html(artifact, &texts).serialised
                return .shown([
                    "text/html": Notebook.lines(html), "text/plain": Notebook.lines(plainText(artifact)),
                ])
            }
        }
        if case .failedAsExpected(let message) = run.ending { outputs.append(.failed(message)) }
        return outputs
    }
}
