extension Lifter {
    /// A list without the items that are footnotes, and these beside it.
    ///
    /// libcmark was given each definition as an item of a list, so that what is indented under it belongs to it.
    func footnotes(in list: Node) -> [Node] {
        var result: [Node] = []
        var items: [Node] = []
        func endList() {
            guard !items.isEmpty else { return }
            result.append(Node(list.kind, at: items[0].place ?? list.place, items))
            items = []
        }
        for item in list.children {
            guard let footnote = footnote(item) else {
                items.append(item)
                continue
            }
            endList()
            result.append(footnote)
        }
        guard !result.isEmpty else { return [list] }
        endList()
        return result
    }

    private func footnote(_ item: Node) -> Node? {
        guard var first = item.children.first, first.kind == .paragraph,
            case .footnote(let footnote)? = first.children.first?.kind
        else { return nil }
        first.children.removeFirst()
        while let kind = first.children.first?.kind, kind == .softBreak || kind == .lineBreak {
            first.children.removeFirst()
        }
        let rest = item.children.dropFirst()
        return Node(.footnote(footnote), at: footnote.place, (first.children.isEmpty ? [] : [first]) + rest)
    }
}
