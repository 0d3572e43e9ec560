internal import FoundationEssentials
internal import Lessons
internal import Markdown

/// The files beside the lessons that a document links to or shows.
func referencedFiles(_ node: Node) -> [String] {
    var files: [String] = []
    switch node.kind {
    case .link(let link), .image(let link):
        if case .file(let path)? = LinkTarget(link.url) { files.append(path) }
    default: break
    }
    return files + node.children.flatMap(referencedFiles)
}

/// The bytes of a file beside the lessons.
func readAsset(_ path: String, in folder: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: folder + "/" + path)))
}
