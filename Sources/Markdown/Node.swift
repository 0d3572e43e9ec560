public import Diagnostics

/// A Markdown document, or a part of one, as a value.
///
/// The kinds are CommonMark's own and the few that Lectern adds. Children of a block are blocks or, in a
/// paragraph, a heading or a table cell, inlines.
public struct Node: Hashable, Sendable {
    /// What it is.
    public var kind: Kind
    /// Where it begins; `nil` where libcmark does not say (a soft break).
    public var place: Place?
    /// What it holds, in order.
    public var children: [Node]

    /// A node of a kind with children.
    public init(_ kind: Kind, at place: Place? = nil, _ children: [Node] = []) {
        self.kind = kind
        self.place = place
        self.children = children
    }

    /// What a node is.
    public enum Kind: Hashable, Sendable {
        // CommonMark's blocks.
        case document, blockQuote, item, paragraph, thematicBreak
        case list(ListStyle)
        case heading(Heading)
        case codeBlock(CodeBlock)
        case htmlBlock(String)
        // CommonMark's inlines.
        case softBreak, lineBreak, emphasis, strong
        case text(String), code(String), htmlInline(String)
        case link(Link), image(Link)
        // Lectern's blocks.
        case equation(Math, Attributes?)
        case table([TableAlignment])
        case tableRow
        case tableCell
        case callout(CalloutKind)
        case footnote(Footnote)
        // Lectern's inlines.
        case math(Math)
        case computed(Computed)
        case reference(Reference)
        case footnoteCall(Footnote)
        // What a later stage puts in place of a node: HTML before and after its children.
        case customBlock(enter: String, exit: String)
        case customInline(enter: String, exit: String)
    }
}

/// How a list is numbered or marked.
public struct ListStyle: Hashable, Sendable {
    /// The first number of an ordered list; `nil` for a bullet list.
    public var start: Int?
    /// Whether a number is followed by a parenthesis rather than a period.
    public var parenthesis = false
    /// Whether its items stand without blank lines between them.
    public var tight: Bool
}

/// A heading's level and what stands in braces after it.
public struct Heading: Hashable, Sendable {
    /// From 1 to 6.
    public var level: Int
    /// `{#id .class}` after its text, taken out of the text.
    public var attributes: Attributes?
}

/// A fenced or indented code block.
public struct CodeBlock: Hashable, Sendable {
    /// The info string of a fence, escapes resolved; empty for indented code.
    public var info: String
    /// The code, ending with a newline unless empty.
    public var code: String
    /// Whether it is fenced.
    public var fenced: Bool
    /// How many bytes further right each code line stands in the source (a list's indentation, `> `).
    ///
    /// Less than 0 where a tab was spread into spaces.
    public var margins: [Int] = []
    /// The number of the runnable cell that a later stage sees in it, if any.
    public var cell: Int?
}

/// Where a link or an image points.
public struct Link: Hashable, Sendable {
    /// The destination, escapes resolved.
    public var url: String
    /// The title; empty if there is none.
    public var title: String

    /// A destination and a title.
    public init(url: String, title: String) {
        self.url = url
        self.title = title
    }
}

/// A formula, as TeX.
public struct Math: Hashable, Sendable {
    /// The TeX, without its delimiters; lines joined by newlines.
    public var tex: String
    /// Whether it is set on lines of its own.
    public var display: Bool
    /// Where each line of the TeX begins in the source.
    public var lines: [Place]

    /// A formula; the parameters are the properties.
    public init(tex: String, display: Bool, lines: [Place]) {
        self.tex = tex
        self.display = display
        self.lines = lines
    }

    /// The place of the byte at `offset` of the TeX.
    public func place(at offset: Int) -> Place? {
        var rest = max(0, offset)
        for (line, place) in zip(tex.utf8.split(separator: 0x0A, omittingEmptySubsequences: false), lines) {
            if rest <= line.count {
                return Place(file: place.file, line: place.line, column: place.column + rest)
            }
            rest -= line.count + 1
        }
        return lines.last
    }
}

/// An inline code span that begins with `swift `: an expression whose value stands there.
public struct Computed: Hashable, Sendable {
    /// The Swift expression.
    public var expression: String
    /// Where the expression begins.
    public var place: Place
    /// The number of the runnable cell that a later stage sees in it, if any.
    public var cell: Int?
}

/// A link without a text, `[](#id)` or `[](other.md#id)`: the target's own name stands there.
public struct Reference: Hashable, Sendable {
    /// The Markdown file of another lesson; `nil` for this one.
    public var lesson: String?
    /// The identifier; empty for a whole lesson.
    public var id: String
    /// Where the destination begins.
    public var place: Place
}

/// Which side a table's column is set to.
public enum TableAlignment: String, Hashable, Sendable {
    case none, left, center, right
}

/// GitHub's five kinds of callout.
public enum CalloutKind: String, Hashable, Sendable, CaseIterable {
    case note, tip, important, warning, caution
}
