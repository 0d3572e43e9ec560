internal import Diagnostics

extension Node {
    /// The tree as text, one line a node, indented: what it is, where it begins, what it says.
    ///
    /// ```
    /// document
    ///   heading 1:1 level 1
    ///     text 1:3 "Loss"
    /// ```
    public var dump: String {
        var lines: [String] = []
        write(to: &lines, indent: "")
        return lines.map { $0 + "\n" }.joined()
    }

    private func write(to lines: inout [String], indent: String) {
        let (name, details) = words
        let position = place.map { "\($0.line):\($0.column)" }
        lines.append(indent + [name, position, details].compactMap { $0 }.joined(separator: " "))
        for child in children { child.write(to: &lines, indent: indent + "  ") }
    }

    /// The name of the node's kind and what else there is to say of it.
    private var words: (String, String?) {
        switch kind {
        case .document: ("document", nil)
        case .blockQuote: ("quote", nil)
        case .item: ("item", nil)
        case .paragraph: ("paragraph", nil)
        case .thematicBreak: ("break", nil)
        case .list(let style):
            ("list", (style.start.map { "from \($0)" } ?? "bullet") + (style.tight ? " tight" : " loose"))
        case .heading(let heading):
            ("heading", ["level \(heading.level)", heading.attributes?.dump].compactMap { $0 }.joined(separator: " "))
        case .codeBlock(let block): ("code-block", block.dump)
        case .htmlBlock(let html): ("html-block", quoted(html))
        case .equation(let math, let attributes):
            ("equation", [math.dump, attributes?.dump].compactMap { $0 }.joined(separator: " "))
        case .table(let alignments): ("table", alignments.map(\.rawValue).joined(separator: " "))
        case .tableRow: ("row", nil)
        case .tableCell: ("cell", nil)
        case .callout(let kind): ("callout", kind.rawValue)
        case .footnote(let footnote): ("footnote", footnote.name)
        case .customBlock(let enter, let exit): ("custom-block", "\(quoted(enter)) \(quoted(exit))")
        default: inlineWords
        }
    }

    private var inlineWords: (String, String?) {
        switch kind {
        case .softBreak: ("soft-break", nil)
        case .lineBreak: ("line-break", nil)
        case .emphasis: ("emphasis", nil)
        case .strong: ("strong", nil)
        case .text(let text): ("text", quoted(text))
        case .code(let code): ("code", quoted(code))
        case .htmlInline(let html): ("html", quoted(html))
        case .link(let link): ("link", link.dump)
        case .image(let link): ("image", link.dump)
        case .math(let math): ("math", (math.display ? "display " : "") + math.dump)
        case .computed(let computed):
            ("computed", (computed.cell.map { "cell \($0) " } ?? "") + quoted(computed.expression))
        case .footnoteCall(let footnote): ("footnote-call", footnote.name)
        case .reference(let reference): ("reference", "\(reference.lesson ?? "")#\(reference.id)")
        case .customInline(let enter, let exit): ("custom", "\(quoted(enter)) \(quoted(exit))")
        default: ("unknown", nil)
        }
    }
}

extension Attributes {
    fileprivate var dump: String {
        let words =
            (id.map { ["#\($0.text)@\($0.place.column)"] } ?? [])
            + classes.map { ".\($0.text)@\($0.place.column)" }
            + pairs.map { "\($0.key.text)@\($0.key.place.column)=\(quoted($0.value.text))@\($0.value.place.column)" }
        return "{" + words.joined(separator: " ") + "}"
    }
}

extension CodeBlock {
    fileprivate var dump: String {
        let fence = fenced ? "fence \(quoted(info))" : "indented"
        return fence + (cell.map { " cell \($0)" } ?? "") + " margins \(margins) \(quoted(code))"
    }
}

extension Math {
    fileprivate var dump: String {
        quoted(tex) + " at " + lines.map { "\($0.line):\($0.column)" }.joined(separator: ",")
    }
}

extension Link {
    fileprivate var dump: String { quoted(url) + (title.isEmpty ? "" : " " + quoted(title)) }
}

private func quoted(_ text: String) -> String { text.debugDescription }
