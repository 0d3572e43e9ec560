internal import Lessons
internal import Markdown

/// The texts of a lesson's sections as the search looks through them: prose, code, and formulas by their signs.
struct SectionTexts {
    private let checked: CheckedLesson
    private let lesson: Lesson
    /// The classes of sections that a page folds or leaves out.
    private static let closed: Set<String> = ["hint", "solution", "tests", "wrong", "answer"]

    init(_ checked: CheckedLesson) {
        self.checked = checked
        var lesson = checked.lesson
        lesson.body = lesson.unanswered
        self.lesson = lesson
    }

    func sections(ofLesson number: Int) -> [SearchIndex.Section] {
        let first = lesson.sections.first?.range.lowerBound ?? lesson.body.children.count
        let front = [lesson.front.summary ?? ""] + lesson.front.objectives
        let opening = front.map(TextSetter.plain) + [text(0..<first)]
        var found = [
            SearchIndex.Section(
                lesson: number,
                id: "",
                title: TextSetter.plain(lesson.front.title),
                text: SectionTexts.joined(opening)
            )
        ]
        for (index, section) in lesson.sections.enumerated() where !isClosed(index) {
            let end =
                lesson.sections.dropFirst(index + 1).first?.range.lowerBound ?? lesson.body.children.count
            let body = (section.range.lowerBound + 1)..<max(section.range.lowerBound + 1, end)
            let title = lesson.body.children[section.range.lowerBound]
            found.append(
                SearchIndex.Section(lesson: number, id: section.id, title: text(title), text: text(body))
            )
        }
        return found
    }

    private func isClosed(_ index: Int) -> Bool {
        var current: Int? = index
        while let section = current {
            if !SectionTexts.closed.isDisjoint(with: lesson.sections[section].classes) { return true }
            current = lesson.sections[section].parent
        }
        return false
    }

    private func text(_ range: Range<Int>) -> String {
        SectionTexts.joined(lesson.body.children[range].map { text($0) })
    }

    private func text(_ node: Node) -> String {
        switch node.kind {
        case .text(let text), .code(let text): text
        case .softBreak, .lineBreak: " "
        case .math(let math), .equation(let math, _): FormulaText.plain(math.tex)
        case .computed(let computed): value(of: computed)
        case .codeBlock(let block): code(block)
        case .htmlBlock, .htmlInline, .reference, .footnoteCall: ""
        case .paragraph, .heading, .tableCell, .emphasis, .strong, .link, .image: node.children.map(text).joined()
        default: SectionTexts.joined(node.children.map(text))
        }
    }

    private func value(of computed: Computed) -> String {
        computed.cell.flatMap { checked.executed.runs.element($0) }.map(\.text) ?? computed.expression
    }

    private func code(_ block: CodeBlock) -> String {
        guard let cell = block.cell.flatMap({ lesson.cells.element($0) }) else { return block.code }
        return SectionTexts.joined([
            cell.options.caption.map(TextSetter.plain) ?? "", cell.options.echo ? cell.code : "",
        ])
    }

    /// Texts with one space between any two words.
    private static func joined(_ texts: [String]) -> String {
        texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
    }
}
