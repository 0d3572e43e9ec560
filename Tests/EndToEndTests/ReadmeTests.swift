import Foundation
import Testing

/// The README's example is a lesson, and its output what `lectern` prints.
@Suite struct ReadmeTests {
    @Test func printsWhatTheReadmeShows() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let lesson = try #require(fence("markdown", lines), "README.md has no ```markdown fence that holds a lesson")
        let shown = try #require(fence("console", lines), "README.md has no ```console fence that shows its output")
        let prompt = try #require(
            shown.firstIndex { $0.hasPrefix("$ ") },
            "the ```console fence shows no `$ lectern …`"
        )
        let words = shown[prompt].split(separator: " ").dropFirst(2).map(String.init)
        let expected = shown[(prompt + 1)...].prefix { !$0.hasPrefix("$ ") }

        let course = try Course(["01-lesson.md": lesson.joined(separator: "\n")])
        for word in words where word.hasSuffix(".md") { try course.write(lesson.joined(separator: "\n"), to: word) }
        let result = try Lectern.run(words, in: course.path)
        let printed = (result.error + result.output).split(separator: "\n")
        #expect(printed == expected.filter { !$0.isEmpty }, "\(words)")
    }

    /// The lines of the first fence that begins with a word; a longer fence may hold shorter ones.
    private func fence(_ word: String, _ lines: [Substring]) -> [Substring]? {
        for (index, line) in lines.enumerated() {
            let marks = line.prefix { $0 == "`" }
            guard marks.count >= 3, line.dropFirst(marks.count) == word else { continue }
            return Array(lines[(index + 1)...].prefix { $0 != marks })
        }
        return nil
    }
}
