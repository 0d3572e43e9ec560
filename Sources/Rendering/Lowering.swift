internal import Diagnostics
internal import Lessons
internal import Markdown
internal import Typesetting

/// Replaces what Lectern adds to CommonMark by HTML, so that libcmark can write the document as a whole.
struct Lowering {
    let lesson: Lesson
    /// What came of the cells; `nil` where nothing was executed.
    let checked: CheckedLesson?
    let labels: Labels
    let typesetter: Typesetter
    /// Whether this is for a page, with its classes, or a bare fragment, as GitHub writes it.
    let isPage: Bool
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var formulas = FormulaStyles()
    private var footnotes: FootnoteList

    init(_ lesson: Lesson, _ checked: CheckedLesson?, _ labels: Labels, _ typesetter: Typesetter, isPage: Bool) {
        self.lesson = lesson
        self.checked = checked
        self.labels = labels
        self.typesetter = typesetter
        self.isPage = isPage
        footnotes = FootnoteList(Node(.document), labels.words)
    }

    /// The lesson's body as HTML.
    mutating func html() -> String {
        var sections = SectionWrapper(lesson, checked, typesetter, labels.words)
        let body = isPage ? sections.wrap(lesson.body) : lesson.body
        formulas.add(sections.texts.formulas)
        footnotes = FootnoteList(body, labels.words)
        var lowered = lower(body)
        let definitions = footnotes.called.map { number, node in (number, lowerChildren(node)) }
        if let list = footnotes.list(definitions) { lowered.children.append(list) }
        return lowered.html
    }

    // MARK: Nodes

    mutating func lower(_ node: Node) -> Node {
        switch node.kind {
        case .heading(let heading): return lower(heading, node)
        case .equation(let math, let attributes): return equation(math, attributes)
        case .math(let math): return inline(typeset(math))
        case .computed(let computed): return inline(value(of: computed))
        case .reference(let reference): return inline(link(reference))
        case .codeBlock(let code) where code.cell != nil:
            noteIfPlain(code, node)
            return cell(code, node)
        case .codeBlock(let code) where isPage:
            noteIfPlain(code, node)
            return block(CodeView.block(code.code, language: code.language))
        case .table(let alignments): return table(node, alignments)
        case .callout(let kind): return callout(kind, node)
        case .footnoteCall(let footnote): return inline(footnotes.call(footnote))
        // What a footnote says stands at the end.
        case .footnote: return Node(.customBlock(enter: "", exit: ""))
        case .link(let link): return lower(link, node)
        default: return lowerChildren(node)
        }
    }

    private mutating func lowerChildren(_ node: Node) -> Node {
        var node = isPage ? node.withPunctuationInFormulas : node
        node.children = node.children.map { lower($0) }
        return node
    }

    private func inline(_ html: HTML) -> Node { Node(.customInline(enter: html.serialised, exit: "")) }

    private func block(_ html: HTML) -> Node { Node(.customBlock(enter: html.serialised, exit: "")) }

    private mutating func lower(_ heading: Heading, _ node: Node) -> Node {
        guard isPage || heading.attributes != nil else { return lowerChildren(node) }
        let section = lesson.sections.first { $0.place.line == node.place?.line }
        guard let section else { return lowerChildren(node) }
        let children = node.children.map { lower($0) }
        let name = "h\(heading.level)"
        var attributes = [("id", section.id)]
        if !section.classes.isEmpty { attributes.append(("class", section.classes.joined(separator: " "))) }
        let start = Node(.customInline(enter: HTML.opening(name, attributes), exit: "</\(name)>"), children)
        guard isPage else { return Node(.customBlock(enter: "", exit: ""), [start]) }
        // The link stands beside the heading: inside, it would be read out as a part of it.
        let permalink = Permalink.html(to: section.id, title: node.plainText, labels.words).serialised
        return Node(.customBlock(enter: "<div class=\"heading\">", exit: permalink + "</div>"), [start])
    }

    private mutating func lower(_ link: Link, _ node: Node) -> Node {
        var node = lowerChildren(node)
        guard isPage, let target = LinkTarget(link.url), case .lesson(let file, let id) = target, !file.isEmpty else {
            return node
        }
        if let found = labels.target(file: file, id: id, from: lesson.file) {
            node.kind = .link(Link(url: found.address, title: link.title))
        }
        return node
    }

    // MARK: Math

    mutating func typeset(_ math: Math) -> HTML {
        if let offset = math.tex.firstRange(of: "`swift ") {
            diagnostics.append(
                Diagnostic(
                    .error,
                    "math-computed",
                    at: math.place(at: math.tex[..<offset.lowerBound].utf8.count),
                    "Computed prose stands outside formulas",
                    help: "close the formula before it: `$x =$ `swift …``"
                )
            )
        }
        switch typesetter.typeset(math.tex, display: math.display) {
        // A fragment stands alone, and keeps its inline styles.
        case .success(let html): return .written(isPage ? formulas.classed(html) : html)
        case .failure(let error):
            var place = math.place(at: error.offset ?? 0)
            place?.length = max(1, error.offset == nil ? math.tex.utf8.prefix { $0 != 0x0A }.count : error.length)
            diagnostics.append(
                Diagnostic(
                    .error,
                    "tex",
                    at: place,
                    error.headline,
                    help: TeXHelp.text(error.headline)
                )
            )
            return .tag("code", ["class": "tex-error"], math.tex)
        }
    }

    private mutating func equation(_ math: Math, _ attributes: Attributes?) -> Node {
        let set = typeset(math)
        let label = attributes?.id.flatMap { labels.label($0.text, in: lesson.file) }
        var tags: [(String, String)] = []
        if let id = attributes?.id { tags.append(("id", id.text)) }
        tags.append(("class", (["equation"] + (attributes?.classes.map(\.text) ?? [])).joined(separator: " ")))
        guard let id = attributes?.id?.text, let label, let number = label.number else {
            return block(.element("div", tags, [set]))
        }
        let link: KeyValuePairs = ["class": "equation-number", "href": "#" + id, "aria-label": label.text]
        return block(.element("div", tags, [set, .tag("a", link, "(\(number))")]))
    }

    // MARK: Computed prose and references

    private mutating func value(of computed: Computed) -> HTML {
        guard let run = checked.flatMap({ computed.cell.map($0.executed.runs.element) }), let run,
            run.ending == .finished
        else {
            return .tag("code", ["class": "computed"], computed.expression)
        }
        return .tag("span", ["class": "computed", "title": computed.expression], run.text)
    }

    private mutating func link(_ reference: Reference) -> HTML {
        let written = (reference.lesson ?? "") + (reference.id.isEmpty ? "" : "#" + reference.id)
        guard let target = labels.target(file: reference.lesson, id: reference.id, from: lesson.file) else {
            return .tag("a", ["href": written], written)
        }
        var texts = TextSetter(typesetter, labels.words, place: reference.place)
        let text = texts.html(target.text)
        formulas.add(texts.formulas)
        return .tag("a", ["class": "reference", "href": target.address], text)
    }

    // MARK: Cells

    private mutating func cell(_ code: CodeBlock, _ node: Node) -> Node {
        guard let index = code.cell, lesson.cells.indices.contains(index) else { return node }
        guard isPage else {
            var plain = code
            plain.info = "swift"
            return Node(.codeBlock(plain), at: node.place)
        }
        let run = checked.flatMap { $0.executed.runs.element(index) }
        let checks = checked?.checks.filter { $0.cell == index } ?? []
        var view = CellView(cell: lesson.cells[index], run: run, checks: checks, labels.words)
        view.label = labels.label(cell: index, in: lesson.file)
        var texts = TextSetter(typesetter, labels.words, place: lesson.cells[index].place)
        let html = view.html(&texts)
        diagnostics += texts.diagnostics
        formulas.add(texts.formulas)
        return block(html)
    }

    /// Says of Swift that it is too much for the parser, and so has no colours.
    private mutating func noteIfPlain(_ code: CodeBlock, _ node: Node) {
        guard isPage, code.fenced, code.language.hasPrefix("swift"), !CodeView.isColoured(code.code) else { return }
        let headline = "Code has colours up to 32 KiB and six lists in each other, and this block is beyond that"
        let help = "divide it, or set `rules: {code-plain: off}` in course.yml"
        diagnostics.append(Diagnostic(.warning, "code-plain", at: node.place, headline, help: help))
    }

    // MARK: Tables and callouts

    private mutating func table(_ node: Node, _ alignments: [TableAlignment]) -> Node {
        var parts: [Node] = []
        func markup(_ text: String) { parts.append(Node(.customInline(enter: text, exit: ""))) }
        markup("<table>\n<thead>\n")
        for (index, row) in node.children.enumerated() {
            if index == 1 { markup("<tbody>\n") }
            markup("<tr>\n")
            for (cell, alignment) in zip(row.children, alignments) {
                let name = index == 0 ? "th" : "td"
                let opening = HTML.opening(
                    name,
                    alignment == .none
                        ? [] : isPage ? [("class", "align-\(alignment.rawValue)")] : [("align", alignment.rawValue)]
                )
                parts.append(
                    Node(
                        .customInline(enter: opening, exit: "</\(name)>\n"),
                        cell.children.map { lower($0) }
                    )
                )
            }
            markup("</tr>\n")
            if index == 0 { markup("</thead>\n") }
        }
        if node.children.count > 1 { markup("</tbody>\n") }
        markup("</table>")
        if isPage {
            parts.insert(Node(.customInline(enter: "<div class=\"table\" tabindex=\"0\">", exit: "")), at: 0)
            markup("</div>")
        }
        return Node(.customBlock(enter: "", exit: ""), parts)
    }

    private mutating func callout(_ kind: CalloutKind, _ node: Node) -> Node {
        let heading = HTML.tag("p", ["class": "callout-title"], labels.words.title(of: kind)).serialised
        let children = node.children.map { lower($0) }
        let opening = HTML.opening("div", [("class", "callout callout-\(kind.rawValue)"), ("role", "note")])
        return Node(.customBlock(enter: opening + "\n" + heading, exit: "</div>"), children)
    }
}

extension Array {
    /// The element at an index, if there is one.
    func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
