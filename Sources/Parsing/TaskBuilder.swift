internal import Diagnostics
internal import Lessons
internal import Markdown

/// Finds the exercises, quick checks and questions, and what belongs to each.
struct TaskBuilder {
    let body: Node
    let sections: [Section]
    let lessonCells: [Cell]
    let source: SourceText
    /// The blocks and derivations of each role, by index.
    private let blocks: [Cell.Role: [Int]]
    private var tasks: [Task] = []
    private var diagnostics: [Diagnostic] = []

    static func build(
        _ body: Node,
        _ sections: [Section],
        _ cells: [Cell],
        _ source: SourceText
    ) -> (tasks: [Task], diagnostics: [Diagnostic]) {
        var builder = TaskBuilder(body, sections, cells, source)
        for index in sections.indices { builder.build(index) }
        return (builder.tasks, builder.diagnostics)
    }

    private init(_ body: Node, _ sections: [Section], _ cells: [Cell], _ source: SourceText) {
        self.body = body
        self.source = source
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
        question.points = points(of: sections[index]) ?? 1
        if question.answer == nil {
            report(sections[index], "question-answer", "A question has a model answer", "add a section {.answer}")
        }
        return question
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

    /// The number of the document's last line.
    var lastLine: Int { source.lines.count }

    mutating func report(_ more: [Diagnostic]) { diagnostics += more }

    mutating func report(_ section: Section, _ rule: String, _ headline: String, _ help: String) {
        diagnostics.append(Diagnostic(.error, rule, at: section.place, headline, help: help))
    }
}
