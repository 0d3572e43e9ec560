internal import Markdown

/// The footnotes of a page: numbered as they are first called, shown at its end, with links both ways.
struct FootnoteList {
    private var numbers: [String: Int] = [:]
    private var names: [String] = []
    private var calls: [String: Int] = [:]
    private var definitions: [String: Node] = [:]
    private let words: Words

    init(_ body: Node, _ words: Words) {
        self.words = words
        collect(body)
    }

    private mutating func collect(_ node: Node) {
        if case .footnote(let footnote) = node.kind, definitions[footnote.name] == nil {
            definitions[footnote.name] = node
        }
        if case .footnoteCall(let footnote) = node.kind, numbers[footnote.name] == nil {
            names.append(footnote.name)
            numbers[footnote.name] = names.count
        }
        for child in node.children { collect(child) }
    }

    /// The raised number that stands for the next call of a footnote.
    mutating func call(_ footnote: Footnote) -> HTML {
        let number = numbers[footnote.name, default: 0]
        calls[footnote.name, default: 0] += 1
        let link = HTML.tag(
            "a",
            [
                "class": "footnote-call", "id": "_call-\(number)-\(calls[footnote.name, default: 1])",
                "href": "#_footnote-\(number)", "role": "doc-noteref",
                "aria-label": words.footnote(String(number)),
            ],
            String(number)
        )
        return .tag("sup", [:], [link])
    }

    /// The definitions in the order of their numbers, to be lowered in place of each.
    var called: [(number: Int, node: Node)] {
        names.enumerated().compactMap { index, name in definitions[name].map { (index + 1, $0) } }
    }

    /// The list at the end of the page, of definitions that were lowered; call this after all calls.
    func list(_ lowered: [(number: Int, node: Node)]) -> Node? {
        guard !lowered.isEmpty else { return nil }
        let items = lowered.map { number, node in
            var children = node.children
            let back = Node(.customInline(enter: backlinks(number).serialised, exit: ""))
            if let last = children.last, last.kind == .paragraph {
                children[children.count - 1].children.append(back)
            } else {
                children.append(Node(.paragraph, [back]))
            }
            let opening = HTML.opening("li", [("id", "_footnote-\(number)")])
            return Node(.customBlock(enter: opening, exit: "</li>"), children)
        }
        let opening = HTML.opening(
            "section",
            [("class", "footnotes"), ("role", "doc-endnotes"), ("aria-labelledby", "_footnotes")]
        )
        let title = HTML.tag("h2", ["id": "_footnotes"], words.footnotes).serialised
        return Node(.customBlock(enter: opening + title + "<ol>", exit: "</ol></section>"), items)
    }

    private func backlinks(_ number: Int) -> HTML {
        let count = calls[names[number - 1], default: 0]
        let links = (0..<count).map { index in
            HTML.tag(
                "a",
                [
                    "class": "footnote-back", "href": "#_call-\(number)-\(index + 1)", "role": "doc-backlink",
                    "aria-label": words.backlink(count == 1 ? String(number) : "\(number).\(index + 1)"),
                ],
                "↩"
            )
        }
        return .tag("span", ["class": "footnote-backs"], links)
    }
}
