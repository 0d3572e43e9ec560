import Diagnostics
import FoundationEssentials

/// A file named on the command line that cannot be read.
struct FileError: Error, CustomStringConvertible {
    var description: String

    /// Says so, and which file beside it may have been meant.
    init(_ file: String) {
        let slash = file.lastIndex(of: "/")
        let folder = slash.map { String(file[..<$0]) } ?? "."
        let name = slash.map { String(file[file.index(after: $0)...]) } ?? file
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let near = suggestion(for: name, among: names.filter { $0 != name }.sorted())
        let help =
            near.map { "did you mean `\(slash == nil ? $0 : folder + "/" + $0)`?" } ?? "name a Markdown file, or `-`"
        description = "`\(file)` cannot be read\n  help: \(help)"
    }
}
