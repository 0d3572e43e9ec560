internal import Diagnostics

/// Turns libcmark's tree with its marks into the tree with Lectern's own nodes.
struct Lifter {
    let scan: LeafScanner
    /// The lines on which code blocks begin.
    private let starts: Set<Int>
    private var cells: [Int: [Node]] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var unclosedFences: [Place] = []

    init(_ scan: LeafScanner, starts: Set<Int>) {
        self.scan = scan
        self.starts = starts
    }

    mutating func document(_ root: Node) -> Node {
        for paragraph in root.children.prefix(scan.cells.count) {
            guard case .text(let text)? = paragraph.children.first?.kind,
                case .token(let number)? = Mark.pieces(of: text).first,
                case .cell(let cell) = scan.shield.tokens[number].kind
            else { continue }
            cells[cell] = inlines(paragraph.children).nodes
        }
        var root = root
        root.children = root.children.dropFirst(scan.cells.count).flatMap { block($0) }
        root.place = nil
        return root
    }

    private mutating func block(_ node: Node) -> [Node] {
        var node = node
        switch node.kind {
        case .paragraph: return paragraph(node)
        case .heading(var heading):
            let lifted = inlines(node.children)
            heading.attributes = lifted.attributes
            node.kind = .heading(heading)
            node.children = lifted.nodes
        case .codeBlock(let code):
            node.kind = codeBlock(code, at: node.place)
        case .htmlBlock(let html): node.kind = .htmlBlock(scan.shield.restore(html))
        case .customBlock(let enter, let exit):
            node.kind = .customBlock(enter: scan.shield.restore(html: enter), exit: exit)
        default:
            node.children = node.children.flatMap { block($0) }
            if node.kind == .blockQuote { node = callout(node) }
            if case .list = node.kind { return footnotes(in: node) }
        }
        return [node]
    }

    /// A paragraph, or the table or the equation that it turns out to be.
    private func paragraph(_ node: Node) -> [Node] {
        var node = node
        let lifted = inlines(node.children)
        node.children = lifted.nodes
        if let table = node.children.firstIndex(where: \.isTable) {
            let found = node.children[table]
            node.children.removeSubrange(table...)
            while let last = node.children.last?.kind, last == .softBreak || last == .lineBreak {
                node.children.removeLast()
            }
            return (node.children.isEmpty ? [] : [node]) + [found]
        }
        if node.children.count == 1, case .math(let math) = node.children[0].kind, math.display {
            return [Node(.equation(math, lifted.attributes), at: math.lines.first ?? node.place)]
        }
        return [node]
    }

    // MARK: Code

    private mutating func codeBlock(_ block: CodeBlock, at place: Place?) -> Node.Kind {
        var block = block
        block.info = scan.shield.restore(block.info)
        block.code = scan.shield.restore(block.code)
        guard let place else { return .codeBlock(block) }
        let source = scan.shield.source
        let fence = Fence(block, at: place, in: source, starts: starts)
        block.fenced = fence.isFenced
        block.margins = fence.margins
        if !fence.isClosed {
            let length = source.line(place.line).count - place.column + 1
            unclosedFences.append(Place(file: place.file, line: place.line, column: place.column, length: length))
        }
        let word = block.info.prefix { $0 != " " && $0 != "\t" && $0 != "{" }
        return fence.isFenced && word == "math" ? equation(block, at: place) : .codeBlock(block)
    }

    private mutating func equation(_ block: CodeBlock, at place: Place) -> Node.Kind {
        let (attributes, problems) = Attributes.parse(afterFenceAt: place, in: scan.shield.source)
        diagnostics += problems
        let tex = block.code.hasSuffix("\n") ? String(block.code.dropLast()) : block.code
        let lines = block.margins.enumerated().map { index, margin in
            Place(file: place.file, line: place.line + 1 + index, column: margin + 1)
        }
        return .equation(Math(tex: tex, display: true, lines: lines.isEmpty ? [place] : lines), attributes)
    }

    // MARK: Callouts

    /// Makes a block quotation whose first line is `[!NOTE]` a callout.
    private mutating func callout(_ node: Node) -> Node {
        guard var first = node.children.first, first.kind == .paragraph,
            case .text(let text)? = first.children.first?.kind,
            text.hasPrefix("[!"), let end = text.firstIndex(of: "]")
        else { return node }
        let mark = text[...end]
        let name = mark.dropFirst(2).dropLast()
        guard !name.isEmpty, name.utf8.allSatisfy(\.isLetter) else { return node }
        let kind = CalloutKind(rawValue: name.lowercased())
        let follower = first.children.dropFirst().first?.kind
        guard mark.endIndex == text.endIndex, follower == nil || follower == .softBreak || follower == .lineBreak else {
            if kind != nil {
                complain(first.place, mark, "is a line of its own", "move the text after it to the next line")
            }
            return node
        }
        guard let kind else {
            let known = CalloutKind.allCases.map { $0.rawValue.uppercased() }
            let near = suggestion(for: String(name), among: known).map { "did you mean `[!\($0)]`?" }
            let help = near ?? "write one of " + known.map { "`[!\($0)]`" }.joined(separator: ", ")
            complain(first.place, mark, "is no kind of callout", help)
            return node
        }
        first.children.removeFirst(min(2, first.children.count))
        first.place = first.children.first?.place ?? first.place
        var callout = Node(.callout(kind), at: node.place, Array(node.children.dropFirst()))
        if !first.children.isEmpty { callout.children.insert(first, at: 0) }
        return callout
    }

    private mutating func complain(_ place: Place?, _ mark: Substring, _ what: String, _ help: String) {
        var place = place
        place?.length = mark.utf8.count
        diagnostics.append(Diagnostic(.warning, "callout-kind", at: place, "`\(mark)` \(what)", help: help))
    }

    // MARK: Tables

    func table(_ index: Int, at place: Place?) -> Node {
        let table = scan.tables[index]
        let rows = table.rows.map { row in
            let missing = table.alignments.count - row.count
            return Node(.tableRow, row.map(cell) + (0..<missing).map { _ in Node(.tableCell) })
        }
        return Node(.table(table.alignments), at: place, rows)
    }

    private func cell(_ number: Int) -> Node {
        let leaf = scan.cells[number]
        let (line, offset) = leaf.origin(0)
        // The first run is the cell's own mark.
        let place = leaf.runs.count > 1 ? scan.shield.locator.place(line, offset) : nil
        return Node(.tableCell, at: place, cells[number] ?? [])
    }
}

extension Node {
    fileprivate var isTable: Bool {
        if case .table = kind { true } else { false }
    }
}
