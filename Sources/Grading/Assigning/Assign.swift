internal import Diagnostics
public import Lessons

/// The student version of a lesson.
///
/// Solutions, hidden tests, wrong answers and model answers are gone, and so are the marks of quick checks with their
/// explanations. Each answer has a place between two comments, which no reader of the page sees.
public func assign(_ lesson: Lesson) -> Assignment {
    var edit = LessonEdit(lesson)
    var slots: [AnswerSlot] = []
    for (index, task) in lesson.tasks.enumerated() {
        switch task.kind {
        case .exercise(let exercise): slots += edit.blank(exercise, task: index)
        case .quickCheck(let check): slots += edit.blank(check, task: index)
        case .question(let question): slots += edit.blank(question, task: index)
        }
    }
    let lines = edit.lines
    let stamp = Assignment.stamp(lesson, lines.map(\.text))
    let at = edit.bodyStart(in: lines)
    let texts = lines[..<at].map(\.text) + [stamp, ""] + lines[at...].map(\.text)
    return Assignment(lesson: lesson, text: texts.joined(separator: "\n") + "\n", slots: slots, stamp: stamp)
}
