/// What `Lessons/course.yml` says of the whole course.
public struct CourseSettings: Sendable {
    /// The course's title.
    public var title: String
    /// Who wrote it.
    public var author: String?
    /// The language of its prose, as BCP 47 writes it.
    public var language: String
    /// A sentence or two on what it is about.
    public var description: String?
    /// How much a block may use.
    public var limits: Limits
    /// How much what breaks a rule matters, by the rule's name, where the course says so.
    public var rules: [String: RuleSeverity] = [:]
    /// How many bytes a page and what it loads may have before the build warns.
    public var pageBudget = 2 << 20

    /// A course's settings.
    public init(
        title: String = "Lessons",
        author: String? = nil,
        language: String = "en",
        description: String? = nil,
        limits: Limits = Limits()
    ) {
        self.title = title
        self.author = author
        self.language = language
        self.description = description
        self.limits = limits
    }
}

/// How much a runnable block may use before it is stopped.
public struct Limits: Sendable {
    /// How many seconds a block may run.
    public var seconds: Double
    /// How many bytes a block may print.
    public var output: Int

    /// How many bytes of memory a lesson's program may have.
    public var memory: Int

    /// Limits; 10 seconds, 256 KiB of output and 4 GiB of memory if nothing is said.
    public init(seconds: Double = 10, output: Int = 256 * 1024, memory: Int = 4 << 30) {
        self.seconds = seconds
        self.output = output
        self.memory = memory
    }
}
