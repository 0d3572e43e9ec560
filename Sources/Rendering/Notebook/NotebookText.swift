internal import Artifacts
internal import Lessons
internal import Markdown
internal import Typesetting

/// A lesson's text as the Markdown of a notebook: CommonMark, with `$…$` for formulas.
struct NotebookText {
    let checked: CheckedLesson
    let labels: Labels

    /// A block as Markdown.
    func markdown(_ block: Node) -> String {
        Node(.document, [lower(block)]).commonMark.trimmingNewlines
    }

    /// A derivation: its lines aligned, the rule and the verdict beside each.
    func markdown(_ derivation: ShownDerivation) -> String {
        let given = derivation.assumptions + derivation.definitions
        let lines = derivation.steps.enumerated().map { number, step in
            let left = number == 0 ? derivation.start : ""
            let words = [step.rule, step.finding.verdict].compactMap(\.self).joined(separator: ", ")
            return "\(left) &= \(step.formula) && \\text{\(NotebookText.escaped(words))}"
        }
        let parts = [
            derivation.title.map { "**\($0)**" },
            given.isEmpty ? nil : "With " + given.map { "$\($0)$" }.joined(separator: ", ") + ":",
            "$$\n\\begin{aligned}\n" + lines.joined(separator: " \\\\\n") + "\n\\end{aligned}\n$$",
        ]
        return parts.compactMap(\.self).joined(separator: "\n\n")
    }

    /// Words inside `\text{…}`.
    private static func escaped(_ words: String) -> String {
        var text = ""
        for character in words { text += "\\{}$&#^_%~".contains(character) ? " " : String(character) }
        return text
    }

    // MARK: Nodes

    private func lower(_ node: Node) -> Node {
        switch node.kind {
        case .math(let math): return raw("$\(line(math.tex))$")
        case .equation(let math, let attributes):
            let number = attributes?.id.flatMap { labels.label($0.text, in: checked.lesson.file)?.number }
            return block("$$\n\(math.tex.trimmingNewlines)\(number.map { " \\tag{\($0)}" } ?? "")\n$$")
        case .computed(let computed):
            let run = computed.cell.flatMap { checked.executed.runs.element($0) }
            return run?.ending == .finished ? Node(.text(run?.text ?? "")) : Node(.code(computed.expression))
        case .reference(let reference):
            let target = labels.target(file: reference.lesson, id: reference.id, from: checked.lesson.file)
            return Node(.text(TextSetter.plain(target?.text ?? reference.id)))
        case .link(let link): return lower(link, node)
        case .codeBlock(var code) where code.cell != nil:
            code.info = "swift"
            return Node(.codeBlock(code))
        case .callout(let kind):
            let title = Node(.strong, [Node(.text(kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()))])
            return Node(.blockQuote, [Node(.paragraph, [title])] + node.children.map(lower))
        case .table(let alignments): return table(node, alignments)
        default: return lowerChildren(node)
        }
    }

    private func lowerChildren(_ node: Node) -> Node {
        var node = node
        node.children = node.children.map(lower)
        return node
    }

    private func raw(_ text: String) -> Node { Node(.customInline(enter: text, exit: "")) }

    private func block(_ text: String) -> Node { Node(.customBlock(enter: text + "\n", exit: "")) }

    private func line(_ tex: String) -> String {
        tex.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    }

    /// A link to another lesson leads to its notebook.
    private func lower(_ link: Link, _ node: Node) -> Node {
        var node = lowerChildren(node)
        guard let target = LinkTarget(link.url), case .lesson(let file, let id) = target, !file.isEmpty,
            let found = labels.target(file: file, id: id, from: checked.lesson.file)
        else { return node }
        let page = found.address.split(separator: "#").first.map(String.init) ?? ""
        node.kind = .link(Link(url: page.replacing(".html", with: ".ipynb"), title: link.title))
        return node
    }

    private func table(_ node: Node, _ alignments: [TableAlignment]) -> Node {
        var parts: [Node] = []
        for (index, row) in node.children.enumerated() {
            parts.append(raw("|"))
            for cell in row.children { parts += [raw(" ")] + cell.children.map(lower) + [raw(" |")] }
            parts.append(raw("\n"))
            guard index == 0 else { continue }
            let rules = alignments.map { alignment in
                switch alignment {
                case .none: "---"
                case .left: ":--"
                case .right: "--:"
                case .center: ":-:"
                }
            }
            parts.append(raw("|" + rules.joined(separator: "|") + "|\n"))
        }
        return Node(.customBlock(enter: "", exit: ""), parts)
    }
}

extension String {
    /// The text without empty lines at its ends.
    fileprivate var trimmingNewlines: String {
        String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
    }
}
