import Foundation
import Testing

extension SubmissionTests {
    /// Submissions that try to earn, to learn or to break something: each gets its verdict, and nothing else changes.
    @Suite("bad submissions", .serialized)
    struct BadSubmissionTests {
        @Test("earn what is right of them, and leave the machine as it was")
        func getTheirVerdicts() throws {
            let fixtures = try Fixture.all(in: "bad") + GeneratedSubmissions.bad()
            #expect(fixtures.count >= 60)
            let classroom = try Classroom()
            for fixture in fixtures { try classroom.handIn(fixture) }
            for folder in [classroom.root, classroom.home, classroom.root + "/course"] { try Canary.place(in: folder) }
            let listener = try Listener()
            try classroom.replaceOnDesk("47_811", by: String(listener.port))
            // What the grader keeps for later is there before, and nobody changes it.
            _ = try classroom.grade([classroom.desk + "/nan.swift"])
            let before = try Canary(classroom.root)

            let report = try classroom.grade()

            #expect(fixtures.map(report.complaints).filter { !$0.isEmpty } == [])
            #expect(Set(report.submissions.map(\.student)) == Set(fixtures.map(\.name)))
            #expect(report.submissions.count == fixtures.count)
            #expect(report.submissions.filter { $0.status != "graded" }.map(\.student) == [])
            let changes = try Canary(classroom.root).differences(from: before)
            #expect(changes == [])
            let rest = try FileManager.default.contentsOfDirectory(atPath: classroom.temporary)
            #expect(rest == [])
            #expect(Canary.processes(naming: classroom.root) == [])
            #expect(!listener.wasCalled)
            #expect(try left(in: [NSTemporaryDirectory(), "/dev/shm", "/var/tmp", NSHomeDirectory()]) == [])
        }

        /// What a submission left anywhere that it may try.
        private func left(in folders: [String]) throws -> [String] {
            folders.filter { FileManager.default.fileExists(atPath: $0 + "/left-by-a-submission") }
        }

        @Test("change nothing for those who are graded beside them")
        func changeNothingForOthers() throws {
            let classroom = try Classroom(seconds: 60)
            let good = try Fixture.all(in: "honest").filter {
                ["globals", "threads", "more-members"].contains($0.name)
            }
            for fixture in good { try classroom.handIn(fixture) }
            let alone = try classroom.grade()
            let names = [
                "all-descriptors", "zombies", "full-disk", "no-inodes", "giant-matrix", "kills-everybody",
                "links-in-tmp",
            ]
            for fixture in try Fixture.all(in: "bad") where names.contains(fixture.name) {
                try classroom.handIn(fixture)
            }
            let beside = try classroom.grade()
            for fixture in good {
                let first = try #require(alone.submissions.first { $0.student == fixture.name })
                #expect(beside.submissions.first { $0.student == fixture.name } == first)
                #expect(first.score == 3)
            }
        }
    }
}
