import Diagnostics
import Markdown
import TestSupport
import Testing

/// What becomes of Markdown, as trees in `Goldens`.
@Suite struct TreeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var markdown: String

        init(_ name: String, _ markdown: String) {
            self.name = name
            self.markdown = markdown
        }

        var testDescription: String { name }
    }

    @Test(arguments: cases)
    func readsMarkdown(_ example: Case) throws {
        let document = MarkdownDocument.parse(SourceText(file: "t.md", example.markdown))
        let diagnostics = document.diagnostics.inReadingOrder.map { DiagnosticPrinter.editorLine($0) + "\n" }
        let text = [example.markdown, document.root.dump, diagnostics.joined()].filter { !$0.isEmpty }
        try Golden().expect(text.joined(separator: "---\n"), matches: example.name)
    }

    @Test func usesEveryGolden() {
        #expect(Golden().names == Set(Self.cases.map(\.name)))
    }

    static let cases = math + prose + attributes + tables + callouts + code + footnotes

    static let footnotes = [
        Case(
            "reads footnotes",
            "One[^a], two[^B-2] and [^a](link).\n\n[^a]: First.\n\n    More:\n\n    - item\n[^b-2]: Second\nlazy.\n\nAfter.\n"
        ),
        Case(
            "reads footnotes beside lists and in quotations",
            "+ item[^q]\n\n[^l]:\n    Text.\n\n> [^q]: Quoted[^l].\n"
        ),
        Case("leaves footnotes in code", "`[^a]`\n\n```\n[^a]: x\n```\n\n    [^a]: y\n\n\\[^a]\n"),
        Case(
            "reports footnotes without a partner",
            "Call[^one] and [^three].\n\n[^two]: A.\n[^thre]: B.\n[^two]: C.\n"
        ),
    ]

    static let math = [
        Case("takes math out before emphasis", "a *b $x_1 * y_2$ c* and $\\alpha\\$\\_$\n"),
        Case("leaves prices alone", "$5 and $6, US$5-$7, $20,000 for $x$, $ 1 $, \\$x, 5$, $$$ cheap\n"),
        Case(
            "keeps dollars in code, tags, links and addresses",
            "`$a$` <a href=\"$b$\"> <http://x.org/$c$> [l](http://x.org/$d$e \"$f$\") [r]\n\n[r]: /$g$h\n"
        ),
        Case(
            "takes display math that looks like blocks",
            "$$\nL\n=\n- a\n+ b\n# c\n> d\n| e | f |\n|---|---|\n```\n1. g\n$$\n"
        ),
        Case(
            "takes display math out of lists and quotations",
            "1. a\n   $$\n   + b\n   $$\n> c\n>\n> $$\n> > d\n> $$\n"
        ),
        Case(
            "takes math in headings, links, emphasis and cells",
            "# $a_b$\n\n[$c_d$](e) **$f_g$**\n\n| $h_i$ | $\\|j\\|$ |\n|-|-|\n"
        ),
        Case("reports display math without an end", "$$\na\n\nb $$ c\n\n- $$\n  d\n\ne\n"),
        Case(
            "takes display math after HTML that is no block",
            "<b>Note</b> that\n$$\n- x\n$$\n\n<div>\n$$\nx\n$$\n</div>\n"
        ),
        Case("leaves math in code blocks", "    $$a$$\n\n```\n$$\nb\n$$\n```\n\n- c\n\n\t\t$$d$$\n"),
        Case("reads two formulas on a line", "$$a$$ and $$b$$\n\nc $d$$e$ f\n"),
        Case("counts tabs as columns", "-\ta\n\n\t$$\n\t- b\n\t$$\n"),
    ]

    static let prose = [
        Case("finds computed prose with exact columns", "é `swift a` 😀 ``swift `b` ``  \n*c `swift d`*\n"),
        Case(
            "finds computed prose in quotations",
            "> a\n> `swift b` [c](d)\nlazy `swift e` [f](g)\n>  indented [h](i)\n"
        ),
        Case(
            "finds computed prose in headings and cells",
            "# `swift a`\n\n| b | c |\n|--|--|\n| `swift d \\| e` | [f](g) |\n"
        ),
        Case("reads computed prose over two lines", "`swift a +\nb` [c](d) and `swift` `swiftly x`\n"),
        Case("keeps a picture's description as text", "![$a$ `swift b` *$c$* [](#d)](e.png \"$f$\")\n"),
        Case(
            "places links on lines that begin elsewhere",
            "   a\nb [c](d)\n\n- e\n    f [g](h)\n\n# i [j](k)\n\nl\n  m [n](o)\n---\n"
        ),
        Case("finds references", "[](#a) [](b.md#c) [](d.md) ![](#e) []() [](http://x.org/f.md) \\[](#g) `[](#h)`\n"),
    ]

    static let attributes = [
        Case(
            "reads attributes of headings",
            "# A {#a .b c=d e=\"f g\"}\n\n## H {#h} ##\n\n## I ## {#i}\n\nJ\nk {#k}\n===\n"
        ),
        Case(
            "leaves braces alone that are no attributes",
            "# The set {x}\n\n# $\\mathbb{R}$\n\n# \\{#a}\n\n# {}\n\n# f{#g}\n"
        ),
        Case(
            "reads attributes of equations",
            "$$a$$ {#a}\n\n$$\nb\n$$ {#b .c}\n\n- $$\n  d\n  $$ {#d}\n\n```math {#e}\nf\n```\n"
        ),
        Case(
            "wants an equation with attributes to stand alone",
            "$$a$$ {#a}\nwhere\n\nb\n$$c$$ {#c}\n\nd $$e$$ {#e}\n"
        ),
        Case(
            "reports malformed attributes",
            "# A {#a #b}\n\n# B {# .}\n\n# C {.a b}\n\n# D {a=1 a=2}\n\n# E {.a b=\"c}\n\n# F {#f\n"
        ),
        Case("reads attributes in other scripts", "# Größe {#größe .höhe titel=\"a ü b\"}\n"),
    ]

    static let tables = [
        Case("reads a table", "| a | b | c | d |\n|:-|-:|:-:|-|\n| *e* | `f` | [g](h) | $i$ |\nj\n"),
        Case("reads escaped pipes", "| a | b |\n|-|-|\n| `c \\| d` | e \\| f |\n| g \\\\| h |\n"),
        Case("warns of cells beyond the header", "| a | b |\n|-|-|\n| é | c | d | e |\n| f | g | |\n"),
        Case(
            "reads tables in lists and quotations",
            "- a\n\n  | b | c |\n  |-|-|\n  | d | `swift e` |\n\n> | f |\n> |-|\n> | g |\n"
        ),
        Case("reads a table right after a paragraph's line", "a  \n| b | c |\n|-|-|\n| d |\n"),
        Case("ends a table where a block begins", "| a | b |\n|-|-|\n> c\n\n| d | e |\n|-|-|\n# f\n"),
        Case("leaves lines that are no table", "| a | b |\n|-|\n\na | b\n\n|-|-|\n"),
        Case("takes display math in a table's row", "$$a$$ | b\n--|--\nc | $$d$$\n"),
    ]

    static let callouts = [
        Case("reads callouts", "> [!NOTE]\n> a\n\n> [!tip]\n>\n> b\n\n> [!WARNING]\n"),
        Case("reports callouts that are none", "> [!NOTES]\n> a\n\n> [!FOO]\n\n> [!NOTE] b\n\n> [!foo] c\n"),
    ]

    static let code = [
        Case(
            "counts the margins of fences",
            "- ```a\n  b\n\n  \tc\n\td\n  ```\n\n> ```\n> e\n>f\n> ```\n\n  ~~~\n g\n   h\n  ~~~\n"
        ),
        Case("tells fences from indented code", "```swift\n```swift\n```\n\n    ```\n    a\n    ```\n"),
        Case("keeps a fence in a fence", "````md\n```swift spec\na\n```\n````\n"),
        Case("makes control characters visible", "a\u{2}0\u{3}b `\u{2}1\u{3}` $\u{2}$\n"),
    ]
}
