internal import Diagnostics
internal import Lessons
internal import Markdown

/// Finds the exercises, quick checks and questions, and what belongs to each.
struct TaskBuilder {
    private let body: Node
    private let sections: [Section]
    private let cells: [Cell]
    private var tasks: [Task] = []
    private var diagnostics: [Diagnostic] = []

    static func build(_ body: Node, _ sections: [Section], _ cells: [Cell]) -> (tasks: [Task], diagnostics: [Diagnostic]) {
        var builder = TaskBuilder(body: body, sections: sections, cells: cells)
        for index in sections.indices { builder.build(index) }
        return (builder.tasks, builder.diagnostics)
    }

    private init(body: Node, sections: [Section], cells: [Cell]) {
        self.body = body
        self.sections = sections
        self.cells = cells
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
        default: complainIfAlone(index)
        }
    }

    private mutating func add(_ index: Int, _ kind: Task.Kind) {
        tasks.append(Task(id: sections[index].id, section: index, place: sections[index].place, kind: kind))
    }

    private func parts(of index: Int, _ name: String) -> [Int] {
        sections.indices.filter { inner in
            sections[inner].classes.contains(name) && sections[index].range.contains(sections[inner].range.lowerBound) && inner != index
        }
    }

    private mutating func exercise(_ index: Int) -> Exercise {
        let id = sections[index].id
        var exercise = Exercise()
        exercise.hints = parts(of: index, "hint")
        exercise.wrong = parts(of: index, "wrong")
        for cell in cells {
            switch cell.role {
            case .starter(id): exercise.starter.append(cell.index)
            case .solution(id): exercise.solution.append(cell.index)
            case .tests(id): exercise.tests.append(cell.index)
            default: break
            }
        }
        let missing = [("starter block", exercise.starter), ("solution", exercise.solution), ("tests", exercise.tests)]
        for (what, cells) in missing where cells.isEmpty {
            report(
                sections[index], "exercise-incomplete", "An exercise has a \(what)".replacingArticle,
                what == "starter block" ? "add a ```swift spec block to begin from" : "add a section {.\(what)} with a ```swift spec block"
            )
        }
        return exercise
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
        guard let paragraph = node.children.first, case .text(let first)? = paragraph.children.first?.kind, let place = node.place,
            let mark = ["[x] ", "[X] ", "[ ] "].first(where: first.hasPrefix)
        else { return nil }
        let line = paragraph.children.prefix { $0.kind != .softBreak && $0.kind != .lineBreak }
        let text = line.map(\.plainText).joined().dropFirst(4)
        return QuickCheck.Item(isMarked: mark != "[ ] ", text: String(text), place: place)
    }

    // MARK: Parts that stand alone

    private mutating func complainIfAlone(_ index: Int) {
        let homes: [String: [String]] = [
            "hint": ["exercise", "question"], "solution": ["exercise"], "tests": ["exercise"], "wrong": ["exercise"],
            "answer": ["question"],
        ]
        for name in sections[index].classes {
            guard let home = homes[name], !isInside(index, home) else { continue }
            let homes = home.joined(separator: " or ")
            report(sections[index], "section-alone", "A section {.\(name)} stands inside an \(homes)".replacingArticle, "give the section around it the class .\(home[0])")
        }
    }

    private func isInside(_ index: Int, _ classes: [String]) -> Bool {
        var current = sections[index].parent
        while let outer = current {
            if sections[outer].classes.contains(where: classes.contains) { return true }
            current = sections[outer].parent
        }
        return false
    }

    private mutating func report(_ section: Section, _ rule: String, _ headline: String, _ help: String) {
        diagnostics.append(Diagnostic(.error, rule, at: section.place, headline, help: help))
    }
}

extension String {
    /// "an question" → "a question", "a tests" → "tests".
    fileprivate var replacingArticle: String {
        if hasSuffix("a tests") { return String(dropLast("a tests".count)) + "tests" }
        if hasSuffix("an question") { return String(dropLast("an question".count)) + "a question" }
        return self
    }
}
