public import Lessons

/// What every page says of the course: its title and its lessons.
public struct CourseOutline: Sendable {
    /// One lesson, as other pages speak of it.
    struct Entry: Sendable {
        var id: String
        var title: String
        var summary: String?
        var objectives: [String]
        var prerequisites: [String]
        var checks: Int
    }

    let settings: CourseSettings
    let lessons: [Entry]
    /// The words of the interface.
    let words: Words

    /// The outline of a course.
    public init(settings: CourseSettings, lessons: [CheckedLesson]) {
        self.settings = settings
        words = Words(tag: settings.language)
        self.lessons = lessons.map { checked in
            let front = checked.lesson.front
            return Entry(
                id: checked.lesson.id,
                title: front.title,
                summary: front.summary,
                objectives: front.objectives,
                prerequisites: front.prerequisites.map(\.name),
                checks: checked.checks.count { $0.passed }
            )
        }
    }
}
