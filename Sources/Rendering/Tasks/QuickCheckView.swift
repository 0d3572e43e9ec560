internal import Lessons
internal import Markdown

/// A quick check on the page: items to choose or a field to type into, and the answer behind a fold.
///
/// A script uses the fold to say whether a choice is right. Where solutions are kept back, the answer is not on the page.
struct QuickCheckView {
    let check: QuickCheck
    let task: Task
    let lesson: Lesson
    let words: Words.Tasks

    /// The child of the document that its items stand in.
    var list: Int? {
        guard let first = check.items.first else { return nil }
        return lesson.sections[task.section].range.first { child in
            guard case .list = lesson.body.children[child].kind else { return false }
            return lesson.body.children[child].children.contains { $0.place == first.place }
        }
    }

    /// Whether a child of the document explains a typed answer.
    func isExplanation(_ child: Int) -> Bool {
        guard let typed = check.typed else { return false }
        return child > typed.child && lesson.sections[task.section].range.contains(child)
    }

    private var hasKey: Bool { !lesson.front.hidesSolutions }
    private var name: String { "_check-" + task.id }

    private func raw(_ html: String) -> Node { Node(.customInline(enter: html, exit: "")) }
    private func wrapped(_ enter: String, _ children: [Node], _ exit: String) -> Node {
        Node(.customBlock(enter: enter, exit: exit), children)
    }

    // MARK: Items

    /// The items of a list, to be chosen.
    func items(_ list: Node) -> [Node] {
        let kind = check.items.count(where: \.isMarked) == 1 ? "radio" : "checkbox"
        let choices = list.children.enumerated().compactMap { index, node -> Node? in
            guard let line = firstLine(node, index) else { return nil }
            var attributes = [("type", hasKey ? kind : "checkbox"), ("name", name), ("value", String(index))]
            // A formula alone is no name to every reader of the page.
            if let item = check.items.element(index), item.tex != nil { attributes.append(("aria-label", item.value)) }
            let input = HTML.element("input", attributes, []).serialised
            return wrapped("<label class=\"choice\">" + input + "<span>", line, "</span></label>")
        }
        let legend = HTML.tag("legend", words.choose(kind == "radio" && hasKey)).serialised
        let opening = HTML.opening("fieldset", [("class", "quick-check"), ("id", name)])
        return [wrapped(opening + legend, choices + [tools], "</fieldset>")] + (hasKey ? [key(list)] : [])
    }

    /// The button, which a script shows, and where it answers.
    private var tools: Node {
        guard hasKey else { return wrapped("", [], "") }
        let button = HTML.tag("button", ["type": "button", "hidden": ""], words.check).serialised
        let status = HTML.opening(
            "div",
            [
                ("class", "verdict-line"), ("role", "status"), ("data-right", words.right), ("data-wrong", words.wrong),
                ("data-nothing", words.nothingChosen), ("data-agrees", words.agrees), ("data-unread", words.unread),
            ]
        )
        return wrapped(button + status + "</div>", [], "")
    }

    /// The right items with all explanations, folded away.
    private func key(_ list: Node) -> Node {
        let items = zip(list.children, check.items).enumerated().map { index, pair -> Node in
            let (node, item) = pair
            var attributes = [("data-item", String(index))]
            if item.isMarked { attributes.append(("data-right", "")) }
            let verdict = HTML.tag("strong", item.isMarked ? words.right : words.wrong).serialised
            let line = wrapped("<p>" + verdict + " ", firstLine(node, index) ?? [], "</p>")
            return wrapped(HTML.opening("li", attributes), [line] + explanation(node), "</li>")
        }
        let opening = HTML.opening("details", [("class", "answer-key")])
        return wrapped(opening + HTML.tag("summary", words.answer).serialised + "<ul>", items, "</ul></details>")
    }

    /// An item's first line without its mark, a formula as it is set.
    private func firstLine(_ node: Node, _ number: Int) -> [Node]? {
        guard let paragraph = node.children.first, case .text(let text)? = paragraph.children.first?.kind,
            let mark = ["[x] ", "[X] ", "[ ] "].first(where: text.hasPrefix)
        else { return nil }
        var line = Array(paragraph.children.prefix { $0.kind != .softBreak && $0.kind != .lineBreak })
        line[0].kind = .text(String(text.dropFirst(mark.count)))
        let item = check.items.element(number)
        if let tex = item?.tex, let code = line.firstIndex(where: { $0.kind == .code(item?.value ?? "") }) {
            line[code].kind = .math(Math(tex: tex, display: false, lines: []))
        }
        return line
    }

    /// What follows an item's first line.
    private func explanation(_ node: Node) -> [Node] {
        guard let paragraph = node.children.first else { return [] }
        let rest = paragraph.children.drop { $0.kind != .softBreak && $0.kind != .lineBreak }.dropFirst()
        let first = rest.isEmpty ? [] : [Node(.paragraph, Array(rest))]
        return first + node.children.dropFirst()
    }

    // MARK: Typed answers

    /// A field for the answer.
    func typed(_ texts: inout TextSetter) -> [Node] {
        guard let typed = check.typed else { return [] }
        var attributes = [("class", "quick-check typed"), ("id", name)]
        if hasKey {
            let isFormula = if case .formula? = check.computed { true } else { false }
            attributes.append((isFormula ? "data-formula" : "data-number", typed.text))
            attributes.append(("data-tolerance", String(typed.tolerance)))
        }
        let legend = HTML.tag("legend", words.type).serialised
        let field = HTML.tag(
            "input",
            ["type": "text", "aria-label": words.yourAnswer, "autocomplete": "off", "spellcheck": "false"]
        )
        let set = wrapped(HTML.opening("fieldset", attributes) + legend + field.serialised, [tools], "</fieldset>")
        guard hasKey else { return [set] }
        let last = lesson.sections[task.section].range.upperBound
        let explanation = Array(lesson.body.children[min(typed.child + 1, last)..<last])
        let answer = HTML.tag("p", [:], [.tag("code", typed.text)]).serialised
        let opening = HTML.opening("details", [("class", "answer-key")])
        let key = wrapped(
            opening + HTML.tag("summary", words.answer).serialised + answer + "<div data-item=\"0\" data-right=\"\">",
            explanation,
            "</div></details>"
        )
        return [set, key]
    }
}
