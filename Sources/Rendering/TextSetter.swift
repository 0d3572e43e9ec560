internal import Diagnostics
internal import Markdown
internal import Typesetting

/// Sets short texts, titles and names, in which `$…$` is math.
struct TextSetter {
    private let typesetter: Typesetter
    /// Whether formulas stay TeX between dollar signs, for a reader's program that sets them.
    private let keepsTeX: Bool
    private let place: Place?
    private(set) var diagnostics: [Diagnostic] = []
    /// The words of the interface.
    let words: Words
    private(set) var formulas = FormulaStyles()

    /// Sets texts that come from `place`, which is blamed for formulas that cannot be set.
    init(_ typesetter: Typesetter, _ words: Words, place: Place?, keepsTeX: Bool = false) {
        self.typesetter = typesetter
        self.words = words
        self.place = place
        self.keepsTeX = keepsTeX
    }

    /// What is wrong with texts of a lesson's front matter and headings, once for each formula.
    func diagnostics(of file: String) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.headline += ", in a title of \(file)"
            return diagnostic
        }
    }

    /// A text without the signs that mark formulas and code, for where no markup can stand.
    static func plain(_ text: String) -> String {
        let blocks = MarkdownDocument.parse(SourceText(file: "", text)).root.children
        guard blocks.count == 1, case .paragraph = blocks[0].kind else { return text }
        return blocks[0].plainText
    }

    /// Where the parts of a graph stand that the line `line` asked for; nil if that cannot be found out.
    mutating func layout(_ sketch: GraphSketch, line: Int) -> GraphLayout? {
        do {
            return try typesetter.graphviz.layout(sketch)
        } catch {
            let asking = place.map { Place(file: $0.file, line: line, column: 1) }
            diagnostics.append(Diagnostic(.error, "graphviz", at: asking, error.headline, help: error.help))
            return nil
        }
    }

    /// A text with its formulas and its code set.
    mutating func html(_ text: String) -> [HTML] {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "`") }) else {
            return [.text(text)]
        }
        let blocks = MarkdownDocument.parse(SourceText(file: "", text)).root.children
        guard blocks.count == 1 else { return [.text(text)] }
        switch blocks[0].kind {
        case .equation(let math, _): return [set(math)]
        case .paragraph: return blocks[0].children.map { inline($0) }
        default: return [.text(text)]
        }
    }

    private mutating func inline(_ node: Node) -> HTML {
        switch node.kind {
        case .math(let math): set(math)
        case .code(let code): .tag("code", code)
        default: .text(node.plainText)
        }
    }

    private mutating func set(_ math: Math) -> HTML {
        formula(math.tex)
    }

    /// A chart drawn; `nil` if it cannot be, which is then said.
    mutating func drawing(_ specification: String) -> ChartDrawing? {
        switch typesetter.draw(specification) {
        case .success(let drawing): return drawing
        case .failure(let error):
            diagnostics.append(Diagnostic(.error, "chart", at: place, error.headline, help: error.help))
            return nil
        }
    }

    /// A formula set; `display` sets it as large as one on a line of its own.
    mutating func formula(_ tex: String, display: Bool = false) -> HTML {
        if keepsTeX { return .text(display ? "$$\(tex)$$" : "$\(tex)$") }
        switch typesetter.typeset(tex, display: display) {
        case .success(let html): return .written(formulas.classed(html))
        case .failure(let error):
            diagnostics.append(
                Diagnostic(
                    .error,
                    "tex",
                    at: place,
                    "\(error.headline), in `\(tex)`",
                    help: TeXHelp.text(error.headline)
                )
            )
            return .tag("code", ["class": "tex-error"], tex)
        }
    }
}
