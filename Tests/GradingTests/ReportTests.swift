import Foundation
import Grading
import Judging
import Lessons
import Testing

@Suite("reports")
struct ReportTests {
    /// What a stranger may write wherever they can.
    private static let hostile = "</pre><script>alert(1)</script>\u{1B}[31m\"'&\u{0}]]>\n\u{202E}"

    private static let verdicts = [
        SubmissionVerdict(
            student: "ada" + hostile,
            status: .graded,
            tasks: [
                TaskVerdict(
                    id: "slopes",
                    title: "Slopes",
                    possible: 3,
                    score: 1,
                    status: .failed,
                    tests: [
                        TestVerdict(
                            name: "of a square",
                            points: 1,
                            score: 1,
                            status: .passed,
                            visibility: .open,
                            message: ""
                        ),
                        TestVerdict(
                            name: "of a sine",
                            points: 2,
                            score: 0,
                            status: .timeout,
                            visibility: .hidden,
                            message: hostile
                        ),
                    ]
                ),
                TaskVerdict(
                    id: "why",
                    title: "Why?",
                    possible: 2,
                    score: 0,
                    pending: 2,
                    status: .manual,
                    message: hostile
                ),
            ],
            remarks: [hostile]
        ),
        SubmissionVerdict(student: "bob", status: .unreadable, tasks: [], remarks: ["Nothing is there"]),
    ]

    private func object(_ json: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    @Test("are JSON with the scores, the statuses and the points that wait for a person")
    func writesJSON() throws {
        let report = try object(try GradeReport(lesson: "l", ReportTests.verdicts).json())
        let submissions = try #require(report["submissions"] as? [[String: Any]])
        #expect(submissions.map { $0["status"] as? String } == ["graded", "unreadable"])
        #expect(submissions[0]["score"] as? Double == 1 && submissions[0]["possible"] as? Double == 5)
        #expect(submissions[0]["pending"] as? Double == 2)
        let exercises = try #require(submissions[0]["exercises"] as? [[String: Any]])
        let tests = try #require(exercises[0]["tests"] as? [[String: Any]])
        #expect(tests.map { $0["visibility"] as? String } == ["public", "hidden"])
        #expect(tests.map { $0["status"] as? String } == ["passed", "timeout"])
    }

    @Test("are well-formed XML, whatever stands in them, in which nothing ungraded looks well")
    func writesJUnit() throws {
        let xml = JUnitReport.xml(lesson: "l", ReportTests.verdicts)
        #expect(!xml.contains("<script>") && !xml.contains("\u{1B}") && !xml.contains("\u{0}"))
        #expect(xml.contains("tests=\"3\" failures=\"0\" errors=\"1\" skipped=\"1\""))
        #expect(xml.contains("<testsuite name=\"bob\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">"))
        let opened = xml.matches(of: /<[a-z][^>]*[^\/>]>|<[a-z]+>/).count, closed = xml.matches(of: /<\/[a-z]/).count
        #expect(opened == closed)
    }

    @Test("are what Gradescope reads: a failed test is failed, and what waits is neither")
    func writesGradescope() throws {
        let report = try object(try GradescopeReport(ReportTests.verdicts[0]).json())
        let tests = try #require(report["tests"] as? [[String: Any]])
        #expect(report["score"] as? Double == 1)
        #expect(tests.map { $0["status"] as? String } == ["passed", "failed", nil])
        #expect(tests.map { $0["max_score"] as? Double } == [1, 2, 2])
        #expect(try object(try GradescopeReport(ReportTests.verdicts[1]).json())["score"] == nil)
    }

    @Test("are what Exercism reads: version 3, and an error only where nothing ran")
    func writesExercism() throws {
        let report = try object(try ExercismReport(ReportTests.verdicts[0]).json())
        #expect(report["version"] as? Int == 3 && report["status"] as? String == "fail")
        let nothing = try object(try ExercismReport(ReportTests.verdicts[1]).json())
        #expect(nothing["status"] as? String == "error")
    }

    @Test("steer no terminal, and say that what could not be graded is no zero")
    func writesForPeople() {
        let text = HumanReport.text(ReportTests.verdicts)
        #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{0}"))
        #expect(text.contains("1 of 5 points, 2 more wait for a person"))
        #expect(text.contains("bob: not graded, and no zero"))
    }
}
