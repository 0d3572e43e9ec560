import Diagnostics
import Lessons
import Parsing
import Testing
import Typesetting

@testable import Rendering

/// Code as it stands on a page.
@Suite struct CodeTests {
    private func lesson(_ body: String) -> Lesson {
        parse(SourceText(file: "Lessons/01-a.md", "---\ntitle: A lesson\n---\n" + body), id: "a").lesson
    }

    private func html(_ body: String, fragment: Bool = false) throws -> String {
        let typesetter = try Typesetter(katex: "/usr/share/javascript/katex")
        let settings = CourseSettings(title: "Course")
        return renderUnexecuted(lesson(body), fragment: fragment, settings: settings, typesetter: typesetter).html
    }

    /// The texts of the page's code elements, as a browser reads them.
    private func texts(_ html: String) -> [String] {
        let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        return html.matches(of: /<pre class="code" tabindex="0"><code[^>]*>((?s:.*?))<\/code><\/pre>/).map { match in
            signs.reduce(match.1.replacing(/<[^>]*>/, with: "")) { $0.replacing($1.0, with: $1.1) }
        }.map { String($0) }
    }

    static let programs = [
        ("comparison", "print(1 < 2 && 3 > 2) // <b>&amp;</b>"),
        ("string", "let s = \"\"\"\n    a \\(x)\n\n    \"\\u{1F600}\" & 'b'\n    \"\"\""),
        ("letters", "let δ = \"e\u{301} 🎉\"\t// tab"),
        ("regex", "let r = /<a href=\"(.*)\">/"),
        ("condition", "#if os(Linux)\nlet x = 1\n#else\nlet x = 2\n#endif"),
        ("blank lines", "\n\nlet x = 1\n\n"),
        ("broken", "let x = \"a\nfunc (( {\n</code></pre>"),
    ]

    @Test(arguments: programs)
    func showsWhatRan(_ id: String, _ code: String) throws {
        let body = "```swift spec\n\(code)\n```\n\n```swift\n\(code)\n```\n"
        let cell = try #require(lesson(body).cells.first)
        #expect(cell.code == code + "\n")
        #expect(texts(try html(body)) == [code, code])
    }

    @Test func readsEveryLineEndAsABrowserDoes() throws {
        let body = "```swift spec\r\nlet s = 1\r\n\r\nlet t = 2\r\n```\r\n"
        #expect(texts(try html(body)) == ["let s = 1\n\nlet t = 2"])
    }

    @Test func highlightsBlocksAndPlainFencesOfSwift() throws {
        let expected =
            "<code class=\"language-swift\"><span class=\"keyword\">let</span> x = <span class=\"number\">1</span></code>"
        for info in ["swift", "swift spec", "swift-spec", "swift spec {fold=true}", "swift spec {output=false}"] {
            #expect(try html("```\(info)\nlet x = 1\n```\n").contains(expected), "\(info)")
        }
        #expect(try !html("```swift spec {echo=false}\nlet x = 1\n```\n").contains("<pre"))
    }

    @Test(arguments: [
        ("```python\nif x: 1\n```", "<code class=\"language-python\">if x: 1</code>"),
        ("```c++ {x}\nif (x);\n```", "<code class=\"language-c++\">if (x);</code>"),
        ("```\nlet x\n```", "<code>let x</code>"),
        ("    let x", "<code>let x</code>"),
    ])
    func leavesOtherLanguagesPlain(_ markdown: String, _ expected: String) throws {
        #expect(try html(markdown + "\n").contains(expected))
    }

    @Test func leavesFragmentsAsCommonMarkHasThem() throws {
        let expected = "<pre><code class=\"language-swift\">let x = 1\n</code></pre>\n"
        #expect(try html("```swift\nlet x = 1\n```\n", fragment: true) == expected)
    }

    @Test func leavesTheCopyButtonToTheScript() throws {
        let page = try html("```swift\nlet x = 1\n```\n")
        #expect(page.contains("<script src=\"assets/lectern.js\" defer=\"\"></script>"))
        #expect(page.contains("data-copied=\"Copied\""))
        #expect(!page.contains("class=\"copy\""))
    }
}
