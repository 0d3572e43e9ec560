internal import Diagnostics
internal import Lessons

extension LessonEdit {
    /// A quick check keeps its items, without marks and explanations, and its question, without what computes the answer.
    mutating func blank(_ check: QuickCheck, task: Int) -> [AnswerSlot] {
        if let place = check.computedPlace { replace(place.line, by: LessonEdit.uncomputed(text(place.line))) }
        if let typed = check.typed { return blank(typed, task: task) }
        guard let first = check.items.first?.place.line, let last = check.items.last?.place.line else { return [] }
        for item in check.items {
            replace(item.place.line, by: LessonEdit.unmarked(text(item.place.line)))
            if let explanation = item.explanation { remove(explanation) }
        }
        let slot = slot(task, .marks(check.items.map(\.text)), number: 1, blank: (first...last).map(text))
        mark(slot, around: first...last)
        return [slot]
    }

    /// An answer to type becomes an empty fence.
    private mutating func blank(_ typed: QuickCheck.Typed, task: Int) -> [AnswerSlot] {
        if let explanation = typed.explanation { remove(explanation) }
        remove(typed.lines)
        let fence = ["```answer", "", "```"]
        let slot = slot(task, .typed, number: 1, blank: fence)
        insert(slot, at: typed.lines.lowerBound)
        return [slot]
    }

    /// A heading's line without what its answer is computed from.
    private static func uncomputed(_ line: String) -> String {
        let attribute = /\s*computed=("[^"]*"|'[^']*'|[^\s}]*)/
        return line.replacing(attribute, with: "").replacing(/\{\s+/, with: "{")
    }

    /// An item's line without its mark.
    private static func unmarked(_ line: String) -> String {
        for mark in ["[x]", "[X]"] {
            if let range = line.firstRange(of: mark) { return line.replacingCharacters(in: range, with: "[ ]") }
        }
        return line
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
