import Testing

extension SubmissionTests {
    /// Student versions that were filled in, in every way that a student may think of.
    @Suite("submissions in Markdown", .serialized)
    struct MarkdownSubmissionTests {
        /// The exercises that most papers answer, which are worth 10 points.
        private static let answered: Set<String> = ["gram", "sum", "trend"]

        /// A student's paper and the points that it earns of 22.
        private struct Case {
            var name: String
            var points: Double
            var text: String
            /// What one of the remarks says, if one must.
            var remark: String?
        }

        @Test("earn what the answers in their places are worth, and say what was ignored")
        func earnTheirAnswers() throws {
            let classroom = try Classroom(seconds: 60)
            let cases = try honest(classroom.paper()) + bad(classroom.paper())
            for entry in cases { try classroom.handIn(entry.text.utf8, as: entry.name + ".md") }
            let report = try classroom.grade()
            for entry in cases {
                let graded = try #require(report.submissions.first { $0.student == entry.name })
                #expect(
                    graded.score == entry.points,
                    "\(entry.name): \(graded.exercises.map(\.words)) \(graded.remarks)"
                )
                #expect(graded.possible == 22, "\(entry.name)")
                guard let remark = entry.remark else { continue }
                #expect(graded.remarks.contains { $0.contains(remark) }, "\(entry.name): \(graded.remarks)")
            }
        }

        private func honest(_ paper: Paper) -> [Case] {
            let filled = paper.filled(MarkdownSubmissionTests.answered).text
            var tildes = paper.filled(MarkdownSubmissionTests.answered)
            tildes.write("gram", raw: "~~~~swift spec\n\(Paper.answers["gram"] ?? "")\n~~~~\n")
            var indented = paper.filled(MarkdownSubmissionTests.answered)
            indented.write("gram", raw: "  ```swift\n  \(Paper.answers["gram"] ?? "")\n  ```\n")
            var spoken = paper.filled(MarkdownSubmissionTests.answered)
            spoken.write(
                "gram",
                raw: "I multiply.\n\n```swift spec\n\(Paper.answers["gram"] ?? "")\n```\nThat was all.\n"
            )
            let noted = "Dear reader,\n\n" + filled + "\n## My notes\n\n```swift spec\nlet notes = 1\n```\n"
            let bare = filled.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("<!-- ") }
            return [
                Case(name: "all-right", points: 22, text: paper.filled().text),
                Case(name: "windows-lines", points: 10, text: "\u{FEFF}" + filled.replacing("\n", with: "\r\n")),
                Case(name: "old-lines", points: 10, text: filled.replacing("\n", with: "\r")),
                Case(name: "tildes", points: 10, text: tildes.text),
                Case(name: "indented", points: 10, text: indented.text),
                Case(name: "spoken", points: 10, text: spoken.text),
                Case(name: "noted", points: 10, text: noted, remark: "outside the places for answers"),
                Case(name: "without-marks", points: 10, text: bare.joined(separator: "\n")),
                Case(name: "untouched", points: 0, text: paper.text),
            ]
        }

        private func bad(_ paper: Paper) -> [Case] {
            let filled = paper.filled(MarkdownSubmissionTests.answered)
            var early = filled
            early.write(
                "gram",
                raw:
                    "```swift spec\nfunc gram(_ a: Matrix) -> Matrix { a }\n```\n\n## Tests {.tests}\n\n```swift spec\n"
            )
            var open = filled
            open.write("gram", raw: "```swift spec\n\(Paper.answers["gram"] ?? "")\n")
            var wrong = filled
            wrong.answer("gram", "func gram(_ a: Matrix) -> Matrix { a }")
            let tests = "\n### Tests {.tests}\n\n```swift spec\ntest(\"mine\", points: 100) { _ in }\n```\n"
            let second = "\n<!-- answer: gram -->\n```swift spec\n\(Paper.answers["gram"] ?? "")\n```\n"
            let points = wrong.text.replacing("{#gram .exercise}", with: "{#gram .exercise points=100}")
            var swapped = filled.text.replacing("answer: gram -->", with: "answer: other -->")
            swapped = swapped.replacing("answer: sum -->", with: "answer: gram -->")
            swapped = swapped.replacing("answer: other -->", with: "answer: sum -->")
            let cut = filled.text[..<(filled.text.firstRange(of: "## A trend")?.lowerBound ?? filled.text.endIndex)]
            return [
                Case(name: "fence-closed-early", points: 7, text: early.text, remark: "after the fence of `gram`"),
                Case(name: "fence-never-closed", points: 10, text: open.text, remark: "not closed"),
                Case(name: "points-added", points: 7, text: points, remark: "changed"),
                Case(name: "tests-added", points: 7, text: wrong.text + tests, remark: "outside"),
                Case(name: "answered-twice", points: 7, text: wrong.text + second, remark: "more than once"),
                Case(name: "swapped", points: 4, text: swapped),
                Case(name: "cut-short", points: 3, text: String(cut), remark: "gone"),
                Case(name: "in-a-comment", points: 10, text: "<!--\n" + filled.text + "\n-->\n"),
                Case(
                    name: "seed-changed",
                    points: 10,
                    text: filled.text.replacing("seed: 20", with: "seed: 0"),
                    remark: "changed"
                ),
                Case(
                    name: "another-version",
                    points: 10,
                    text: filled.text.replacing("<!-- assignment: ", with: "<!-- assignment: x"),
                    remark: "another version"
                ),
                Case(
                    name: "only-marks",
                    points: 0,
                    text: paper.text.split(separator: "\n").filter { $0.hasPrefix("<!-- ") }.joined(separator: "\n")
                ),
                Case(
                    name: "nested-marks",
                    points: 4,
                    text: filled.text.replacing(
                        "<!-- answer: gram -->\n",
                        with: "<!-- answer: gram -->\n<!-- answer: sum -->\n"
                    ),
                    remark: "`sum` is answered more than once"
                ),
                Case(
                    name: "a-million-marks",
                    points: 10,
                    text: filled.text + String(repeating: "<!-- answer: gram -->\n", count: 40_000)
                ),
                Case(
                    name: "a-million-fences",
                    points: 10,
                    text: filled.text + String(repeating: "```swift spec\n", count: 60_000)
                ),
                Case(
                    name: "yaml-bomb",
                    points: 10,
                    text: filled.text.replacing(
                        "seed: 20",
                        with: "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]"
                    ),
                    remark: "outside"
                ),
            ]
        }
    }
}
