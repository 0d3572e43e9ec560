import Foundation
import Testing

/// Code on published pages.
@Suite struct HighlightingTests {
    @Test func publishesTheScriptThatPagesLoad() throws {
        let course = try Course("```swift spec\nlet x = 1\n```\n")
        #expect(try course.lectern("build").code == 0)
        let page = try course.read("Output/lesson.html")
        #expect(page.contains("<script src=\"assets/lectern.js\""))
        #expect(page.contains("<span class=\"keyword\">let</span> x = <span class=\"number\">1</span>"))
        #expect(try course.read("Output/assets/lectern.js").contains("navigator.clipboard"))
    }

    @Test func highlightsABlockThatMustFailToCompile() throws {
        let course = try Course("```swift spec {error=true}\nlet x: Int = \"a\n```\n")
        #expect(try course.lectern("build").code == 0)
        let page = try course.read("Output/lesson.html")
        #expect(page.contains("<span class=\"type\">Int</span> = <span class=\"string\">&quot;a</span></code>"))
    }

    @Test func survivesSourceThatIsDeeperThanAStack() throws {
        let course = try Course([:])
        let chain = "let a = a" + String(repeating: ".b", count: 15_000)
        let brackets = "let a = " + String(repeating: "[", count: 100_000)
        try course.write("```swift\n\(chain)\n```\n\n```swift\n\(brackets)\n```\n", to: "deep.md")
        let rendered = try course.lectern("render", "deep.md")
        #expect(rendered.code == 0)
        #expect(rendered.output.contains("<span class=\"keyword\">let</span> a = a.b"))
        #expect(rendered.output.contains("<code class=\"language-swift\">let a = [[["))
    }
}
