internal import Diagnostics

/// Turns libcmark's tree with its tokens into the tree with Lectern's own nodes.
struct Lifter {
    private let scan: LeafScanner
    private var cells: [Int: [Node]] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ scan: LeafScanner) { self.scan = scan }

    mutating func document(_ root: Node) -> Node {
        for paragraph in root.children.prefix(scan.cellCount) {
            guard case .text(let text)? = paragraph.children.first?.kind,
                case .token(let number)? = Shield.pieces(of: text).first,
                case .cell(let cell) = scan.shield.tokens[number].kind
            else { continue }
            cells[cell] = inlines(paragraph.children)
        }
        var root = root
        root.children = blocks(Array(root.children.dropFirst(scan.cellCount)))
        root.place = nil
        return root
    }

    // MARK: Blocks

    private mutating func blocks(_ nodes: [Node]) -> [Node] {
        nodes.flatMap { block($0) }
    }

    private mutating func block(_ node: Node) -> [Node] {
        var node = node
        switch node.kind {
        case .paragraph: return paragraph(node)
        case .heading(var heading):
            let found = attributes(inlines(node.children))
            heading.attributes = found.attributes
            node.kind = .heading(heading)
            node.children = found.rest
        case .codeBlock(let code):
            node.kind = codeBlock(code, at: node.place)
        case .htmlBlock(let html): node.kind = .htmlBlock(scan.shield.restore(html))
        case .customBlock(let enter, let exit):
            node.kind = .customBlock(enter: scan.shield.restore(enter), exit: exit)
        case .blockQuote:
            node.children = blocks(node.children)
            callout(&node)
        default: node.children = blocks(node.children)
        }
        return [node]
    }

    /// A paragraph, or the table or the equation that it turns out to be.
    private mutating func paragraph(_ node: Node) -> [Node] {
        var node = node
        let (children, attributes) = attributes(inlines(node.children))
        if let table = children.firstIndex(where: \.isTable) {
            node.children = Array(children[..<table])
            while case .softBreak? = node.children.last?.kind { node.children.removeLast() }
            return (node.children.isEmpty ? [] : [node]) + [children[table]]
        }
        if children.count == 1, case .math(let math) = children[0].kind, math.display {
            return [Node(.equation(math, attributes), at: math.lines.first ?? node.place)]
        }
        node.children = children
        return [node]
    }

    private mutating func codeBlock(_ block: CodeBlock, at place: Place?) -> Node.Kind {
        var block = block
        block.info = scan.shield.restore(block.info)
        block.code = scan.shield.restore(block.code)
        guard let place else { return .codeBlock(block) }
        let fence = Fence(at: place, code: block.code, in: scan.shield.source)
        block.fenced = fence.isFenced
        block.closed = fence.isClosed
        block.margins = fence.margins
        let words = block.info.split(separator: " ", maxSplits: 1)
        guard fence.isFenced, words.first == "math" || block.info.hasPrefix("math{") else { return .codeBlock(block) }
        let (attributes, problems) = Attributes.parse(afterFenceAt: place, in: scan.shield.source)
        diagnostics += problems
        let tex = block.code.hasSuffix("\n") ? String(block.code.dropLast()) : block.code
        let lines = fence.margins.enumerated().map { index, margin in
            Place(file: place.file, line: place.line + 1 + index, column: margin + 1)
        }
        return .equation(Math(tex: tex, display: true, lines: lines.isEmpty ? [place] : lines), attributes)
    }

    /// Makes a block quotation whose first line is `[!NOTE]` a callout.
    private mutating func callout(_ node: inout Node) {
        guard var first = node.children.first, case .paragraph = first.kind, case .text(let text)? = first.children.first?.kind,
            text.hasPrefix("[!"), text.hasSuffix("]")
        else { return }
        if let second = first.children.dropFirst().first {
            guard second.kind == .softBreak || second.kind == .lineBreak else { return }
        }
        let name = text.dropFirst(2).dropLast().lowercased()
        guard !name.isEmpty, name.utf8.allSatisfy(\.isLetter) else { return }
        guard let kind = CalloutKind(rawValue: name) else {
            let known = CalloutKind.allCases.map { $0.rawValue.uppercased() }
            let near = suggestion(for: name, among: known).map { "did you mean `[!\($0)]`?" }
            diagnostics.append(
                Diagnostic(
                    .warning, "callout-kind", at: first.place.map { Place(file: $0.file, line: $0.line, column: $0.column, length: text.utf8.count) },
                    "`\(text)` is no kind of callout",
                    help: near ?? "write one of " + known.map { "`[!\($0)]`" }.joined(separator: ", ")
                )
            )
            return
        }
        first.children.removeFirst(min(2, first.children.count))
        node.children.removeFirst()
        if !first.children.isEmpty { node.children.insert(first, at: 0) }
        node.kind = .callout(kind)
    }

    // MARK: Inlines

    private mutating func inlines(_ nodes: [Node]) -> [Node] {
        var result: [Node] = []
        for node in nodes {
            switch node.kind {
            case .text(let text): lift(text, at: node.place, into: &result)
            default: result.append(inline(node))
            }
        }
        return result
    }

    private mutating func inline(_ node: Node) -> Node {
        var node = node
        switch node.kind {
        case .code(let text): node.kind = .code(scan.shield.restore(text))
        case .htmlInline(let html): node.kind = .htmlInline(scan.shield.restore(html))
        case .link(let link): node.kind = .link(restored(link))
        case .image(let link): node.kind = .image(restored(link))
        case .customInline(let enter, let exit):
            node.kind = .customInline(enter: scan.shield.restore(enter), exit: exit)
        default: break
        }
        node.children = inlines(node.children)
        return node
    }

    private func restored(_ link: Link) -> Link {
        Link(url: scan.shield.restore(link.url), title: scan.shield.restore(link.title))
    }

    private mutating func lift(_ text: String, at place: Place?, into result: inout [Node]) {
        guard text.utf8.contains(Shield.opening) else { return result.append(Node(.text(text), at: place)) }
        for piece in Shield.pieces(of: text) {
            switch piece {
            case .text(let text): result.append(Node(.text(text), at: place))
            case .token(let number): lift(token: number, at: place, into: &result)
            }
        }
    }

    private mutating func lift(token number: Int, at place: Place?, into result: inout [Node]) {
        guard scan.shield.tokens.indices.contains(number) else { return }
        switch scan.shield.tokens[number].kind {
        case .math(let math): result.append(Node(.math(math), at: math.lines.first ?? place))
        case .computed(let computed): result.append(Node(.computed(computed), at: computed.place))
        case .reference(let reference): result.append(Node(.reference(reference), at: reference.place))
        case .table(let index): result.append(table(index, at: place))
        case .attributes(let attributes): result.append(Node(.customInline(enter: "", exit: ""), at: attributes.place))
            found = attributes
        case .cell: break
        case .continuation:
            // The line before ended inside the piece: so does its break.
            if case .softBreak? = result.last?.kind { result.removeLast() }
        }
    }

    private var found: Attributes?

    /// Inlines without the mark that attributes left, and without the blank before it; and the attributes.
    private mutating func attributes(_ inlines: [Node]) -> (rest: [Node], attributes: Attributes?) {
        defer { found = nil }
        guard let attributes = found else { return (inlines, nil) }
        var rest = inlines.filter { $0.kind != .customInline(enter: "", exit: "") }
        while let last = rest.last {
            if last.kind == .softBreak {
                rest.removeLast()
            } else if case .text(let text) = last.kind {
                let trimmed = String(text.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
                rest[rest.count - 1].kind = .text(trimmed)
                if trimmed.isEmpty { rest.removeLast() } else { break }
            } else {
                break
            }
        }
        return (rest, attributes)
    }

    private func table(_ index: Int, at place: Place?) -> Node {
        let table = scan.tables[index]
        let rows = table.rows.map { row in
            Node(.tableRow, row.map { Node(.tableCell, at: scan.cellPlace($0), cells[$0] ?? []) })
        }
        return Node(.table(table.alignments), at: place, rows)
    }
}

extension Node {
    fileprivate var isTable: Bool {
        if case .table = kind { true } else { false }
    }
}
