/// What a page with formulas needs beside it: KaTeX's stylesheet and the fonts that it names.
public struct KaTeXAssets: Sendable {
    /// A file to be copied to the site.
    public struct File: Hashable, Sendable {
        /// Its path in the site, relative to the folder that holds the stylesheet.
        public var path: String
        /// What it holds.
        public var contents: [UInt8]
    }

    /// The path of the stylesheet among the files.
    public static let stylesheet = "katex.css"

    /// The stylesheet, then the fonts by name.
    public let files: [File]

    /// The assets of the KaTeX in `folder`, on Debian `/usr/share/javascript/katex`.
    ///
    /// The stylesheet names only the woff2 fonts, which every browser since 2016 reads, and `files` holds
    /// every font it names. Throws if a file is missing, or if the stylesheet names a font without woff2.
    public init(katex folder: String) throws(KaTeXError) {
        let original = String(decoding: try KaTeXFolder.read("katex.min.css", in: folder), as: UTF8.self)
        guard let (css, fonts) = KaTeXAssets.keepingWOFF2(original), !fonts.isEmpty else {
            throw KaTeXError(
                headline: "KaTeX's stylesheet \(folder)/katex.min.css names a font that is not there as woff2",
                help: "Install Debian's KaTeX again: sudo apt-get install --reinstall libjs-katex fonts-katex"
            )
        }
        var files = [File(path: KaTeXAssets.stylesheet, contents: Array(css.utf8))]
        for font in fonts.sorted() {
            files.append(File(path: font, contents: try KaTeXFolder.read(font, in: folder)))
        }
        self.files = files
    }

    /// The stylesheet with one source for each font, and the paths of the fonts; `nil` if one has no woff2.
    static func keepingWOFF2(_ css: String) -> (css: String, fonts: Set<String>)? {
        var kept = ""
        var fonts: Set<String> = []
        var rest = css[...]
        while let property = rest.firstRange(of: "src:") {
            kept += rest[..<property.upperBound]
            rest = rest[property.upperBound...]
            let end = rest.firstIndex { $0 == ";" || $0 == "}" } ?? rest.endIndex
            let sources = rest[..<end].split(separator: ",")
            guard let source = sources.first(where: { $0.contains(".woff2") }), let font = path(in: source) else {
                return nil
            }
            kept += source
            fonts.insert(font)
            rest = rest[end...]
        }
        return (kept + rest, fonts)
    }

    /// What stands between the brackets of `url(…)`, if it stays in the folder.
    private static func path(in source: Substring) -> String? {
        guard let start = source.firstRange(of: "url(")?.upperBound,
            let end = source[start...].firstIndex(of: ")")
        else { return nil }
        let path = source[start..<end].filter { $0 != "\"" && $0 != "'" }
        return path.hasPrefix("/") || path.contains("..") || path.contains(":") ? nil : path
    }
}
