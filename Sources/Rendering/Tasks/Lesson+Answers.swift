internal import Lessons
internal import Markdown

extension Lesson {
    /// The document without what answers its quick checks, for where they cannot be answered.
    ///
    /// Every child keeps its number.
    var unanswered: Node {
        var body = body
        for task in tasks {
            guard case .quickCheck(let check) = task.kind else { continue }
            for child in sections[task.section].range.dropFirst() {
                if let typed = check.typed, child >= typed.child {
                    body.children[child] = Node(.customBlock(enter: "", exit: ""))
                } else if check.typed == nil, case .list = body.children[child].kind {
                    body.children[child].children = body.children[child].children.map(Lesson.unanswered)
                }
            }
        }
        return body
    }

    /// An item of a task list without its mark and its explanation.
    private static func unanswered(_ item: Node) -> Node {
        guard var paragraph = item.children.first, case .text(let text)? = paragraph.children.first?.kind,
            let mark = ["[x] ", "[X] ", "[ ] "].first(where: text.hasPrefix)
        else { return item }
        var item = item
        var line = Array(paragraph.children.prefix { $0.kind != .softBreak && $0.kind != .lineBreak })
        line[0].kind = .text(String(text.dropFirst(mark.count)))
        paragraph.children = line
        item.children = [paragraph]
        return item
    }
}
