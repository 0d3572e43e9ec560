internal import Diagnostics
internal import Lessons

// What each kind of task loses, and where its answer is written.
extension LessonEdit {
    /// An exercise keeps its task, its hints, its starter and its public tests.
    mutating func blank(_ exercise: Exercise, task: Int) -> [AnswerSlot] {
        for group in exercise.tests where group.visibility == .hidden { remove(section: group.section) }
        for wrong in exercise.wrong { remove(section: wrong.section) }
        removeSections(of: task, ["solution", "answer"])
        return exercise.starter.enumerated().map { number, cell in
            let range = lines(ofCell: cell)
            let kind = lesson.cells[cell].form == .derivation ? AnswerSlot.Kind.derivation : .code
            let slot = slot(task, kind, number: number + 1, blank: range.map(text))
            mark(slot, around: range)
            return slot
        }
    }

    /// A question keeps its hints; its answer is free text.
    mutating func blank(_ question: Question, task: Int) -> [AnswerSlot] {
        let slot = slot(task, .words, number: 1, blank: ["", ""])
        let place: Int
        if let answer = question.answer {
            place = lines(ofSection: answer).lowerBound
            remove(section: answer)
        } else {
            place = lines(ofSection: lesson.tasks[task].section).upperBound
        }
        insert(slot, at: place)
        return [slot]
    }

    /// Removes the sections inside a task that have one of some classes.
    private mutating func removeSections(of task: Int, _ classes: Set<String>) {
        let home = lesson.sections[lesson.tasks[task].section].range
        for (index, section) in lesson.sections.enumerated()
        where home.contains(section.range.lowerBound) && section.classes.contains(where: classes.contains) {
            remove(section: index)
        }
    }

    func slot(_ task: Int, _ kind: AnswerSlot.Kind, number: Int, blank: [String]) -> AnswerSlot {
        AnswerSlot(
            task: task,
            id: lesson.tasks[task].id,
            kind: kind,
            number: number,
            heading: original(lesson.tasks[task].place.line).trimmed,
            blank: blank
        )
    }
}
