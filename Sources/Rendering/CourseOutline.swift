public import Lessons

/// What every page says of the course: its title and its lessons.
public struct CourseOutline: Sendable {
    /// One lesson, as other pages speak of it.
    struct Entry: Sendable {
        var id: String
        var title: String
        var summary: String?
        var objectives: [String]
        var checks: Int
    }

    let settings: CourseSettings
    let lessons: [Entry]

    /// The outline of a course.
    public init(settings: CourseSettings, lessons: [CheckedLesson]) {
        self.settings = settings
        self.lessons = lessons.map { checked in
            let front = checked.lesson.front
            return Entry(
                id: checked.lesson.id,
                title: front.title,
                summary: front.summary,
                objectives: front.objectives,
                checks: checked.checks.count { $0.passed }
            )
        }
    }

    /// How many checks hold, in words.
    static func words(_ checks: Int) -> String {
        switch checks {
        case 0: "nothing to check"
        case 1: "1 check, and it holds"
        default: "\(checks) checks, all hold"
        }
    }
}
