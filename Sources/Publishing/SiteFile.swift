/// A file of a site that is to be published.
public struct SiteFile: Hashable, Sendable {
    /// Where it goes: relative to the site's folder, its parts joined by `/`.
    public var path: String
    /// What it holds.
    public var contents: [UInt8]

    /// A file; the parameters are the properties.
    public init(path: String, contents: [UInt8]) {
        self.path = path
        self.contents = contents
    }
}
