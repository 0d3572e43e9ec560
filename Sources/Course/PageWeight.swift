internal import Diagnostics
internal import Lessons
internal import Markdown
internal import Publishing
internal import Rendering

/// How many bytes a page and what it loads have, uncompressed.
public struct PageWeight: Encodable, Sendable {
    /// The page itself.
    public var html: Int
    /// Its stylesheets.
    public var css: Int
    /// At most: all fonts that formulas may need; a browser loads those that the page's own do.
    public var fonts: Int
    /// Its scripts, without the search's index, which is loaded when a reader searches.
    public var scripts: Int
    /// The pictures that its text shows.
    public var images: Int
    /// All together.
    public var total: Int

    /// The weight of a page among the files of its site, which shows some pictures.
    init(_ page: Page, images shown: Set<String>, among files: [SiteFile]) {
        html = page.html.utf8.count
        let math = Stylesheet.mathFolder + "/"
        func sum(_ isMeant: (String) -> Bool) -> Int {
            files.filter { isMeant($0.path) }.reduce(0) { $0 + $1.contents.count }
        }
        css = sum { path in
            path == Stylesheet.path
                || page.usesMath && (path == Stylesheet.formulaPath || path.hasPrefix(math) && path.hasSuffix(".css"))
        }
        fonts = page.usesMath ? sum { $0.hasPrefix(math) && !$0.hasSuffix(".css") } : 0
        scripts = sum { $0 == Script.path || $0 == Script.themePath }
        images = sum { shown.contains($0) }
        total = html + css + fonts + scripts + images
    }

    /// What to say of a lesson whose page is over a budget.
    func warning(_ lesson: Lesson, budget: Int) -> Diagnostic? {
        guard total > budget else { return nil }
        let parts = [("HTML", html), ("CSS", css), ("fonts", fonts), ("scripts", scripts), ("pictures", images)]
        let words = parts.map { "\($0.0) \(PageWeight.words($0.1))" }.joined(separator: ", ")
        return Diagnostic(
            .warning,
            "page-weight",
            at: Place(file: lesson.file, line: 1, column: 1),
            "A page has at most \(PageWeight.words(budget)), and this one has \(PageWeight.words(total))",
            help: "\(words); make it lighter, or set `limits: {page: \((total + 1023) / 1024)}` (KiB) in course.yml"
        )
    }

    /// A number of bytes, in words.
    public static func words(_ bytes: Int) -> String {
        let (unit, name) = bytes < 1 << 20 ? (1024.0, "KiB") : (1_048_576.0, "MiB")
        let tenths = Int((Double(bytes) / unit * 10).rounded())
        return tenths < 100 || tenths % 10 != 0 && name == "MiB"
            ? "\(tenths / 10).\(tenths % 10) \(name)" : "\((tenths + 5) / 10) \(name)"
    }
}

/// The pictures beside the lessons that a document shows.
func shownPictures(_ node: Node) -> Set<String> {
    var files: Set<String> = []
    if case .image(let link) = node.kind, case .file(let path)? = LinkTarget(link.url) { files.insert(path) }
    for child in node.children { files.formUnion(shownPictures(child)) }
    return files
}
