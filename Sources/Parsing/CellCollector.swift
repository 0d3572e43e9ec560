internal import Diagnostics
internal import Lessons
internal import Markdown

/// Numbers what runs in a document, and reads its options and what it must print.
struct CellCollector {
    private let outline: Outline
    private let source: SourceText
    private(set) var cells: [Cell] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var role = Cell.Role.lesson

    init(outline: Outline, source: SourceText) {
        self.outline = outline
        self.source = source
    }

    /// The document with its cells numbered and its `output` fences taken out.
    mutating func collect(_ root: Node) -> Node {
        var root = root
        var numbered: [Node] = []
        var block: Int?
        for (index, node) in root.children.enumerated() {
            role = role(at: index)
            numbered.append(collect(node, after: &block))
        }
        root.children = numbered
        return root
    }

    /// A node with the cells in it numbered; `block` is the runnable block right before it, then itself.
    private mutating func collect(_ node: Node, after block: inout Int?) -> Node {
        var node = node
        let before = block
        block = nil
        switch node.kind {
        case .codeBlock(var code) where code.fenced:
            let place = node.place ?? Place(file: source.file, line: 1, column: 1)
            switch Info(code.info) {
            case .runnable(let rest):
                complain(rest, at: place)
                code.cell = addBlock(code, at: place)
                block = code.cell
                node.kind = .codeBlock(code)
            case .output:
                expect(code, at: place, of: before)
                // It is shown as what the block printed, and checked against it.
                if before != nil { node = Node(.customBlock(enter: "", exit: "")) }
            case .nearly(let word):
                diagnostics.append(
                    Diagnostic(
                        .warning, "fence-info", at: place, "`\(word)` is a fence that is only shown",
                        help: "did you mean `swift spec`, which runs?"
                    )
                )
            case .other: break
            }
        case .computed(var computed):
            computed.cell = addExpression(computed)
            node.kind = .computed(computed)
        default:
            var inner: Int?
            node.children = node.children.map { collect($0, after: &inner) }
        }
        return node
    }

    private func role(at child: Int) -> Cell.Role {
        let section = outline.section(at: child)
        guard let exercise = outline.enclosing(section, ["exercise"]) else { return .lesson }
        let id = outline.sections[exercise.section].id
        guard let part = outline.enclosing(section, ["hint", "solution", "tests", "wrong", "exercise"]) else { return .lesson }
        switch part.name {
        case "solution": return .solution(exercise: id)
        case "tests": return .tests(exercise: id)
        case "wrong": return .wrong(exercise: id)
        case "hint": return .lesson
        default: return .starter(exercise: id)
        }
    }

    // MARK: Cells

    private mutating func addBlock(_ code: CodeBlock, at place: Place) -> Int {
        let (attributes, problems) = Attributes.parse(afterFenceAt: place, in: source)
        diagnostics += problems
        let options = BlockOptionReader.read(attributes)
        diagnostics += options.diagnostics
        let fence = Place(
            file: place.file, line: place.line, column: place.column,
            length: source.line(place.line).count - place.column + 1
        )
        if !code.closed {
            diagnostics.append(
                Diagnostic(.error, "fence-unclosed", at: fence, "A runnable block ends with a closing fence", help: "add a line ``` after the code")
            )
        }
        let block = Cell(
            index: cells.count, form: .block, role: role, code: code.code, place: fence, firstLine: place.line + 1,
            margins: code.margins, options: options.options
        )
        cells.append(block)
        return block.index
    }

    private mutating func addExpression(_ computed: Computed) -> Int {
        let place = computed.place
        if case .lesson = role {} else {
            diagnostics.append(
                Diagnostic(
                    .error, "computed-in-exercise", at: place, "Computed prose stands outside exercises, whose code is not the lesson's",
                    help: "move it before the exercise, or write the value"
                )
            )
        }
        cells.append(
            Cell(
                index: cells.count, form: .expression, role: role, code: computed.expression, place: place,
                firstLine: place.line, margins: [place.column - 1]
            )
        )
        return cells.count - 1
    }

    // MARK: Expected output

    private mutating func expect(_ code: CodeBlock, at place: Place, of block: Int?) {
        let fence = Place(file: place.file, line: place.line, column: place.column, length: source.line(place.line).count - place.column + 1)
        guard let block else {
            diagnostics.append(
                Diagnostic(
                    .error, "output-alone", at: fence, "An `output` fence stands right after the runnable block that prints it",
                    help: "move it there, or name the fence `text` if it is only shown"
                )
            )
            return
        }
        let (attributes, problems) = Attributes.parse(afterFenceAt: place, in: source)
        diagnostics += problems
        let tolerance = tolerance(attributes)
        var text = code.code
        if text.hasSuffix("\n") { text.removeLast() }
        cells[block].expectation = Expectation(text: text, tolerance: tolerance, place: fence, margins: code.margins)
    }

    private mutating func tolerance(_ attributes: Attributes?) -> Double? {
        guard let attributes else { return nil }
        for pair in attributes.pairs where pair.key.text != "tolerance" {
            let near = suggestion(for: pair.key.text, among: ["tolerance"]).map { "did you mean `\($0)`?" }
            diagnostics.append(
                Diagnostic(.error, "output-option", at: pair.key.place, "`\(pair.key.text)` is no option of an `output` fence", help: near ?? "it takes {tolerance=1e-6}")
            )
        }
        guard let item = attributes["tolerance"] else { return nil }
        guard let value = Double(item.text), value >= 0, value < 1 else {
            diagnostics.append(
                Diagnostic(.error, "output-option", at: item.place, "A tolerance is a number from 0 to below 1", help: "write tolerance=1e-6")
            )
            return nil
        }
        return value
    }

    private mutating func complain(_ rest: String, at place: Place) {
        guard !rest.isEmpty, !rest.hasPrefix("{") else { return }
        let line = source.line(place.line)
        let text = String(decoding: line, as: UTF8.self)
        let column = text.range(of: rest).map { text[..<$0.lowerBound].utf8.count + 1 } ?? place.column
        diagnostics.append(
            Diagnostic(
                .error, "block-option", at: Place(file: place.file, line: place.line, column: column, length: rest.utf8.count),
                "The options of a block stand in braces",
                help: "write ```swift spec {\(rest.split(separator: "{").first.map { $0.trimmed } ?? "")}"
            )
        )
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

extension String {
    fileprivate func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
