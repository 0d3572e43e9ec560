public import Diagnostics
internal import Discovery
internal import Execution
internal import Grading
internal import Judging
internal import Lessons
internal import Parsing
internal import Rendering

/// Submissions on their way through the stages `collect → read → grade → report`.
public struct LessonGrading: Sendable {
    /// How a report is written.
    public enum Format: String, CaseIterable, Sendable {
        case human, json, junit, gradescope, exercism, html

        /// Whether one document holds all submissions; otherwise each has its own.
        public var isForAll: Bool { self == .human || self == .json || self == .junit }
        /// How the names of its files end.
        public var ending: String {
            switch self {
            case .human: "txt"
            case .json, .gradescope, .exercism: "json"
            case .junit: "xml"
            case .html: "html"
            }
        }
    }

    /// A report as a document, and of which student; of all, if of none.
    public struct Document: Sendable {
        /// The student.
        public var student: String?
        /// The text.
        public var text: String
    }

    /// What is wrong with the lesson, so that something cannot be graded by it.
    public private(set) var diagnostics: [Diagnostic] = []
    /// The texts that diagnostics point into, by file.
    public private(set) var sources: [String: SourceText] = [:]
    private var settings = CourseSettings()
    private var lesson: Lesson?
    private var verdicts: [SubmissionVerdict] = []

    /// Grades what stands at some paths by a lesson.
    ///
    /// Where the sandbox does not hold on this machine, nothing is graded, unless `isWeakAllowed`.
    public init(_ path: String, submissions paths: [String], isWeakAllowed: Bool = false, in house: House) {
        let discovered = discover(path)
        settings = discovered.settings
        diagnostics = discovered.diagnostics
        for source in discovered.sources { sources[source.file] = source }
        guard !diagnostics.containErrors, let file = discovered.onlyLesson(&diagnostics, at: path) else { return }
        let (lesson, problems) = parse(file.source, id: file.id)
        // What is wrong with the page is no reason not to grade.
        self.lesson = lesson
        let workshop = house.workshop(discovered.folder, discovered.settings.limits)
        let room = TriedSandbox(house, isWeakAllowed: isWeakAllowed)
        diagnostics += room.diagnostics
        guard let sandbox = room.sandbox else { return }
        let assignment = assign(lesson)
        let confined = workshop.confined(by: sandbox)
        let (grader, unready) = Grader.ready(assignment, in: workshop, confined: confined)
        diagnostics += (problems.filter { $0.severity == .error } + unready).inReadingOrder
        let handedIn = collect(paths, exercises: Set(assignment.slots.map(\.id)))
        let submissions = handedIn.map { read($0, for: assignment) }
        let counter = Counter()
        let all = submissions.count * lesson.tasks.count
        verdicts = grader.grade(submissions) { house.progress(.grading(done: counter.next(), of: all)) }
    }

    /// Whether every submission has a verdict on every task.
    public var isComplete: Bool {
        lesson != nil && !diagnostics.containErrors && verdicts.allSatisfy { $0.status == .graded }
    }

    /// The reports in a format: one document, or one for each submission.
    public func documents(_ format: Format) throws -> [Document] {
        guard let lesson else { return [] }
        switch format {
        case .human: return [Document(student: nil, text: HumanReport.text(verdicts))]
        case .json: return [Document(student: nil, text: try GradeReport(lesson: lesson.id, verdicts).json() + "\n")]
        case .junit: return [Document(student: nil, text: JUnitReport.xml(lesson: lesson.id, verdicts))]
        case .gradescope:
            return try verdicts.map { Document(student: $0.student, text: try GradescopeReport($0).json() + "\n") }
        case .html:
            let title = lesson.front.title
            return verdicts.map {
                Document(student: $0.student, text: renderFeedback($0, lesson: title, settings: settings))
            }
        case .exercism:
            return try verdicts.map { Document(student: $0.student, text: try ExercismReport($0).json() + "\n") }
        }
    }
}

extension DiscoveredCourse {
    /// The lesson, where a path names one.
    func onlyLesson(_ diagnostics: inout [Diagnostic], at path: String) -> LessonFile? {
        guard lessons.count != 1 else { return lessons[0] }
        let names = lessons.prefix(8).map { $0.source.file }.joined(separator: ", ")
        let headline = "One lesson is graded at a time, and `\(path)` holds \(lessons.count)"
        diagnostics.append(Diagnostic(.error, "lesson-one", at: nil, headline, help: "name one of \(names)"))
        return nil
    }
}
