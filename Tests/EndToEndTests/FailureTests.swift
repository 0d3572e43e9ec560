import Testing

/// Each way in which a block fails is a diagnostic at its line and column.
@Suite struct FailureTests {
    @Test func namesTheLineAndColumnOfEveryKindOfFailure() throws {
        let course = try Course([
            "01-compile.md": """
            ```swift spec
            let a = 1
            print(a + missing) // expect: 11 error swift-error
            let wrong: Int = "text" // expect: 18 error swift-error
            ```
            """,
            "02-trap.md": """
            ```swift spec
            let empty: [Int] = []
            print(empty[0]) // expect: 12 error program-crash
            ```
            """,
            "03-overflow.md": """
            ```swift spec
            var number = Int.max
                number += 1 // expect: 12 error program-crash
            ```
            """,
            "04-fatal.md": """
            ```swift spec
            func check(_ number: Int) {
                fatalError("no \\(number)") // expect: 5 error program-crash
            }
            ```
            ```swift spec
            check(3)
            ```
            """,
            "05-thrown.md": """
            ```swift spec
            struct Bad: Error {}
            func work() throws { throw Bad() }
            ```
            ```swift spec
            print("before")
            try work() // expect: 5 error error-thrown
            ```
            """,
            "06-time.md": """
            ```swift spec {timeout=1}
            sleep(100) // expect: 1 error timeout
            ```
            """,
            "07-exit.md": """
            ```swift spec
            print("bye")
            exit(0) // expect: 1 error program-exit
            ```
            """,
            "08-stack.md": """
            ```swift spec
            func deeper(_ n: Int) -> Int { // expect: 1 error program-crash
                n < 0 ? 0 : deeper(n + 1) + 1
            }
            print(deeper(0))
            ```
            """,
            "09-hidden-exit.md": """
            ```swift spec
            // The fence is to blame, for `_exit` says nothing. It stands a line before.
            _exit(7)
            ```
            """,
            "10-word.md": """
            ```swift spec
            let word = "text"
            ```
            An expression: `swift word.missing` and `swift [1][4]`. <!-- expect: 28 error swift-error -->
            """,
            "11-expression.md": "An expression: `swift [1][4]`. <!-- expect: 26 error program-crash -->\n",
            "12-nothing.md": "An expression: `swift nil`. <!-- expect: 23 error swift-error -->\n",
        ])
        let report = try course.expectDiagnostics(also: ["09-hidden-exit.md:4:1 error program-exit"])
        #expect(report.message("timeout").contains("1 s"))
        #expect(report.diagnostics.contains { $0.message.contains("exit code 7") })
        #expect(report.diagnostics.contains { $0.message.contains("No 3") })
        let called = report.diagnostics.first { $0.message.contains("No 3") }?.notes.first
        #expect(called?.line == 9)
        #expect(called?.message == "called from this block")
        #expect(report.lessons.count == 12)
    }

    @Test func countsTheColumnsOfListsAndQuotes() throws {
        let course = try Course([
            "01-list.md": """
            1. An item

               ```swift spec
               let empty: [Int] = []
               print(empty[0]) // expect: 15 error program-crash
               ```
            """,
            "02-quote.md": """
            > > ```swift spec
            > > let number: Int = "text" // expect: 23 error swift-error
            > > ```
            """,
            "03-both.md": """
            - > ```swift spec
              > func fail() {
              >     fatalError("here") // expect: 9 error program-crash
              > }
              > fail()
              > ```
            """,
            "04-tabs.md": """
            - item

            \t```swift spec
            \tlet x = 1, y = 0
            \tprint(x / y) // expect: 10 error program-crash
            \t```
            """,
            "05-warning.md": """
            > ```swift spec
            > func unused() { let number = 4 } // expect: 23 warning swift-warning
            > ```
            """,
            "06-expressions.md": """
            > - one `swift 1 + 1` and `swift Int("x")!` <!-- expect: 42 error program-crash -->
            """,
        ])
        try course.expectDiagnostics()
    }

    @Test func namesTheBlockWhoseBraceOrStringIsOpen() throws {
        let course = try Course([
            "01-brace.md": """
            ```swift spec
            print("fine")
            ```
            ```swift spec
            func f() {
                print(1)

            ```
            ```swift spec
            print("later")
            ```
            """,
            "02-string.md": """
            ```swift spec
            let text = "open // expect: 12 error swift-error
            ```
            """,
            "03-across.md": """
            ```swift spec
            if Int.random(in: 0...1) == 7 {
            ```
            ```swift spec
            print(1)
            ```
            ```swift spec
            } // expect: 1 error swift-error
            ```
            """,
            "04-comment.md": """
            ```swift spec
            print(1) /* open
            ```
            """,
        ])
        try course.expectDiagnostics(also: [
            "01-brace.md:10:1 error swift-error", "03-across.md:5:32 error swift-error",
            "04-comment.md:5:17 error swift-error",
        ])
    }

    @Test func reportsWarningsAndCountsThemAsErrorsIfAsked() throws {
        let course = try Course(
            """
            ```swift spec
            func f() -> Int { var x = 3; return x } // expect: 23 warning swift-warning
            print(f())
            ```
            """
        )
        try course.expectDiagnostics()
        let strict = try course.lectern("check", "--strict", "--format", "editor")
        #expect(strict.code == 1)
        #expect(strict.error.contains("Lessons/01-lesson.md:5:23: error: Variable 'x' was never mutated"))
    }
}
