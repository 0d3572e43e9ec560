internal import Diagnostics
internal import Markdown
internal import Typesetting

/// Sets the short texts that lesson code sends, titles and names, in which `$…$` is math.
struct TextSetter {
    private let typesetter: Typesetter
    private let place: Place
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var usesMath = false

    init(lowering: Lowering, place: Place) {
        typesetter = lowering.typesetter
        self.place = place
    }

    /// A text with its formulas set.
    mutating func html(_ text: String) -> [HTML] {
        let parsed = MarkdownDocument.parse(SourceText(file: place.file, text)).root
        guard text.contains("$"), parsed.children.count == 1, case .paragraph? = parsed.children.first?.kind else {
            return formula(parsed) ?? [.text(text)]
        }
        return parsed.children[0].children.map { node in
            if case .math(let math) = node.kind { set(math) } else { .text(node.plainText) }
        }
    }

    private mutating func formula(_ parsed: Node) -> [HTML]? {
        guard parsed.children.count == 1, case .equation(let math, _)? = parsed.children.first?.kind else { return nil }
        return [set(math)]
    }

    private mutating func set(_ math: Math) -> HTML {
        usesMath = true
        switch typesetter.typeset(math.tex, display: false) {
        case .success(let html): return .written(html)
        case .failure(let error):
            diagnostics.append(
                Diagnostic(
                    .error,
                    "tex",
                    at: place,
                    "\(error.headline), in `\(math.tex)` which this block shows",
                    help: "correct the text that the block sends"
                )
            )
            return .tag("code", ["class": "tex-error"], math.tex)
        }
    }
}
