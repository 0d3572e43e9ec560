internal import Diagnostics
internal import Lessons

/// Takes answers out of a filled-in student version, line by line.
///
/// It is no reader of Markdown: a fence that a student closed early or never must not change where the next answer
/// stands. An answer begins after its mark, the first of that name, and ends before the next mark of any answer. Where
/// the marks are gone, its task's heading stands for them.
struct MarkdownReader {
    private let source: SourceText
    private let assignment: Assignment
    private let lines: [String]
    /// The first line of each text, without blanks around it.
    private var firstLine: [String: Int] = [:]
    private(set) var answers: [Int: Submission.Answer] = [:]
    private(set) var remarks: [String] = []
    /// The lines that were read as answers.
    private var used: Set<Int> = []

    init(_ source: SourceText, _ assignment: Assignment) {
        self.source = source
        self.assignment = assignment
        lines = source.lines.map { String(decoding: $0, as: UTF8.self) }
        for (index, line) in lines.enumerated() {
            let key = line.trimmed
            if firstLine[key] == nil { firstLine[key] = index }
        }
    }

    mutating func read() {
        for slot in assignment.slots {
            guard let range = range(of: slot) else { continue }
            used.formUnion(range)
            var reader = SlotReader(slot, lines, range, file: source.file)
            add(reader.answer(), to: slot)
            remarks += reader.remarks
        }
        remarks += OutsideEdits(lines, used: used, assignment).remarks
    }

    private mutating func add(_ answer: Submission.Answer?, to slot: AnswerSlot) {
        guard let answer else { return }
        switch (answers[slot.task], answer) {
        case (.code(let before), .code(let more)): answers[slot.task] = .code(before + more)
        case (.derivation(let before), .derivation(let more)): answers[slot.task] = .derivation(before + more)
        case (nil, _): answers[slot.task] = answer
        default: break
        }
    }

    // MARK: Where answers stand

    /// The lines between the marks of a slot.
    private mutating func range(of slot: AnswerSlot) -> Range<Int>? {
        if let opening = firstLine[slot.opening] {
            let rest = (opening + 1)..<lines.count
            let end = rest.first { index in
                let line = lines[index].trimmed
                return line == slot.closing || line.hasPrefix(AnswerSlot.anyOpening)
            }
            if lines[(opening + 1)...].contains(where: { $0.trimmed == slot.opening }) {
                remarks.append("`\(slot.id)` is answered more than once; the first answer counts")
            }
            return (opening + 1)..<(end ?? lines.count)
        }
        guard slot.number == 1, let range = rangeUnderHeading(slot) else {
            remarks.append("The place for the answer to `\(slot.id)` is gone: keep the comments around it")
            return nil
        }
        return range
    }

    /// Where the marks are gone: the lines under the task's heading.
    private func rangeUnderHeading(_ slot: AnswerSlot) -> Range<Int>? {
        let named = ["{#\(slot.id) ", "{#\(slot.id)}"]
        let heading =
            firstLine[slot.heading]
            ?? lines.firstIndex { line in line.hasPrefix("#") && named.contains { line.contains($0) } }
        guard let heading else { return nil }
        let others = Set(assignment.slots.map(\.heading))
        let end = lines[(heading + 1)...].firstIndex { line in
            let line = line.trimmed
            return line.hasPrefix(AnswerSlot.anyOpening) || line.hasPrefix("#") && others.contains(line)
        }
        return (heading + 1)..<(end ?? lines.count)
    }
}
