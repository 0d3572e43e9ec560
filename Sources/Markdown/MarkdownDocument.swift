public import Diagnostics

/// A parsed Markdown text: its tree, and what is wrong with what Lectern adds to CommonMark.
public struct MarkdownDocument: Sendable {
    /// The document.
    public var root: Node
    /// Malformed attributes, formulas without an end, callouts of no known kind.
    public var diagnostics: [Diagnostic]

    /// Parses the lines of a text from `firstLine` on, counted from 1. Never fails, whatever the bytes.
    public static func parse(_ source: SourceText, from firstLine: Int = 1) -> MarkdownDocument {
        var shield = Shield(source, from: firstLine)
        var diagnostics = BlockScanner.scan(&shield)
        var leaves = LeafScanner(shield: shield)
        leaves.scan()
        diagnostics += leaves.diagnostics
        let root = Cmark.parse(leaves.text) { line, column in leaves.place(line, column) }
        var lifter = Lifter(leaves)
        let lifted = lifter.document(root)
        return MarkdownDocument(root: lifted, diagnostics: diagnostics + lifter.diagnostics)
    }
}

extension Node {
    /// The node as HTML, as `cmark --unsafe` writes it.
    ///
    /// What Lectern adds must have been replaced by custom blocks and inlines; what was not keeps only its
    /// children.
    public var html: String { Cmark.html(self) }

    /// The text in it, formulas as TeX, without markup.
    public var plainText: String {
        switch kind {
        case .text(let text), .code(let text): text
        case .softBreak, .lineBreak: " "
        case .math(let math): math.tex
        case .computed(let computed): computed.expression
        default: children.map(\.plainText).joined()
        }
    }
}
