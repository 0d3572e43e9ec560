import Foundation
import Testing

/// What the build says of how a lesson reads, and what a course may set of it.
@Suite struct FurnitureTests {
    private static let faulty = """
        ### Deep <!-- expect: 1 warning heading-skip -->

        ![](missing.png) <!-- expect: 1 warning image-description expect: 1 error image-missing -->

        ![Far](https://example.org/a.png) <!-- expect: 1 error image-remote -->

        A call[^nowhere]. <!-- expect: 7 error footnote-undefined -->

        [^unused]: Note. <!-- expect: 1 warning footnote-unused -->

        Red <b style="color:red">text</b>. <!-- expect: 5 warning html-policy -->
        """

    @Test func saysWhatWillNotReadWell() throws {
        try Course(["01-lesson.md": Self.faulty + "\n"]).expectDiagnostics()
    }

    @Test func givesRulesTheSeveritiesThatTheCourseSets() throws {
        let course = try Course([
            "01-lesson.md": "### Deep\n\n![](missing.png)\n\n[^unused]: Note.\n",
            "course.yml": "rules:\n  heading-skip: error\n  image-missing: warning\n  image-description: off\n",
        ])
        let report = try course.expectDiagnostics(also: [
            "01-lesson.md:4:1 error heading-skip", "01-lesson.md:6:1 warning image-missing",
            "01-lesson.md:8:1 warning footnote-unused",
        ])
        #expect(report.message("footnote-unused").contains("[^unused]"))
    }

    @Test func suggestsTheRuleThatWasMeant() throws {
        let course = try Course([
            "01-lesson.md": "Text.\n",
            "course.yml":
                "language: tlh\nrules:\n  heading-skp: error\n  link-broken: maybe\n  gradient-mismatch: off\n",
        ])
        let report = try course.expectDiagnostics(also: [
            "course.yml:1:1 warning language-unknown", "course.yml:3:3 warning yaml-key",
            "course.yml:4:16 error yaml-value", "course.yml:5:3 warning yaml-key",
        ])
        #expect(report.diagnostics.first { $0.line == 3 }?.help == "did you mean `heading-skip`?")
    }

    @Test func weighsPagesAndTheSearch() throws {
        let course = try Course([
            "01-lesson.md": "![A square](a.svg)\n\nText $x$.\n", "a.svg": String(repeating: " ", count: 5000),
            "course.yml": "limits:\n  page: 200\n",
        ])
        let result = try course.lectern("build", "--format", "json")
        #expect(result.code == 0)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let lesson = try #require((json["lessons"] as? [[String: Any]])?.first)
        let weight = try #require(lesson["weight"] as? [String: Int])
        let html = try course.read("Output/lesson.html").utf8.count
        #expect(weight["html"] == html)
        #expect(weight["images"] == 5000)
        #expect(weight.filter { $0.key != "total" }.values.reduce(0, +) == weight["total"])
        let search = try #require(json["search"] as? [String: Int])
        #expect(search["bytes"] == course.contents("Output")["assets/search-index.js"]?.count)
        #expect(search["sections"] == 1)
        let rules = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)).diagnostics.map(\.rule)
        #expect(rules == ["page-weight"])
        #expect(try course.lectern("build", "--strict").code == 1)
    }
}
