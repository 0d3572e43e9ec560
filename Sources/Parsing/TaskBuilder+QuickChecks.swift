internal import Derivations
internal import Diagnostics
internal import Lessons
internal import Markdown

// What belongs to a quick check.
extension TaskBuilder {
    mutating func quickCheck(_ index: Int) -> QuickCheck {
        let section = sections[index]
        let list = section.range.first { isTaskList(body.children[$0]) }
        var check = QuickCheck(items: list.map { items($0, of: section) } ?? [])
        if list == nil {
            for child in section.range where check.typed == nil { check.typed = typed(child, of: section) }
        }
        check.points = points(of: section) ?? 1
        if let given = computed(of: section) {
            check.computedPlace = given.place
            check.computed = given.computed
        }
        if case .formula? = check.computed {
            for index in check.items.indices {
                check.items[index].tex = Formula.parse(check.items[index].value).formula?.tex
            }
        }
        complain(of: check, section)
        return check
    }

    // MARK: Items

    private func isTaskList(_ node: Node) -> Bool {
        guard case .list = node.kind else { return false }
        return node.children.contains { mark($0) != nil }
    }

    private func items(_ list: Int, of section: Section) -> [QuickCheck.Item] {
        let nodes = body.children[list].children
        let starts = nodes.compactMap { $0.place?.line } + [line(after: list, of: section)]
        return nodes.enumerated().compactMap { number, node in
            item(node, end: starts.indices.contains(number + 1) ? starts[number + 1] - 1 : nil)
        }
    }

    private func item(_ node: Node, end: Int?) -> QuickCheck.Item? {
        guard let (isMarked, length) = mark(node), let place = node.place, let paragraph = node.children.first else {
            return nil
        }
        let line = paragraph.children.prefix { $0.kind != .softBreak && $0.kind != .lineBreak }
        let text = line.map(\.markedText).joined().dropFirst(length)
        let isExplained = line.count < paragraph.children.count || node.children.count > 1
        let lines = end.flatMap { $0 > place.line && isExplained ? (place.line + 1)...$0 : nil }
        return QuickCheck.Item(
            isMarked: isMarked,
            text: String(text),
            value: value(Array(line)) ?? String(text),
            place: place,
            explanation: lines
        )
    }

    /// Whether an item's mark is set, and how many characters it takes up.
    private func mark(_ node: Node) -> (isMarked: Bool, length: Int)? {
        guard let paragraph = node.children.first, case .text(let first)? = paragraph.children.first?.kind else {
            return nil
        }
        let marks = [("[x] ", true), ("[X] ", true), ("[ ] ", false)]
        return marks.first { first.hasPrefix($0.0) }.map { ($0.1, $0.0.count) }
    }

    /// The first code span or formula among inlines.
    private func value(_ nodes: [Node]) -> String? {
        for node in nodes {
            switch node.kind {
            case .code(let code): return code
            case .math(let math): return math.tex
            default: if let inner = value(node.children) { return inner }
            }
        }
        return nil
    }

    /// The line of what follows a child of the section, or the one after its last.
    private func line(after child: Int, of section: Section) -> Int {
        let next = body.children.indices.contains(child + 1) ? body.children[child + 1].place?.line : nil
        return next ?? lastLine + 1
    }

    // MARK: Typed answers

    private mutating func typed(_ child: Int, of section: Section) -> QuickCheck.Typed? {
        let node = body.children[child]
        guard case .codeBlock(let code) = node.kind, code.fenced, let place = node.place,
            code.info.split(separator: " ").first.map({ $0.prefix { $0 != "{" } }) == "answer"
        else { return nil }
        let (attributes, problems) = Attributes.parse(afterFenceAt: place, in: source)
        var reader = OptionReader()
        let tolerance = reader.tolerance(attributes)
        report(problems + reader.diagnostics)
        let end = place.line + code.margins.count + 1
        let last = line(after: section.range.upperBound - 1, of: section) - 1
        return QuickCheck.Typed(
            text: code.code.split(whereSeparator: \.isNewline).joined(separator: " "),
            tolerance: tolerance ?? 1e-9,
            place: place,
            lines: place.line...end,
            explanation: last > end ? (end + 1)...last : nil,
            child: child
        )
    }

    // MARK: What is computed

    private func computed(of section: Section) -> (computed: QuickCheck.Computed, place: Place)? {
        guard case .heading(let heading)? = body.children[section.range].first?.kind,
            let value = heading.attributes?["computed"]
        else { return nil }
        let cell = lessonCells.first { $0.form == .expression && $0.place == value.place }
        return (cell.map { .swift(cell: $0.index) } ?? .formula(value.text), value.place)
    }

    private mutating func complain(of check: QuickCheck, _ section: Section) {
        if check.items.isEmpty, check.typed == nil {
            let help = "add a list of `- [ ]` items, or a fence ```answer with the right answer"
            report(section, "check-empty", "A quick check has items to mark or an answer to type", help)
        }
        if !check.items.isEmpty, !check.items.contains(where: \.isMarked) {
            report(section, "check-unmarked", "A quick check marks its right answer with `[x]`", "mark it")
        }
        for (index, item) in check.items.enumerated()
        where check.items[..<index].contains(where: { $0.text == item.text }) {
            let help = "change or remove one of them"
            let headline = "An item of a quick check stands there once"
            report([Diagnostic(.error, "check-item", at: item.place, headline, help: help)])
        }
    }
}
