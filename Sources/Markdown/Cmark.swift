private import CCmark
internal import Diagnostics

/// The only file that knows libcmark.
///
/// Nothing of libcmark's outlives the call that made it.
enum Cmark {
    /// How deep a document is looked into; what is nested deeper is rendered by libcmark as it stands.
    static let depth = 100

    /// A line and a column as libcmark counts them, both from 1.
    struct Position {
        var line: Int
        var column: Int
        /// Whether an inline stands there, and no block.
        var isInline: Bool
    }

    /// The tree of a CommonMark text; `place` turns libcmark's positions into places.
    static func parse(_ text: [UInt8], place: (Position) -> Place?) -> Node {
        guard let root = document(text) else { return Node(.document) }
        defer { cmark_node_free(root) }
        cmark_consolidate_text_nodes(root)
        return read(root, depth: 0, place: place)
    }

    /// The HTML of a tree that holds CommonMark's kinds and custom ones only, as `cmark --unsafe` writes it.
    static func html(_ document: Node) -> String {
        guard let root = make(document) else { return "" }
        defer { cmark_node_free(root) }
        return html(root)
    }

    /// The CommonMark of a tree that holds CommonMark's kinds and custom ones only, its lines unbroken.
    static func commonMark(_ document: Node) -> String {
        guard let root = make(document) else { return "" }
        defer { cmark_node_free(root) }
        guard let text = cmark_render_commonmark(root, CMARK_OPT_UNSAFE, 0) else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(text) }
        return String(cString: text)
    }

    private static func html(_ node: OpaquePointer) -> String {
        guard let text = cmark_render_html(node, CMARK_OPT_UNSAFE) else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(text) }
        return String(cString: text)
    }

    // MARK: Reading

    /// A block that holds inline text: a paragraph or a heading.
    struct LeafBlock {
        var isHeading: Bool
        /// Lines from 1, as libcmark counts them.
        var lines: ClosedRange<Int>
        /// The column of the first byte, from 1.
        var column: Int
        /// How many block quotations it stands in.
        var quotes: Int
    }

    /// The paragraphs and headings of a text, in order.
    static func leafBlocks(_ text: [UInt8]) -> [LeafBlock] {
        guard let root = document(text) else { return [] }
        defer { cmark_node_free(root) }
        guard let iterator = cmark_iter_new(root) else { return [] }
        defer { cmark_iter_free(iterator) }
        var blocks: [LeafBlock] = []
        var quotes = 0
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return blocks }
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_BLOCK_QUOTE { quotes += event == CMARK_EVENT_ENTER ? 1 : -1 }
            guard event == CMARK_EVENT_ENTER, type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING else {
                continue
            }
            let start = Int(cmark_node_get_start_line(node))
            blocks.append(
                LeafBlock(
                    isHeading: type == CMARK_NODE_HEADING,
                    lines: start...max(start, Int(cmark_node_get_end_line(node))),
                    column: Int(cmark_node_get_start_column(node)),
                    quotes: quotes
                )
            )
        }
    }

    private static func document(_ text: [UInt8]) -> OpaquePointer? {
        // Without this option libcmark loses count of the lines after a code span of several lines.
        text.withUnsafeBytes { bytes in
            cmark_parse_document(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                bytes.count,
                CMARK_OPT_SOURCEPOS
            )
        }
    }

    private static func read(_ node: OpaquePointer, depth: Int, place: (Position) -> Place?) -> Node {
        let position = Position(
            line: Int(cmark_node_get_start_line(node)),
            column: Int(cmark_node_get_start_column(node)),
            isInline: cmark_node_get_type(node).rawValue > CMARK_NODE_LAST_BLOCK.rawValue
        )
        let at = position.line > 0 ? place(position) : nil
        if depth >= Cmark.depth, cmark_node_first_child(node) != nil, let opaque = opaque(node) {
            return Node(opaque, at: at)
        }
        var children: [Node] = []
        var child = cmark_node_first_child(node)
        while let current = child {
            children.append(read(current, depth: depth + 1, place: place))
            child = cmark_node_next(current)
        }
        return Node(kind(node), at: at, children)
    }

    /// A subtree as HTML; `nil` for an item, which only a list may hold.
    private static func opaque(_ node: OpaquePointer) -> Node.Kind? {
        let type = cmark_node_get_type(node)
        if type == CMARK_NODE_ITEM { return nil }
        let isBlock = type.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
        return isBlock ? .customBlock(enter: html(node), exit: "") : .customInline(enter: html(node), exit: "")
    }

    private static func kind(_ node: OpaquePointer) -> Node.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list(listStyle(node))
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK:
            .codeBlock(
                CodeBlock(
                    info: string(cmark_node_get_fence_info(node)),
                    code: string(cmark_node_get_literal(node)),
                    fenced: false
                )
            )
        case CMARK_NODE_HTML_BLOCK: .htmlBlock(string(cmark_node_get_literal(node)))
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading(Heading(level: Int(cmark_node_get_heading_level(node)), attributes: nil))
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_TEXT: .text(string(cmark_node_get_literal(node)))
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code(string(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_INLINE: .htmlInline(string(cmark_node_get_literal(node)))
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link(link(node))
        case CMARK_NODE_IMAGE: .image(link(node))
        default: .document
        }
    }

    private static func listStyle(_ node: OpaquePointer) -> ListStyle {
        let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        return ListStyle(
            start: ordered ? Int(cmark_node_get_list_start(node)) : nil,
            parenthesis: cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM,
            tight: cmark_node_get_list_tight(node) != 0
        )
    }

    private static func link(_ node: OpaquePointer) -> Link {
        Link(url: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }

    // MARK: Writing

    private static func make(_ node: Node) -> OpaquePointer? {
        guard let made = cmark_node_new(type(node.kind)) else { return nil }
        fill(made, node.kind)
        for child in node.children {
            guard let part = make(child) else { continue }
            if cmark_node_append_child(made, part) == 0 { cmark_node_free(part) }
        }
        return made
    }

    private static func type(_ kind: Node.Kind) -> cmark_node_type {
        switch kind {
        case .document: CMARK_NODE_DOCUMENT
        case .blockQuote: CMARK_NODE_BLOCK_QUOTE
        case .item: CMARK_NODE_ITEM
        case .paragraph: CMARK_NODE_PARAGRAPH
        case .thematicBreak: CMARK_NODE_THEMATIC_BREAK
        case .list: CMARK_NODE_LIST
        case .heading: CMARK_NODE_HEADING
        case .codeBlock: CMARK_NODE_CODE_BLOCK
        case .htmlBlock: CMARK_NODE_HTML_BLOCK
        case .softBreak: CMARK_NODE_SOFTBREAK
        case .lineBreak: CMARK_NODE_LINEBREAK
        case .emphasis: CMARK_NODE_EMPH
        case .strong: CMARK_NODE_STRONG
        case .text: CMARK_NODE_TEXT
        case .code: CMARK_NODE_CODE
        case .htmlInline: CMARK_NODE_HTML_INLINE
        case .link: CMARK_NODE_LINK
        case .image: CMARK_NODE_IMAGE
        case .customBlock, .equation, .table, .tableRow, .tableCell, .callout, .footnote: CMARK_NODE_CUSTOM_BLOCK
        case .customInline, .math, .computed, .reference, .footnoteCall: CMARK_NODE_CUSTOM_INLINE
        }
    }

    private static func fill(_ made: OpaquePointer, _ kind: Node.Kind) {
        switch kind {
        case .list(let style):
            cmark_node_set_list_type(made, style.start == nil ? CMARK_BULLET_LIST : CMARK_ORDERED_LIST)
            if let start = style.start { cmark_node_set_list_start(made, Int32(clamping: start)) }
            cmark_node_set_list_tight(made, style.tight ? 1 : 0)
        case .heading(let heading):
            cmark_node_set_heading_level(made, Int32(heading.level))
        case .codeBlock(let block):
            cmark_node_set_fence_info(made, block.info)
            cmark_node_set_literal(made, block.code)
        case .htmlBlock(let literal), .text(let literal), .code(let literal), .htmlInline(let literal):
            cmark_node_set_literal(made, literal)
        case .link(let link), .image(let link):
            cmark_node_set_url(made, link.url)
            cmark_node_set_title(made, link.title)
        case .customBlock(let enter, let exit), .customInline(let enter, let exit):
            cmark_node_set_on_enter(made, enter)
            cmark_node_set_on_exit(made, exit)
        default: break
        }
    }
}
