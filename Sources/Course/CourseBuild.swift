internal import Checking
public import Diagnostics
internal import Discovery
internal import Execution
internal import Grading
public import Lessons
internal import Parsing
internal import Processes
internal import Publishing
internal import Rendering
internal import Typesetting

/// A course on its way through the stages `discover → parse → execute → check → render → publish`.
///
/// Every stage is a function from one value to the next; what is wrong is collected, and publishing refuses
/// while an error stands.
public struct CourseBuild: Sendable {
    /// The course's settings.
    public private(set) var settings = CourseSettings()
    /// The lessons that were checked, in order.
    public private(set) var lessons: [CheckedLesson] = []
    /// How many seconds each lesson's execution took, by its name.
    public private(set) var seconds: [String: Double] = [:]
    /// What is wrong with the course, in reading order.
    public private(set) var diagnostics: [Diagnostic] = []
    /// The texts that diagnostics point into, by file.
    public private(set) var sources: [String: SourceText] = [:]
    /// What everything is called that can be referred to.
    private(set) var labels = Labels([])
    private(set) var pages: [Page] = []
    private(set) var folder = ""
    private(set) var assets: Set<String> = []
    private var searchIndex = SearchIndex([])

    /// Takes the lessons at a path through every stage but the last.
    public init(_ path: String, in house: House) {
        let discovered = discover(path)
        settings = discovered.settings
        folder = discovered.folder
        for source in discovered.sources { sources[source.file] = source }
        diagnostics = discovered.diagnostics

        let parsed = discovered.lessons.map { parse($0.source, id: $0.id) }
        let others = discovered.others.map { parse($0.source, id: $0.id).lesson }
        diagnostics += parsed.flatMap(\.diagnostics)

        var workshop = house.workshop(discovered.folder, discovered.settings.limits)
        if house.isUntrusted {
            let room = TriedSandbox(house, isWeakAllowed: false)
            diagnostics += room.diagnostics
            // Without one that holds, nothing of the lessons runs.
            guard let sandbox = room.sandbox else { return }
            workshop = workshop.confined(by: sandbox)
        }
        let executed = execute(parsed.map(\.lesson), in: workshop, house)

        let catalogue = Catalogue(parsed.map(\.lesson) + others, assets: discovered.assets)
        lessons = executed.map { check($0, against: catalogue) }
        diagnostics += lessons.flatMap(\.diagnostics)
        assets = Set(lessons.flatMap { referencedFiles($0.lesson.body) }).intersection(discovered.assets)

        house.progress(.rendering)
        let labels = Labels(lessons + others.map(unexecuted), language: settings.language)
        self.labels = labels
        let outline = CourseOutline(settings: settings, lessons: lessons)
        pages = lessons.enumerated().map { index, lesson in
            render(lesson, at: index, of: outline, labels: labels, typesetter: house.typesetter)
        }
        searchIndex = SearchIndex(lessons)
        diagnostics += pages.flatMap(\.diagnostics)
        if !lessons.isEmpty { pages.append(renderIndex(outline, typesetter: house.typesetter)) }
        diagnostics = diagnostics.inReadingOrder.following(settings.rules)
    }

    /// All lessons are executed, on all cores, before anything is reported.
    private mutating func execute(_ lessons: [Lesson], in workshop: Workshop, _ house: House) -> [ExecutedLesson] {
        house.progress(.executing(done: 0, of: lessons.count))
        let counter = Counter()
        let timed = concurrentMap(lessons) { lesson in
            let start = house.now()
            let executed = Execution.execute(lesson, in: workshop)
            house.progress(.executing(done: counter.next(), of: lessons.count))
            return (executed, house.now() - start)
        }
        for (executed, time) in timed { seconds[executed.lesson.id] = time }
        return timed.map(\.0)
    }

    /// The stage `publish`: writes the site, unless an error stands, and gives what is to be said of it.
    public func publish(to output: String, home: String?, katex: String) -> Result<PublishedSite, PublishingFailure> {
        guard !diagnostics.containErrors else { return .failure(PublishingFailure(diagnostics: [])) }
        var files = pages.map { SiteFile(path: $0.path, contents: Array($0.html.utf8)) }
        files.append(SiteFile(path: Stylesheet.path, contents: Stylesheet.contents))
        files.append(SiteFile(path: Stylesheet.iconPath, contents: Stylesheet.icon))
        files.append(SiteFile(path: Script.themePath, contents: Script.theme))
        files.append(SiteFile(path: Script.path, contents: Script.contents))
        files.append(SiteFile(path: Script.indexPath, contents: searchIndex.script))
        do {
            if pages.contains(where: \.usesMath) {
                files.append(SiteFile(path: Stylesheet.formulaPath, contents: Stylesheet.formulas(of: pages)))
                files += try KaTeXAssets(katex: katex).files.map {
                    SiteFile(path: Stylesheet.mathFolder + "/" + $0.path, contents: $0.contents)
                }
            }
            files += try referenced()
            let weights = weights(among: files)
            var site = try put(files, pages: pages.count, to: output, home: home)
            site.weights = weights
            site.search = SearchWeight(bytes: searchIndex.script.count, sections: searchIndex.sections)
            site.warnings = (site.warnings + heavy(weights) + unsearchable).following(settings.rules)
            return .success(site)
        } catch {
            return .failure(PublishingFailure(error))
        }
    }

    /// The pictures and other files that the lessons refer to.
    func referenced() throws -> [SiteFile] {
        try assets.sorted().map { SiteFile(path: $0, contents: try readAsset($0, in: folder)) }
    }

    /// Puts files in place.
    func put(_ files: [SiteFile], pages: Int, to output: String, home: String?) throws -> PublishedSite {
        let report = try Publishing.publish(files, to: output, home: home, protected: [folder])
        let nothing = SearchWeight(bytes: 0, sections: 0)
        return PublishedSite(folder: output, pages: pages, weights: [:], search: nothing, warnings: report.warnings)
    }
}

extension PublishingFailure {
    /// What an error is to people.
    init(_ error: any Error) {
        do {
            throw error
        } catch let error as PublishingError {
            self.init(diagnostics: [error.diagnostic])
        } catch let error as KaTeXError {
            self.init(diagnostics: [Diagnostic(.error, "katex", at: nil, error.headline, help: error.help)])
        } catch let error as PrintingError {
            self.init(diagnostics: [error.diagnostic])
        } catch {
            self.init(diagnostics: [Diagnostic(.error, "publishing", at: nil, "The site can be written (\(error))")])
        }
    }
}

extension CourseBuild {
    /// The weight of each lesson's page, by the lesson's name.
    private func weights(among files: [SiteFile]) -> [String: PageWeight] {
        var weights: [String: PageWeight] = [:]
        for (checked, page) in zip(lessons, pages) {
            let pictures = shownPictures(checked.lesson.body)
            weights[checked.lesson.id] = PageWeight(page, images: pictures, among: files)
        }
        return weights
    }

    private func heavy(_ weights: [String: PageWeight]) -> [Diagnostic] {
        lessons.compactMap { weights[$0.lesson.id]?.warning($0.lesson, budget: settings.pageBudget) }
    }

    private var unsearchable: [Diagnostic] {
        guard searchIndex.shortened > 0 else { return [] }
        let headline = "The search looks through the beginnings alone of \(searchIndex.shortened) long sections"
        let help = "its index has a bound; divide the sections, or the course"
        return [Diagnostic(.warning, "search-size", at: nil, headline, help: help)]
    }
}

/// How large the index of the search is.
public struct SearchWeight: Encodable, Sendable {
    /// The bytes of its file.
    public var bytes: Int
    /// How many sections can be found.
    public var sections: Int
}

/// A site that was put in place.
public struct PublishedSite: Sendable {
    /// Where it is.
    public var folder: String
    /// How many pages it has.
    public var pages: Int
    /// The weight of each lesson's page, by the lesson's name.
    public var weights: [String: PageWeight]
    /// How large the index of the search is.
    public var search: SearchWeight
    /// What is to be said of it, and of how it was put in place.
    public var warnings: [Diagnostic]
}

/// Why no site was put in place: an error of the course, or these.
public struct PublishingFailure: Error, Sendable {
    /// What is wrong with the place it should go.
    public var diagnostics: [Diagnostic]
}

/// A lesson that is only referred to.
private func unexecuted(_ lesson: Lesson) -> CheckedLesson {
    let runs = lesson.cells.map { _ in CellRun(.notRun("only this lesson was asked for")) }
    return CheckedLesson(
        executed: ExecutedLesson(lesson: lesson, runs: runs, diagnostics: []),
        checks: [],
        diagnostics: []
    )
}
