import Course
import Diagnostics
import Lessons

/// `lectern build` and `lectern check`.
enum BuildCommand {
    @Sendable static func build(_ arguments: Arguments) throws -> ExitCode {
        guard let product = Product(rawValue: arguments.value("--to") ?? "html") else {
            throw UsageError(headline: "`--to` is one of html, ipynb and pdf", help: "write `--to ipynb`")
        }
        return try run(arguments, product, output: arguments.value("-o") ?? product.folder)
    }

    @Sendable static func check(_ arguments: Arguments) throws -> ExitCode {
        try run(arguments, .html, output: nil)
    }

    /// What is made of the lessons.
    private enum Product: String {
        case html, ipynb, pdf

        /// Where it goes if nothing is said.
        var folder: String { self == .html ? "Output" : "Output/" + rawValue }
    }

    private static func run(_ arguments: Arguments, _ product: Product, output: String?) throws -> ExitCode {
        let format = try OutputFormat(arguments)
        let path = arguments.operands.first ?? "Lessons"
        return try Machine.withHouse { house in
            let build = CourseBuild(path, in: house)
            var diagnostics = arguments.has("--strict") ? build.diagnostics.strict : build.diagnostics
            var site: PublishedSite?
            if let output, !diagnostics.containErrors {
                switch publish(build, product, to: output, house) {
                case .success(let published):
                    site = published
                    diagnostics += arguments.has("--strict") ? published.warnings.strict : published.warnings
                case .failure(let failure): diagnostics += failure.diagnostics
                }
            }
            Terminal.report(diagnostics, sources: build.sources, format: format)
            if format == .json {
                Terminal.print(try CourseReport(build, diagnostics).json())
            } else {
                summarise(
                    build,
                    diagnostics,
                    site.map { product == .html ? $0.folder + "/index.html" : $0.folder },
                    output
                )
            }
            return diagnostics.containErrors ? .failure : .success
        }
    }

    private static func publish(
        _ build: CourseBuild,
        _ product: Product,
        to output: String,
        _ house: House
    ) -> Result<PublishedSite, PublishingFailure> {
        switch product {
        case .html: build.publish(to: output, home: Machine.home, katex: Machine.katex)
        case .ipynb: build.publishNotebooks(to: output, home: Machine.home, typesetter: house.typesetter)
        case .pdf:
            build.publishPDF(
                to: output,
                home: Machine.home,
                katex: Machine.katex,
                printer: PagePrinter(
                    browser: Machine.program(["chromium", "chromium-browser", "google-chrome"]),
                    work: house.work,
                    environment: house.environment,
                    hasSandbox: Machine.isOrdinaryUser
                )
            )
        }
    }

    private static func summarise(
        _ build: CourseBuild,
        _ diagnostics: [Diagnostic],
        _ result: String?,
        _ output: String?
    ) {
        let lessons = build.lessons.count == 1 ? "1 lesson" : "\(build.lessons.count) lessons"
        let passed = build.lessons.flatMap(\.checks).count { $0.passed }
        if diagnostics.containErrors {
            Terminal.error(
                "\(lessons): \(Terminal.count(diagnostics))" + (output == nil ? "" : "; the site was not written")
            )
        } else {
            let checks = passed == 1 ? "1 check holds" : "\(passed) checks hold"
            let warnings = diagnostics.isEmpty ? "" : ", " + Terminal.count(diagnostics)
            Terminal.print("\(lessons), \(checks)\(warnings)" + (result.map { " → \($0)" } ?? ""))
        }
    }
}
