internal import Artifacts
internal import Lessons
internal import Markdown

/// What a page says of tasks beside their own texts.
struct TaskViews {
    let lesson: Lesson
    /// What came of the exercises; `nil` where nothing was executed.
    let checked: CheckedLesson?
    let words: Words.Tasks

    private func task(_ section: Int) -> (number: Int, task: Task)? {
        lesson.tasks.firstIndex { $0.section == section }.map { ($0, lesson.tasks[$0]) }
    }

    /// The task whose parts stand in a section.
    private func owner(_ section: Int) -> (number: Int, task: Task)? {
        var current: Int? = section
        while let index = current {
            if let found = task(index) { return found }
            current = lesson.sections[index].parent
        }
        return nil
    }

    private func executed(_ task: Int) -> ExecutedExercise? {
        checked?.executed.exercises.first { $0.task == task && !$0.tests.isEmpty }
    }

    private func block(_ html: HTML) -> Node { Node(.customBlock(enter: html.serialised, exit: "")) }

    // MARK: Under the heading

    /// What a task is worth.
    func facts(of section: Int) -> [Node] {
        guard let (number, task) = task(section), let points = points(task, number) else { return [] }
        return [block(.tag("p", ["class": "points"], words.points(Numbers.points(points))))]
    }

    private func points(_ task: Task, _ number: Int) -> Double? {
        switch task.kind {
        case .exercise(let exercise) where exercise.form == .code:
            return executed(number).map { $0.tests.reduce(0) { $0 + $1.declaration.points } }
        case .exercise(let exercise): return exercise.points ?? 1
        case .quickCheck(let check): return check.points
        case .question(let question): return question.points
        }
    }

    // MARK: Tests

    /// The tests of a section, by name and points.
    func tests(of section: Int) -> HTML? {
        guard let (number, task) = owner(section), case .exercise(let exercise) = task.kind,
            let group = exercise.tests.firstIndex(where: { $0.section == section }),
            let tests = executed(number)?.tests.filter({ $0.group == group }), !tests.isEmpty
        else { return nil }
        let items = tests.map { test in
            HTML.tag(
                "li",
                [:],
                [
                    .text(test.declaration.name + " "),
                    .tag("span", ["class": "points"], words.points(Numbers.points(test.declaration.points))),
                ]
            )
        }
        return .tag("ul", ["class": "test-names"], items)
    }

    // MARK: Solutions

    /// What was proved of a solution, in a sentence.
    func proof(of section: Int) -> [HTML] {
        guard let (number, task) = owner(section), case .exercise(let exercise) = task.kind else { return [] }
        let checks = checked?.checks.filter { check in
            if case .exercise(number, _) = check.kind { true } else { false }
        }
        guard let checks, !checks.isEmpty, checks.allSatisfy(\.passed) else { return [] }
        var parts: [String] = []
        if let executed = executed(number) {
            let seeds = executed.otherSeeds.count + 1
            parts.append(words.passes(words.tests(executed.tests.count), words.seeds(seeds)))
        } else {
            parts.append(words.earnsAll)
        }
        parts.append(words.starterFails)
        if !exercise.wrong.isEmpty { parts.append(words.wrongAnswers(exercise.wrong.count)) }
        return [.tag("p", ["class": "proof"], "✓ " + words.proved(parts.joined(separator: "; ")))]
    }

    // MARK: Answers

    /// Where a reader writes for themself.
    func place(forAnswerTo section: Int) -> [Node] {
        guard let (_, task) = task(section) else { return [] }
        var nodes: [Node] = []
        if case .question = task.kind {
            let id = "_answer-" + task.id
            let label = HTML.tag("label", ["for": id], words.yourAnswer)
            let area = HTML.tag("textarea", ["id": id, "rows": "4"], "")
            nodes.append(block(.tag("div", ["class": "own-answer"], [label, area])))
        }
        if lesson.front.hidesSolutions { nodes.append(block(.tag("p", ["class": "note"], words.keptBack))) }
        return nodes
    }

    /// What stands in the place of a node: the items of a quick check are answered.
    func replacement(of child: Int, _ node: Node, _ texts: inout TextSetter) -> [Node] {
        for task in lesson.tasks {
            guard case .quickCheck(let check) = task.kind else { continue }
            let view = QuickCheckView(check: check, task: task, lesson: lesson, words: words)
            if view.list == child { return view.items(node) }
            if check.typed?.child == child { return view.typed(&texts) }
            if view.isExplanation(child) { return [] }
        }
        return [node]
    }
}

extension Numbers {
    /// Points as a person writes them.
    static func points(_ points: Double) -> String {
        let text = "\((points * 100).rounded() / 100)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
