public import Diagnostics
internal import Discovery
internal import Grading
internal import Parsing

/// The student version of a lesson: `lectern assign`.
public struct AssignedLesson: Sendable {
    /// Its Markdown; `nil` where the lesson has errors that it cannot be made from.
    public private(set) var text: String?
    /// How many answers it has places for.
    public private(set) var answers = 0
    /// What is wrong with the lesson.
    public private(set) var diagnostics: [Diagnostic]
    /// The texts that diagnostics point into, by file.
    public private(set) var sources: [String: SourceText] = [:]

    /// The student version of the lesson at a path.
    public init(_ path: String) {
        let discovered = discover(path)
        diagnostics = discovered.diagnostics
        for source in discovered.sources { sources[source.file] = source }
        guard !diagnostics.containErrors, let file = discovered.onlyLesson(&diagnostics, at: path) else { return }
        let (lesson, problems) = parse(file.source, id: file.id)
        diagnostics += problems
        guard !problems.containErrors else { return }
        let assignment = assign(lesson)
        text = assignment.text
        answers = Set(assignment.slots.map(\.task)).count
    }
}
