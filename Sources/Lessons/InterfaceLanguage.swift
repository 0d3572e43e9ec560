/// A language that a page's own words, its buttons and headings, are there in.
public enum InterfaceLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case german = "de"

    /// The language of a BCP 47 tag, `de` of `de-CH`; `nil` where there are no words in it.
    public init?(tag: String) {
        let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        self.init(rawValue: primary)
    }
}
