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
            var house = house
            house.isUntrusted = arguments.has("--untrusted")
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
                Terminal.print(try CourseReport(build, diagnostics, site: site).json())
            } else {
                summarise(build, diagnostics, product, site, output)
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

    /// What each page weighs, to standard error: what is printed is one line.
    private static func weigh(_ build: CourseBuild, _ site: PublishedSite) {
        guard Terminal.isInteractive else { return }
        for checked in build.lessons {
            guard let weight = site.weights[checked.lesson.id] else { continue }
            let parts =
                [("HTML", weight.html), ("CSS", weight.css), ("fonts", weight.fonts), ("scripts", weight.scripts)]
                + (weight.images > 0 ? [("pictures", weight.images)] : [])
            let words = parts.map { "\($0.0) \(PageWeight.words($0.1))" }.joined(separator: ", ")
            Terminal.error("  \(checked.lesson.id).html: \(PageWeight.words(weight.total)) (\(words))")
        }
        let search = site.search
        Terminal.error("  search: \(PageWeight.words(search.bytes)), \(search.sections) sections")
    }

    private static func summarise(
        _ build: CourseBuild,
        _ diagnostics: [Diagnostic],
        _ product: Product,
        _ site: PublishedSite?,
        _ output: String?
    ) {
        let result = site.map { product == .html ? $0.folder + "/index.html" : $0.folder }
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
            if let site, product == .html { weigh(build, site) }
        }
    }
}
