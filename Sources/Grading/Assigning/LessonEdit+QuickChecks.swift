internal import Diagnostics
internal import Lessons

extension LessonEdit {
    /// A quick check keeps its items, without marks and explanations.
    mutating func blank(_ check: QuickCheck, task: Int) -> [AnswerSlot] {
        guard let first = check.items.first?.place.line, let last = check.items.last?.place.line else { return [] }
        for item in check.items { replace(item.place.line, by: LessonEdit.unmarked(text(item.place.line))) }
        let slot = slot(task, .marks(check.items.map(\.text)), number: 1, blank: (first...last).map(text))
        mark(slot, around: first...last)
        return [slot]
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
