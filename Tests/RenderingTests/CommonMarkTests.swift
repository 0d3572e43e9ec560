import Diagnostics
import Foundation
import Lessons
import Parsing
import Testing
import Typesetting

@testable import Rendering

/// The examples of the CommonMark and GitHub Flavored Markdown specifications, where they are at hand.
@Suite struct CommonMarkTests {
    struct Example: Decodable, Sendable {
        var example: Int
        var markdown: String
        var html: String
    }

    struct Examples: Decodable, Sendable {
        var commonmark: [Example]
        var gfmTables: [Example]

        enum CodingKeys: String, CodingKey {
            case commonmark
            case gfmTables = "gfm_tables"
        }
    }

    /// `nil` where the file is not there: its licence is another, so it is not copied into the project.
    static let examples: Examples? = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folder = tests.deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "shared/data/commonmark-0.30.json")
        return (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(Examples.self, from: $0) }
    }()

    static let skipped: Comment = "skipped: the specifications' examples are not beside the package"

    /// The examples that Lectern means otherwise, with the reason and what comes out.
    static let exceptions: [Int: (reason: String, html: String)] = [
        483: (
            "a link without a text to a Markdown file is a reference to a lesson",
            "<p><a href=\"./target.md\">./target.md</a></p>\n"
        )
    ]

    let typesetter: Typesetter

    init() throws { typesetter = try Typesetter(katex: TypesettingTests.katex) }

    private func html(_ markdown: String) -> String {
        let (lesson, _) = parse(SourceText(file: "example.md", markdown), id: "example", isLesson: false)
        return renderUnexecuted(lesson, fragment: true, settings: CourseSettings(), typesetter: typesetter).html
    }

    @Test(.enabled(if: examples != nil, skipped))
    func leavesCommonMarkAsItIs() throws {
        let examples = try #require(Self.examples).commonmark
        #expect(examples.count == 652)
        for example in examples {
            let expected = Self.exceptions[example.example]?.html ?? example.html
            let actual = html(example.markdown)
            #expect(actual == expected, "example \(example.example): \(example.markdown.debugDescription)")
        }
        for (number, exception) in Self.exceptions {
            let example = examples.first { $0.example == number }
            #expect(example?.html != exception.html, "example \(number) needs no exception: \(exception.reason)")
        }
    }

    @Test(.enabled(if: examples != nil, skipped))
    func writesTablesAsGitHubDoes() throws {
        let examples = try #require(Self.examples).gfmTables
        #expect(examples.count == 8)
        for example in examples {
            #expect(html(example.markdown) == example.html, "example \(example.example)")
        }
    }
}
