internal import Diagnostics
internal import Markdown

/// The identifiers that an author gives to headings, equations and runnable blocks.
enum GivenNames {
    static func collect(_ root: Node, _ source: SourceText) -> Set<String> {
        var names: Set<String> = []
        collect(root, source, into: &names)
        return names
    }

    private static func collect(_ node: Node, _ source: SourceText, into names: inout Set<String>) {
        let attributes: Attributes? =
            switch node.kind {
            case .heading(let heading): heading.attributes
            case .equation(_, let attributes): attributes
            case .codeBlock(let block) where block.fenced: fenceAttributes(node.place, source)
            default: nil
            }
        if let id = attributes?.id { names.insert(id.text) }
        for child in node.children { collect(child, source, into: &names) }
    }

    private static func fenceAttributes(_ place: Place?, _ source: SourceText) -> Attributes? {
        guard let place else { return nil }
        let info = Info(at: place, in: source)
        return [.runnable, .derivation].contains(info.kind)
            ? Attributes.parse(afterFenceAt: info.fence, in: source).0 : nil
    }
}
