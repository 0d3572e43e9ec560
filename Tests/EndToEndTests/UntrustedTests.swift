import Foundation
import Testing

@Suite("lessons from elsewhere")
struct UntrustedTests {
    @Test("reach no file, no network and no secret, and say where they stopped")
    func areConfined() throws {
        let course = try Course([
            "01-reading.md": """
            ```swift spec
            let secret = fopen("\(#filePath)", "r")
            print(secret == nil, socket(2, 1, 0), getenv("LECTERN_TEST_SECRET") == nil)
            ```

            ```output
            true -1 true
            ```
            """,
            "02-stopping.md": """
            ```swift spec
            print(fopen("/etc/passwd", "r")!) // expect: 32 error program-crash
            ```
            """,
        ])
        let secret = ["LECTERN_TEST_SECRET": "hidden"]
        let checked = try Lectern.run(["check", "--untrusted", "--format", "editor"], in: course.path, secret)
        #expect(checked.error.contains("Lessons/02-stopping.md:5:"), "\(checked.error)")
        #expect(!checked.error.contains("01-reading.md"), "\(checked.error)")
        // Outside, the same lesson reads the file and meets the secret.
        let trusted = try Lectern.run(["check", "Lessons/01-reading.md"], in: course.path, secret)
        #expect(trusted.code == 1 && trusted.error.contains("output-mismatch"))
    }

    @Test("give the same pages as without a sandbox")
    func giveTheSamePages() throws {
        let course = try Course(
            """
            # A lesson

            ```swift spec
            let graph = Graph()
            let x = graph.variable("x", 2), y = graph.variable("y", 3)
            let f = (x + y) * y
            compareGradients(of: f)
            ```

            It is `swift f.backward()[y]`.

            ```swift spec {error=true}
            fatalError("as it must")
            ```
            """
        )
        #expect(try course.lectern("build", "-o", "plain").code == 0)
        #expect(try course.lectern("build", "--untrusted", "-o", "confined").code == 0)
        #expect(course.contents("plain") == course.contents("confined"))
    }
}
