internal import Lessons
internal import Markdown
internal import Typesetting

/// Puts the sections of tasks into elements of their own: an exercise is framed, hints and answers are folded,
/// tests and wrong answers are left out.
struct SectionWrapper {
    private let lesson: Lesson
    private(set) var texts: TextSetter

    init(_ lesson: Lesson, _ typesetter: Typesetter, _ words: Words) {
        self.lesson = lesson
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
                result.append(body.children[index])
                index += 1
                continue
            }
            let inner = lesson.sections[section].range
            result += wrapped(section, frame, inner, body)
            index = inner.upperBound
        }
        return result
    }

    private enum Frame { case shown(String), folded(String), hidden }

    private func frame(_ section: Section) -> Frame? {
        for name in section.classes {
            switch name {
            case "exercise", "check", "question": return .shown(name)
            case "hint", "solution", "answer": return .folded(name)
            case "tests", "wrong": return .hidden
            default: break
            }
        }
        return nil
    }

    private mutating func wrapped(_ section: Int, _ frame: Frame, _ range: Range<Int>, _ body: Node) -> [Node] {
        let id = lesson.sections[section].id
        switch frame {
        case .hidden: return []
        case .shown(let name):
            let opening = HTML.opening("section", [("class", "task \(name)-task"), ("aria-labelledby", id)])
            return [Node(.customBlock(enter: opening, exit: "</section>"), nodes(range, of: body, inside: section))]
        case .folded(let name):
            let opening = HTML.opening("details", [("class", name), ("id", id)])
            let summary = HTML.tag("summary", [:], texts.html(lesson.sections[section].title)).serialised
            let inner = nodes((range.lowerBound + 1)..<range.upperBound, of: body, inside: section)
            return [Node(.customBlock(enter: opening + summary, exit: "</details>"), inner)]
        }
    }
}
