internal import Diagnostics
internal import Lessons
internal import Markdown

/// Finds the exercises, quick checks and questions, and what belongs to each.
struct TaskBuilder {
    let body: Node
    let sections: [Section]
    let lessonCells: [Cell]
    /// The blocks and derivations of each role, by index.
    private let blocks: [Cell.Role: [Int]]
    private var tasks: [Task] = []
    private var diagnostics: [Diagnostic] = []

    static func build(
        _ body: Node,
        _ sections: [Section],
        _ cells: [Cell]
    ) -> (tasks: [Task], diagnostics: [Diagnostic]) {
        var builder = TaskBuilder(body, sections, cells)
        for index in sections.indices { builder.build(index) }
        return (builder.tasks, builder.diagnostics)
    }

    private init(_ body: Node, _ sections: [Section], _ cells: [Cell]) {
        self.body = body
        self.sections = sections
        lessonCells = cells
        blocks = Dictionary(grouping: cells.indices.filter { cells[$0].form != .expression }) { cells[$0].role }
    }

    private mutating func build(_ index: Int) {
        let section = sections[index]
        let kinds = section.classes.filter { ["exercise", "check", "question"].contains($0) }
        if kinds.count > 1 {
            report(section, "task-kind", "A section is one of exercise, check and question", "keep one class")
        }
        switch kinds.first {
        case "exercise": add(index, .exercise(exercise(index)))
        case "check": add(index, .quickCheck(quickCheck(index)))
        case "question": add(index, .question(question(index)))
        default: break
        }
        complainIfAlone(index)
    }

    private mutating func add(_ index: Int, _ kind: Task.Kind) {
        tasks.append(Task(id: sections[index].id, section: index, place: sections[index].place, kind: kind))
    }

    func cells(ofRole role: Cell.Role) -> [Int] { blocks[role] ?? [] }

    /// The sections inside another that have a class.
    func parts(of index: Int, _ name: String) -> [Int] {
        let range = sections[index].range
        let inner = sections[(index + 1)...].prefix { range.contains($0.range.lowerBound) }
        return inner.indices.filter { sections[$0].classes.contains(name) }
    }

    private mutating func question(_ index: Int) -> Question {
        var question = Question()
        question.hints = parts(of: index, "hint")
        question.answer = parts(of: index, "answer").first
        if question.answer == nil {
            report(sections[index], "question-answer", "A question has a model answer", "add a section {.answer}")
        }
        return question
    }

    // MARK: Quick checks

    private mutating func quickCheck(_ index: Int) -> QuickCheck {
        var items: [QuickCheck.Item] = []
        for node in body.children[sections[index].range] {
            guard case .list = node.kind else { continue }
            items += node.children.compactMap(item)
        }
        if !items.isEmpty, !items.contains(where: \.isMarked) {
            report(sections[index], "check-unmarked", "A quick check marks its right answer with `[x]`", "mark it")
        }
        return QuickCheck(items: items)
    }

    private func item(_ node: Node) -> QuickCheck.Item? {
        guard let paragraph = node.children.first, let place = node.place,
            case .text(let first)? = paragraph.children.first?.kind,
            let mark = ["[x] ", "[X] ", "[ ] "].first(where: first.hasPrefix)
        else { return nil }
        let line = paragraph.children.prefix { $0.kind != .softBreak && $0.kind != .lineBreak }
        let text = line.map(\.plainText).joined().dropFirst(mark.count)
        return QuickCheck.Item(isMarked: mark != "[ ] ", text: String(text), place: place)
    }

    // MARK: Parts that stand alone

    private mutating func complainIfAlone(_ index: Int) {
        for name in sections[index].classes {
            switch name {
            case "solution", "tests", "wrong":
                complain(index, "A section {.\(name)} stands inside an exercise", ["exercise"])
            case "answer":
                complain(index, "A section {.answer} stands inside a question", ["question"])
            case "hint":
                complain(index, "A section {.hint} stands inside an exercise or a question", ["exercise", "question"])
            default: break
            }
        }
    }

    private mutating func complain(_ index: Int, _ headline: String, _ homes: [String]) {
        var outer = sections[index].parent
        while let current = outer {
            if sections[current].classes.contains(where: homes.contains) { return }
            outer = sections[current].parent
        }
        let help = "give the section around it the class " + homes.map { ".\($0)" }.joined(separator: " or ")
        report(sections[index], "section-alone", headline, help)
    }

    mutating func report(_ section: Section, _ rule: String, _ headline: String, _ help: String) {
        diagnostics.append(Diagnostic(.error, rule, at: section.place, headline, help: help))
    }
}
