internal import Derivations
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
        var block: Int?
        for index in root.children.indices {
            role = role(at: index)
            root.children[index] = collect(root.children[index], after: &block)
        }
        return root
    }

    /// A node with the cells in it numbered; `block` is the runnable block right before it, then itself.
    private mutating func collect(_ node: Node, after block: inout Int?) -> Node {
        var node = node
        let before = block
        block = nil
        switch node.kind {
        case .codeBlock(var code) where code.fenced:
            guard let place = node.place else { break }
            let info = Info(at: place, in: source)
            switch info.kind {
            case .runnable:
                code.cell = addBlock(code, info)
                block = code.cell
                node.kind = .codeBlock(code)
            case .output:
                expect(code, info, of: before)
                // It is shown as what the block printed, and checked against it.
                if before != nil { node = Node(.customBlock(enter: "", exit: "")) }
            case .derivation:
                code.cell = addDerivation(code, info)
                // What a student is told of a wrong derivation stands after it.
                if case .wrong = role { block = code.cell }
                node.kind = .codeBlock(code)
            case .nearly(let name): complain(info, name)
            case .other: break
            }
        case .heading(let heading):
            // What a quick check is computed from runs where its heading stands.
            if let attributes = heading.attributes, attributes.has("check"), let value = attributes["computed"],
                value.text.hasPrefix("swift ")
            {
                addComputed(value)
            }
            var inner: Int?
            node.children = node.children.map { collect($0, after: &inner) }
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
        let parts: Set = ["hint", "solution", "tests", "wrong", "exercise"]
        switch outline.enclosing(section, parts)?.name {
        case "solution": return .solution(exercise: id)
        case "tests": return .tests(exercise: id)
        case "wrong": return .wrong(exercise: id)
        case "exercise": return .starter(exercise: id)
        default: return .lesson
        }
    }

    // MARK: Cells

    private mutating func addBlock(_ code: CodeBlock, _ info: Info) -> Int {
        let (attributes, problems) = Attributes.parse(afterFenceAt: info.fence, in: source)
        var reader = OptionReader()
        reader.complain(of: info.stray, "block-option", "a block", "```\(info.words) {echo=false}")
        let block = Cell(
            index: cells.count,
            form: .block,
            role: role,
            code: code.code,
            place: info.fence,
            firstLine: info.fence.line + 1,
            margins: code.margins,
            options: reader.block(attributes)
        )
        diagnostics += problems + reader.diagnostics
        cells.append(block)
        return block.index
    }

    private mutating func addDerivation(_ code: CodeBlock, _ info: Info) -> Int {
        let (attributes, problems) = Attributes.parse(afterFenceAt: info.fence, in: source)
        var reader = OptionReader()
        reader.complain(of: info.stray, "derivation-option", "a derivation", "```derivation {#id}")
        let options = reader.derivation(attributes)
        let (text, complaints) = DerivationText.parse(
            code.code,
            file: source.file,
            firstLine: info.fence.line + 1,
            margins: code.margins
        )
        diagnostics += problems + reader.diagnostics + complaints
        let isBegun = if case .starter = role { true } else { false }
        if text.chains.isEmpty, !complaints.containErrors, !isBegun {
            let help = "write left = right, and = … in the lines below it"
            let headline = "A derivation has a step to check"
            diagnostics.append(Diagnostic(.error, "derivation-empty", at: info.fence, headline, help: help))
        }
        cells.append(
            Cell(
                index: cells.count,
                form: .derivation,
                role: role,
                code: code.code,
                place: info.fence,
                firstLine: info.fence.line + 1,
                margins: code.margins,
                options: options,
                derivation: complaints.containErrors ? nil : text
            )
        )
        return cells.count - 1
    }

    private mutating func addExpression(_ computed: Computed) -> Int {
        let place = computed.place
        if role != .lesson {
            let headline = "Computed prose stands outside exercises, whose code is not the lesson's"
            let help = "move it before the exercise, or write the value"
            diagnostics.append(Diagnostic(.error, "computed-in-exercise", at: place, headline, help: help))
        }
        cells.append(
            Cell(
                index: cells.count,
                form: .expression,
                role: role,
                code: computed.expression,
                place: place,
                firstLine: place.line,
                margins: [place.column - 1]
            )
        )
        return cells.count - 1
    }

    private mutating func addComputed(_ value: Attributes.Item) {
        // Its check finds it by the place of the value; blanks for the word keep the compiler's columns right.
        let code = "      " + value.text.dropFirst("swift ".count)
        cells.append(
            Cell(
                index: cells.count,
                form: .expression,
                role: role,
                code: code,
                place: value.place,
                firstLine: value.place.line,
                margins: [value.place.column - 1]
            )
        )
    }

    // MARK: Other fences

    private mutating func expect(_ code: CodeBlock, _ info: Info, of block: Int?) {
        guard let block else {
            let headline = "An `output` fence stands right after the runnable block that prints it"
            let help = "move it there, or name the fence `text` if it is only shown"
            diagnostics.append(Diagnostic(.error, "output-alone", at: info.fence, headline, help: help))
            return
        }
        let (attributes, problems) = Attributes.parse(afterFenceAt: info.fence, in: source)
        var reader = OptionReader()
        reader.complain(of: info.stray, "output-option", "an `output` fence", "```output {tolerance=1e-6}")
        let tolerance = reader.tolerance(attributes)
        diagnostics += problems + reader.diagnostics
        let text = code.code.hasSuffix("\n") ? String(code.code.dropLast()) : code.code
        cells[block].expectation = Expectation(
            text: text,
            tolerance: tolerance,
            place: info.fence,
            margins: code.margins
        )
    }

    private mutating func complain(_ info: Info, _ name: String) {
        let headline = "`\(info.words)` is a fence that is only shown"
        let help = "did you mean `\(name)`, which is checked?"
        diagnostics.append(Diagnostic(.warning, "fence-info", at: info.place, headline, help: help))
    }
}
