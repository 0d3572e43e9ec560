/// A command of `lectern`, as the help shows it and the arguments are read for it.
struct Command: Sendable {
    /// An option, `--name` or `--name VALUE`.
    struct Option: Sendable {
        var names: [String]
        /// What its value is called; `nil` for one without a value.
        var value: String?
        var summary: String
    }

    var name: String
    /// What it does, in a line.
    var summary: String
    /// Its operands, as the usage shows them.
    var operands: String
    /// How many operands it takes.
    var operandCount: ClosedRange<Int>
    var options: [Option]
    /// More to say, after the options.
    var details: String
    var run: @Sendable (Arguments) throws -> ExitCode

    static let all = [build, check, run, render, assign, grade, doctor]

    private static let strict = Option(names: ["--strict"], value: nil, summary: "count warnings as errors")
    private static let format = Option(
        names: ["--format"],
        value: "FORMAT",
        summary: "`human`, `editor` (one line each) or `json` (on standard output)"
    )
    private static let untrusted = Option(
        names: ["--untrusted"],
        value: nil,
        summary: "run the lessons' code in a sandbox: for lessons from elsewhere"
    )
    private static let help = Option(names: ["--help", "-h"], value: nil, summary: "show this")

    private static let build = Command(
        name: "build",
        summary: "execute the lessons, check everything, write the site",
        operands: "[LESSONS]",
        operandCount: 0...1,
        options: [
            Option(names: ["-o", "--output"], value: "DIR", summary: "where the site goes (Output)"),
            Option(names: ["--to"], value: "KIND", summary: "`html`, `ipynb` (Jupyter) or `pdf` (needs Chromium)"),
            untrusted, strict, format, help,
        ],
        details: """
            LESSONS is a folder of lessons named `NN-name.md`, or one lesson; it is `Lessons` if it is not given.
            While an error stands, the site stays as it was. What Lectern did not write in DIR is kept.
            Notebooks go to Output/ipynb and PDFs to Output/pdf, if no DIR is given.
            """,
        run: BuildCommand.build
    )
    private static let check = Command(
        name: "check",
        summary: "the same without writing",
        operands: "[LESSONS]",
        operandCount: 0...1,
        options: [untrusted, strict, format, help],
        details: "For continuous integration and editors.",
        run: BuildCommand.check
    )
    private static let run = Command(
        name: "run",
        summary: "execute one lesson and show its results here",
        operands: "LESSON",
        operandCount: 1...1,
        options: [untrusted, strict, format, help],
        details: "LESSON is a file, or the name of a lesson in `Lessons`.",
        run: RunCommand.run
    )
    private static let render = Command(
        name: "render",
        summary: "Markdown to HTML without executing",
        operands: "FILE",
        operandCount: 1...1,
        options: [
            Option(names: ["--fragment"], value: nil, summary: "the body's HTML alone, as cmark writes it"), strict,
            format, help,
        ],
        details: "FILE is `-` for standard input. The HTML goes to standard output.",
        run: RenderCommand.run
    )
    private static let assign = Command(
        name: "assign",
        summary: "the student version of a lesson, without solutions",
        operands: "LESSON",
        operandCount: 1...1,
        options: [
            Option(names: ["-o", "--output"], value: "FILE", summary: "where it goes (standard output)"), format, help,
        ],
        details: """
            Solutions, hidden tests, wrong answers, model answers and the marks of quick checks are gone. Answers are
            written between the comments `<!-- answer: … -->`; nothing else of the file is graded.
            """,
        run: AssignCommand.run
    )
    private static let grade = Command(
        name: "grade",
        summary: "grade submissions, files or a folder with one entry a student",
        operands: "LESSON SUBMISSION...",
        operandCount: 2...1_000_000,
        options: [
            Option(
                names: ["--format"],
                value: "FORMAT",
                summary: "`human`, `json`, `junit`, `gradescope`, `exercism` or `html`"
            ),
            Option(
                names: ["-o", "--output"],
                value: "PATH",
                summary: "a file, or a folder for one document a student"
            ),
            Option(
                names: ["--weak-sandbox"],
                value: nil,
                summary: "grade even where the sandbox does not hold: for submissions that you trust"
            ),
            help,
        ],
        details: """
            A submission is the student version filled in, a `.swift` file named after an exercise, or a folder of
            these. It is compiled and run in a sandbox, and its answers are judged outside.
            A low score is no error; what could not be graded is one, and no zero.
            """,
        run: GradeCommand.run
    )
    private static let doctor = Command(
        name: "doctor",
        summary: "what is missing on this machine, and how to install it",
        operands: "",
        operandCount: 0...0,
        options: [help],
        details: "",
        run: DoctorCommand.run
    )
}
