public import Diagnostics

/// A parsed Markdown text: its tree, and what is wrong with what Lectern adds to CommonMark.
public struct MarkdownDocument: Sendable {
    /// The document.
    public var root: Node
    /// Malformed attributes, formulas without an end, callouts of no known kind, cells that are dropped,
    /// footnotes without a call or a definition.
    public var diagnostics: [Diagnostic]
    /// The opening fences, to the end of their lines, that no other fence closes.
    public var unclosedFences: [Place]

    /// Parses the lines of a text from `firstLine` on, counted from 1.
    ///
    /// Never fails, whatever the bytes.
    public static func parse(_ source: SourceText, from firstLine: Int = 1) -> MarkdownDocument {
        var shield = Shield(source, from: firstLine)
        var diagnostics = BlockScanner.scan(&shield)
        var leaves = LeafScanner(shield: shield)
        leaves.scan()
        // What the first scanner took for text the second finds again.
        let reported = Set(diagnostics.map(\.place))
        diagnostics += leaves.diagnostics.filter { $0.rule != "math-unclosed" || !reported.contains($0.place) }
        let map = SourceMap(leaves)
        let root = Cmark.parse(map.text, place: map.place)
        var lifter = Lifter(leaves, starts: Set(root.codeLines))
        let lifted = lifter.document(root)
        let footnotes = leaves.shield.footnotes
        return MarkdownDocument(
            root: lifted,
            diagnostics: diagnostics + lifter.diagnostics + footnotes.diagnostics + footnotes.unused,
            unclosedFences: lifter.unclosedFences
        )
    }
}

extension Node {
    /// The lines on which code blocks begin.
    fileprivate var codeLines: [Int] {
        if case .codeBlock = kind { place.map { [$0.line] } ?? [] } else { children.flatMap(\.codeLines) }
    }

    /// The node as HTML, as `cmark --unsafe` writes it.
    ///
    /// What Lectern adds must have been replaced by custom blocks and inlines; what was not keeps only its
    /// children.
    public var html: String { Cmark.html(self) }

    /// The node as CommonMark, a paragraph to a line; what Lectern adds must have been replaced, as for `html`.
    public var commonMark: String { Cmark.commonMark(self) }

    /// The text in it, formulas between dollar signs and code between backticks, for a title that is set elsewhere.
    public var markedText: String {
        switch kind {
        case .text(let text): text
        case .softBreak, .lineBreak: " "
        case .code(let code): "`\(code)`"
        case .math(let math): "$\(math.tex)$"
        case .computed(let computed): "`\(computed.expression)`"
        default: children.map(\.markedText).joined()
        }
    }

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
