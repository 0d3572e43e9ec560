internal import Diagnostics
internal import Lessons
internal import Markdown

/// A lesson's lines being made into those of the student version.
struct LessonEdit {
    /// A line of the result, and the lesson's line that it comes from.
    struct Line {
        var text: String
        var origin: Int?
    }

    let lesson: Lesson
    private var removed: Set<Int> = []
    private var replaced: [Int: String] = [:]
    private var before: [Int: [String]] = [:]
    private var after: [Int: [String]] = [:]

    init(_ lesson: Lesson) { self.lesson = lesson }

    /// The lines as they are now.
    var lines: [Line] {
        lesson.source.lines.indices.flatMap { index -> [Line] in
            let number = index + 1
            let own = removed.contains(number) ? [] : [Line(text: text(number), origin: number)]
            return inserted(before[number]) + own + inserted(after[number])
        }
    }

    private func inserted(_ texts: [String]?) -> [Line] { (texts ?? []).map { Line(text: $0, origin: nil) } }

    /// A line of the lesson as it is now.
    func text(_ number: Int) -> String { replaced[number] ?? original(number) }

    /// A line of the lesson as its author wrote it.
    func original(_ number: Int) -> String { String(decoding: lesson.source.line(number), as: UTF8.self) }

    /// The number among `lines` of the first after the front matter.
    func bodyStart(in lines: [Line]) -> Int {
        guard lines.first.map({ LessonEdit.isRule($0.text) }) == true else { return 0 }
        return (lines.dropFirst().firstIndex { LessonEdit.isRule($0.text) }).map { $0 + 1 } ?? 0
    }

    private static func isRule(_ line: String) -> Bool { line.trimmingSuffix(while: \.isWhitespace) == "---" }

    // MARK: Changes

    /// Removes lines.
    mutating func remove(_ numbers: some Sequence<Int>) { removed.formUnion(numbers) }

    /// Puts another text in place of a line.
    mutating func replace(_ number: Int, by text: String) { replaced[number] = text }

    /// Removes a section with its heading.
    mutating func remove(section index: Int) { remove(lines(ofSection: index)) }

    /// Puts the marks of a slot around lines that stay.
    mutating func mark(_ slot: AnswerSlot, around numbers: ClosedRange<Int>) {
        before[numbers.lowerBound, default: []].append(slot.opening)
        after[numbers.upperBound, default: []].insert(slot.closing, at: 0)
    }

    /// Puts a slot where a section was.
    mutating func insert(_ slot: AnswerSlot, at number: Int) {
        before[number, default: []] += [slot.opening] + slot.blank + [slot.closing, ""]
    }

    // MARK: Places

    /// The lines of a section, its heading first.
    func lines(ofSection index: Int) -> ClosedRange<Int> {
        let section = lesson.sections[index]
        let children = lesson.body.children
        let next =
            children.indices.contains(section.range.upperBound)
            ? children[section.range.upperBound].place?.line : nil
        let last = next.map { $0 - 1 } ?? lesson.source.lines.count
        return section.place.line...max(section.place.line, last)
    }

    /// The lines of a cell's fence, with the fence itself.
    func lines(ofCell index: Int) -> ClosedRange<Int> {
        let cell = lesson.cells[index]
        let closing = cell.firstLine + cell.margins.count
        return cell.place.line...min(max(cell.firstLine, closing), lesson.source.lines.count)
    }
}

extension StringProtocol {
    /// The text without what its end has of some characters.
    func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, isTrimmed(last) { rest.removeLast() }
        return String(rest)
    }

    /// The text without blanks around it.
    var trimmed: String { String(drop(while: \.isWhitespace)).trimmingSuffix(while: \.isWhitespace) }
}
