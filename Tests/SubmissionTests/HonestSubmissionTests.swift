import Testing

extension SubmissionTests {
    /// Submissions that look odd and are right.
    @Suite("honest but odd submissions", .serialized)
    struct HonestSubmissionTests {
        @Test("earn all")
        func earnAll() throws {
            let fixtures = try Fixture.all(in: "honest") + GeneratedSubmissions.honest()
            #expect(fixtures.count >= 20)
            // Here no limit is tried, and a busy machine must not decide.
            let classroom = try Classroom(seconds: 60)
            for fixture in fixtures { try classroom.handIn(fixture) }
            let report = try classroom.grade()
            #expect(fixtures.map(report.complaints).filter { !$0.isEmpty } == [])
            #expect(report.submissions.flatMap(\.remarks) == [])
        }
    }
}
