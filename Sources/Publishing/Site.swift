/// The files of a site, checked and in order, the manifest among them.
struct Site {
    /// What each path holds.
    let contents: [Path: [UInt8]]
    /// The paths, in order.
    let paths: [Path]
    /// The folders that the paths need, the outermost first.
    let folders: Set<Path>

    init(_ files: [SiteFile]) throws(PublishingError) {
        var contents: [Path: [UInt8]] = [:]
        for file in files {
            let path = Path(file.path)
            guard path.staysInside else { throw Site.leaves(file.path) }
            guard !path.name.text.hasPrefix(".lectern-") else {
                throw PublishingError(
                    "site-path",
                    "The file \(file.path) of the site has a name that begins with .lectern-",
                    help: "Rename it; such names are for Lectern's own records"
                )
            }
            guard contents.updateValue(file.contents, forKey: path) == nil else {
                throw PublishingError("site-path", "The path \(file.path) is that of two files of the site")
            }
        }
        contents[Manifest.path] = try Manifest(files: Set(contents.keys)).bytes()
        self.contents = contents
        paths = contents.keys.sorted()
        folders = Set(contents.keys.flatMap(\.ancestors))
        if let both = paths.first(where: folders.contains) {
            throw PublishingError("site-path", "The path \(both.text) is that of a file and of a folder of the site")
        }
    }

    private static func leaves(_ path: String) -> PublishingError {
        PublishingError(
            "site-path",
            "A path of the site is relative, without . or .. and without empty parts, and \"\(path)\" is not"
        )
    }
}
