import Foundation
import Testing

/// The README's example is a lesson, and what it shows is what `lectern` prints.
@Suite struct ReadmeTests {
    private let fences: [(info: Substring, lines: [Substring])]

    init() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        var fences: [(info: Substring, lines: [Substring])] = []
        var rest = lines[...]
        while let line = rest.popFirst() {
            // A longer fence may hold shorter ones.
            let marks = line.prefix { $0 == "`" }
            guard marks.count >= 3 else { continue }
            let inside = rest.prefix { $0 != marks }
            fences.append((line.dropFirst(marks.count), Array(inside)))
            rest = rest.dropFirst(inside.count + 1)
        }
        self.fences = fences
    }

    @Test func printsWhatTheReadmeShows() throws {
        let lesson = try #require(
            fences.first { $0.info == "markdown" },
            "README.md has no lesson in a ```markdown fence"
        )
        try expect(lesson.lines, toPrint: 0)
    }

    @Test func provesTheExerciseThatTheReadmeShows() throws {
        let exercise = try #require(fences.filter { $0.info == "markdown" }.dropFirst().first).lines
        let course = try Course("# An exercise\n\n" + exercise.joined(separator: "\n") + "\n")
        let checked = try course.lectern("check", "--strict")
        #expect(checked.code == 0, "\(checked.error)")
        #expect(checked.output == "1 lesson, 5 checks hold\n")
    }

    /// The failing lesson is the first one with the line that the excerpt shows.
    @Test func printsTheFailureThatTheReadmeShows() throws {
        var lesson = try #require(fences.first { $0.info == "markdown" }).lines
        let shown = try #require(fences.filter { $0.info == "console" }.dropFirst().first).lines
        let excerpt = try #require(shown.first { $0.contains(" | ") }).split(separator: " | ", maxSplits: 1)
        let number = try #require(Int(excerpt[0].filter(\.isNumber)))
        try #require(lesson.indices.contains(number - 1))
        lesson[number - 1] = excerpt[1]
        try expect(lesson, toPrint: 1)
    }

    /// Runs the command of a ```console fence on a lesson, and compares what it prints with the rest of the fence.
    private func expect(_ lesson: [Substring], toPrint index: Int) throws {
        let shown = fences.filter { $0.info == "console" }.map(\.lines)
        try #require(shown.indices.contains(index), "README.md shows no output in a ```console fence")
        let command = try #require(shown[index].first)
        #expect(command.hasPrefix("$ lectern "))
        let words = command.split(separator: " ").dropFirst(2).map(String.init)
        let course = try Course(["01-one-gradient.md": lesson.joined(separator: "\n")])
        let result = try Lectern.run(words, in: course.path)
        let printed = (result.error + result.output).split(separator: "\n")
        #expect(printed == shown[index].dropFirst().filter { !$0.isEmpty })
    }
}
