internal import Lessons
internal import Markdown
internal import Typesetting

/// Puts the sections of tasks into elements of their own: an exercise is framed, hints and answers are folded,
/// quick checks can be answered, wrong answers are left out.
struct SectionWrapper {
    private let lesson: Lesson
    private let views: TaskViews
    private(set) var texts: TextSetter

    init(_ lesson: Lesson, _ checked: CheckedLesson?, _ typesetter: Typesetter, _ words: Words) {
        self.lesson = lesson
        views = TaskViews(lesson: lesson, checked: checked, words: words.tasks)
        texts = TextSetter(typesetter, words, place: nil)
    }

    mutating func wrap(_ body: Node) -> Node {
        var body = body
        body.children = nodes(0..<body.children.count, of: body, inside: nil)
        return body
    }

    private mutating func nodes(_ range: Range<Int>, of body: Node, inside parent: Int?) -> [Node] {
        var result: [Node] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let section = lesson.sections.firstIndex { $0.range.lowerBound == index && $0.level > 0 }
            guard let section, section != parent, let frame = frame(lesson.sections[section]) else {
                result += views.replacement(of: index, body.children[index], &texts)
                index += 1
                continue
            }
            let inner = lesson.sections[section].range
            result += wrapped(section, frame, inner, body)
            index = inner.upperBound
        }
        return result
    }

    private enum Frame { case shown(String), folded(String), tests, hidden }

    private func frame(_ section: Section) -> Frame? {
        for name in section.classes {
            switch name {
            case "exercise", "check", "question": return .shown(name)
            case "solution", "answer": return lesson.front.hidesSolutions ? .hidden : .folded(name)
            case "hint": return .folded(name)
            case "tests": return .tests
            case "wrong": return .hidden
            default: break
            }
        }
        return nil
    }

    private mutating func wrapped(_ section: Int, _ frame: Frame, _ range: Range<Int>, _ body: Node) -> [Node] {
        switch frame {
        case .hidden: return []
        case .tests: return tests(section, range, body)
        case .shown(let name): return [shown(section, name, range, body)]
        case .folded(let name):
            let inner = nodes((range.lowerBound + 1)..<range.upperBound, of: body, inside: section)
            let proof = name == "solution" ? views.proof(of: section) : []
            let title = texts.html(lesson.sections[section].title)
            return [folded(lesson.sections[section].id, name, title, proof, inner)]
        }
    }

    /// A task with its heading, what it is worth, what belongs to it, and where to write.
    private mutating func shown(_ section: Int, _ name: String, _ range: Range<Int>, _ body: Node) -> Node {
        let id = lesson.sections[section].id
        let opening = HTML.opening("section", [("class", "task \(name)-task"), ("aria-labelledby", id)])
        // One writes before the hints and the model answer.
        let parts = lesson.sections[(section + 1)...].first { range.contains($0.range.lowerBound) && frame($0) != nil }
        let middle = parts?.range.lowerBound ?? range.upperBound
        let own = nodes(range.lowerBound..<middle, of: body, inside: section)
        let rest = nodes(middle..<range.upperBound, of: body, inside: section)
        let inner =
            own.prefix(1) + views.facts(of: section) + own.dropFirst() + views.place(forAnswerTo: section) + rest
        return Node(.customBlock(enter: opening, exit: "</section>"), Array(inner))
    }

    private mutating func tests(_ section: Int, _ range: Range<Int>, _ body: Node) -> [Node] {
        guard let list = views.tests(of: section) else { return [] }
        let isHidden = lesson.sections[section].classes.contains("hidden")
        let code = isHidden ? [] : nodes((range.lowerBound + 1)..<range.upperBound, of: body, inside: section)
        let title = texts.html(lesson.sections[section].title)
        return [folded(lesson.sections[section].id, "tests", title, [list], code)]
    }

    private func folded(_ id: String, _ name: String, _ title: [HTML], _ before: [HTML], _ inner: [Node]) -> Node {
        let opening = HTML.opening("details", [("class", name), ("id", id)])
        let summary = HTML.tag("summary", [:], title).serialised
        let facts = before.map(\.serialised).joined()
        return Node(.customBlock(enter: opening + summary + facts, exit: "</details>"), inner)
    }
}
