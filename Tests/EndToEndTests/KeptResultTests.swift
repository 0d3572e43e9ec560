import Testing

/// What ran keeps its results, and what did not says why.
@Suite struct KeptResultTests {
    private static let wrong = """
        ```swift spec
        let graph = Graph()
        let x = graph.variable("x", 3.0)
        func compare(_ claimed: Double) {
            compareGradients([("x", claimed)], of: { $0[0] * $0[0] }, at: [3]) // here
        }
        ```

        """

    @Test func runsTheBlocksBeforeACompileErrorAndChecksThem() throws {
        let course = try Course(
            """
            ```swift spec
            print("first")
            compareGradients([("x", 7)], of: { $0[0] * $0[0] }, at: [3]) // expect: 1 error gradient-mismatch
            ```
            ```swift spec
            print(missing) // expect: 7 error swift-error
            ```
            ```swift spec
            print("later")
            ```
            """
        )
        let report = try course.expectDiagnostics()
        #expect(report.lessons.first?.checks == Report.Lesson.Checks(passed: 0, failed: 1))
        #expect(report.lessons.first?.executed == true)
        #expect(report.lessons.first?.blocks == 3)
        let run = try course.lectern("run", "lesson")
        #expect(run.code == 1)
        #expect(run.output.contains("first\n"))
        #expect(run.output.contains("\nfailed\n"))
        #expect(run.output.contains("not run: the block at line 8 failed\n"))
        #expect(!run.output.contains("later\n"))
    }

    @Test func namesTheLineOfAComparisonInAFunctionAndTheBlockThatCalledIt() throws {
        let course = try Course(
            KeptResultTests.wrong.replacing("// here", with: "// expect: 5 error gradient-mismatch") + """
                ```swift spec
                compare(6)
                ```
                ```swift spec
                compare(7)
                ```
                """
        )
        let report = try course.expectDiagnostics()
        #expect(report.diagnostics.first?.notes.map(\.line) == [14])
        #expect(report.lessons.first?.checks == Report.Lesson.Checks(passed: 1, failed: 1))
    }

    @Test func executesAllLessonsAndReportsEveryFailureOfEach() throws {
        let failing = """
            ```swift spec
            print("one")
            ```
            ```output
            two
            ```
            ```swift spec
            let none: Int? = nil
            print(none!) // expect: 11 error program-crash
            ```
            """
        let names = (1...5).map { "0\($0)-lesson\($0).md" }
        let course = try Course(Dictionary(uniqueKeysWithValues: names.map { ($0, failing) }))
        let report = try course.expectDiagnostics(also: names.map { "\($0):8:1 error output-mismatch" })
        #expect(report.lessons.map(\.executed) == [true, true, true, true, true])
        let human = try course.lectern("build")
        #expect(human.code == 1)
        #expect(human.output.isEmpty)
        #expect(human.error.contains("5 lessons: 10 errors; the site was not written"))
        #expect(human.error.contains("     |       ^") || human.error.contains("    |           ^"))
        #expect(course.contents("Output").isEmpty)
    }

    @Test func showsTheMessageOfABlockThatMustFailAndRunsWhatFollows() throws {
        let course = try Course(
            """
            ```swift spec
            let numbers = [1, 2]
            ```
            ```swift spec {error=true}
            print(numbers[2])
            ```
            ```swift spec {error=true}
            let text: String = 5
            ```
            ```swift spec {error=true}
            struct Oops: Error {}
            throw Oops()
            ```
            ```swift spec {error=true}
            exit(3)
            ```
            ```swift spec {error=true}
            compareGradients([("x", 7)], of: { $0[0] * $0[0] }, at: [3])
            ```
            ```swift spec
            print("after", numbers)
            ```
            ```output
            after [1, 2]
            ```
            """
        )
        let report = try course.expectDiagnostics()
        #expect(report.lessons.first?.checks == Report.Lesson.Checks(passed: 6, failed: 0))
        let build = try course.lectern("build")
        #expect(build.code == 0)
        let page = try course.read("Output/lesson.html")
        for message in ["Index out of range", "cannot convert value", "Oops()", "exit code 3", "do not match"] {
            #expect(page.contains(message), "\(message)")
        }
    }

    @Test func refusesABlockThatMustFailAndDoesNotOrOnlyMeetsALimit() throws {
        let course = try Course([
            "01-ends.md": "```swift spec {error=true}\nprint(1)\n```\n",
            "02-time.md": "```swift spec {error=true timeout=0.5}\nsleep(100) // expect: 1 error timeout\n```\n",
            "03-flood.md": """
            ```swift spec {error=true}
            while true { print("flood") }
            ```
            """,
        ])
        let report = try course.expectDiagnosticsOfLines([
            "01-ends.md:4 expected-failure", "02-time.md:5 timeout", "03-flood.md output-limit",
        ])
        #expect(report.lessons.map(\.checks.failed) == [1, 1, 1])
    }

    @Test func comparesOutputAsTextOrAsNumbers() throws {
        let course = try Course(
            """
            ```swift spec
            print(0.1 + 0.2, Double.nan, Double.infinity, "w1")
            ```
            ```output {tolerance=1e-9}
            0.3 nan inf w1
            ```
            ```swift spec
            print(0.1 + 0.2)
            ```
            ```output
            0.3
            ```
            ```swift spec
            print("a\\nb")
            ```
            ```output
            a
            ```
            > ```swift spec
            > print("nan", 1.5)
            > ```
            > ```output {tolerance=0.1}
            > nan 1.9
            > ```
            ```swift spec
            print(Double.nan)
            ```
            ```output {tolerance=0.5}
            1
            ```
            """
        )
        let places = ["14:4", "21:1", "26:7", "32:1"]
        try course.expectDiagnostics(also: places.map { "01-lesson.md:\($0) error output-mismatch" })
    }
}
