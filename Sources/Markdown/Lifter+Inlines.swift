internal import Diagnostics

extension Lifter {
    /// Inlines with their marks replaced, and the attributes that stood among them.
    struct Lifted {
        var nodes: [Node] = []
        var attributes: Attributes?

        /// Drops the white space at the end: what stood after it was taken out.
        mutating func trim() {
            while let last = nodes.popLast() {
                if last.kind == .softBreak { continue }
                guard case .text(let text) = last.kind else { return nodes.append(last) }
                let end = text.lastIndex { $0 != " " && $0 != "\t" }
                guard let end else { continue }
                return nodes.append(Node(.text(String(text[...end])), at: last.place))
            }
        }
    }

    func inlines(_ nodes: [Node]) -> Lifted {
        var lifted = Lifted()
        for node in nodes {
            if case .text(let text) = node.kind {
                lift(text, at: node.place, into: &lifted)
            } else {
                lifted.nodes.append(inline(node))
            }
        }
        if lifted.attributes != nil { lifted.trim() }
        return lifted
    }

    private func inline(_ node: Node) -> Node {
        if case .image = node.kind { return restored(node) }
        var node = node
        node.kind = restored(node.kind)
        node.children = inlines(node.children).nodes
        return node
    }

    /// An image as its author wrote it: its description is shown as text, where no formula can be set.
    private func restored(_ node: Node) -> Node {
        var node = node
        node.kind = restored(node.kind)
        node.children = node.children.map { restored($0) }
        return node
    }

    private func restored(_ kind: Node.Kind) -> Node.Kind {
        switch kind {
        case .text(let text): .text(scan.shield.restore(text))
        case .code(let text): .code(scan.shield.restore(text))
        case .htmlInline(let html): .htmlInline(scan.shield.restore(html))
        case .link(let link): .link(restored(link))
        case .image(let link): .image(restored(link))
        case .customInline(let enter, let exit): .customInline(enter: scan.shield.restore(html: enter), exit: exit)
        default: kind
        }
    }

    private func restored(_ link: Link) -> Link {
        Link(url: scan.shield.restore(link.url), title: scan.shield.restore(link.title))
    }

    private func lift(_ text: String, at place: Place?, into lifted: inout Lifted) {
        guard text.utf8.contains(Mark.opening) else { return lifted.nodes.append(Node(.text(text), at: place)) }
        var place = place
        for piece in Mark.pieces(of: text) {
            switch piece {
            case .text(let text): lifted.nodes.append(Node(.text(text), at: place))
            case .token(let number):
                guard scan.shield.tokens.indices.contains(number) else { continue }
                lift(scan.shield.tokens[number].kind, at: place, into: &lifted)
                place = scan.shield.tokens[number].end
            }
        }
    }

    private func lift(_ kind: Shield.Kind, at place: Place?, into lifted: inout Lifted) {
        switch kind {
        case .math(let math): lifted.nodes.append(Node(.math(math), at: math.lines.first ?? place))
        case .computed(let computed): lifted.nodes.append(Node(.computed(computed), at: computed.place))
        case .footnote(let footnote): lifted.nodes.append(Node(.footnote(footnote), at: footnote.place))
        case .footnoteCall(let footnote): lifted.nodes.append(Node(.footnoteCall(footnote), at: footnote.place))
        case .reference(let reference): lifted.nodes.append(Node(.reference(reference), at: reference.place))
        case .table(let index): lifted.nodes.append(table(index, at: place))
        case .attributes(let attributes): lifted.attributes = attributes
        case .cell: break
        case .continuation:
            // The line before ended inside the piece: so does its break.
            if lifted.nodes.last?.kind == .softBreak || lifted.nodes.last?.kind == .lineBreak {
                lifted.nodes.removeLast()
            }
        }
    }
}
