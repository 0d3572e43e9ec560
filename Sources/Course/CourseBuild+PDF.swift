internal import Diagnostics
internal import FoundationEssentials
internal import Lessons
internal import Processes
internal import Publishing

/// Why a page could not be printed.
struct PrintingError: Error {
    var diagnostic: Diagnostic
}

/// The browser that prints pages, and what it is given.
public struct PagePrinter: Sendable {
    /// The program: Chromium, or another browser of its family; nil if there is none.
    public var browser: String?
    /// An existing folder for temporary files.
    public var work: String
    /// The environment that the browser gets.
    public var environment: [String: String]
    /// Whether it can use its own sandbox, which refuses to run for the superuser.
    public var hasSandbox: Bool

    /// A printer; the parameters are the properties.
    public init(browser: String?, work: String, environment: [String: String], hasSandbox: Bool) {
        self.browser = browser
        self.work = work
        self.environment = environment
        self.hasSandbox = hasSandbox
    }

    /// The page of a file as a PDF.
    func print(_ page: String, as name: String) throws -> [UInt8] {
        guard let browser else {
            throw failure("Chromium prints the pages, and it is not installed", "sudo apt-get install chromium")
        }
        let result = work + "/" + name
        let options = [
            "--headless", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(work)/browser",
            "--print-to-pdf=\(result)",
        ]
        let command = Command(
            browser,
            options + (hasSandbox ? [] : ["--no-sandbox"]) + ["file://" + page],
            environment: environment
        )
        let printed = try capture(command, seconds: 120)
        guard printed.outcome.ending.isSuccess, let bytes = try? Data(contentsOf: URL(filePath: result)) else {
            let words = printed.outcome.timedOut ? "it took longer than 120 s" : String(printed.error.suffix(300))
            throw failure("Chromium prints \(name) (\(words))", "try `\(browser) --headless --print-to-pdf` by hand")
        }
        return Array(bytes)
    }

    private func failure(_ headline: String, _ help: String) -> PrintingError {
        PrintingError(diagnostic: Diagnostic(.error, "pdf", at: nil, headline, help: help))
    }
}

extension CourseBuild {
    /// Writes each lesson as a PDF, printed from its page, unless an error stands.
    public func publishPDF(
        to output: String,
        home: String?,
        katex: String,
        printer: PagePrinter
    ) -> Result<PublishedSite, PublishingFailure> {
        let site = printer.work + "/site"
        return publish(to: site, home: home, katex: katex).flatMap { _ in
            do {
                let files = try lessons.map { checked in
                    let name = checked.lesson.id
                    return SiteFile(
                        path: name + ".pdf",
                        contents: try printer.print("\(site)/\(name).html", as: name + ".pdf")
                    )
                }
                return .success(try put(files, pages: files.count, to: output, home: home))
            } catch {
                return .failure(PublishingFailure(error))
            }
        }
    }
}
