import Testing

/// What Swift lessons may be made of.
@Suite struct LanguageTests {
    @Test func sharesNamesOfEveryKindBetweenBlocks() throws {
        let course = try Course(
            """
            ```swift spec
            protocol Shape { var area: Double { get } }
            struct Square: Shape { var side: Double; var area: Double { side * side } }
            infix operator ±: AdditionPrecedence
            func ± (left: Double, right: Double) -> ClosedRange<Double> { left - right...left + right }
            ```
            ```swift spec
            extension Square { func scaled(by factor: Double) -> Square { Square(side: side * factor) } }
            struct Box<Item: Shape> { var items: [Item]; var total: Double { items.reduce(0) { $0 + $1.area } } }
            var counter = 0
            ```
            ```swift spec
            func count() -> Int { counter += 1; return counter }
            final class Loud { deinit { print("gone") } }
            do { _ = Loud() }
            do { defer { print("deferred") }; print("first") }
            ```
            ```output
            gone
            first
            deferred
            ```
            ```swift spec
            print(count(), count(), counter)
            print(Box(items: [Square(side: 1), Square(side: 2).scaled(by: 2)]).total, 1.0 ± 0.5)
            ```
            ```output
            1 2 2
            17.0 0.5...1.5
            ```
            The counter is `swift counter` and then `swift count()`.
            """
        )
        try course.expectDiagnostics()
        #expect(try course.lectern("build").code == 0)
        let page = try course.read("Output/lesson.html")
        #expect(page.contains("The counter is <span class=\"computed\""))
        #expect(page.contains(">2</span> and then"))
    }

    @Test func takesTheLibrariesOfTheToolchain() throws {
        let course = try Course([
            "01-foundation.md": """
            ```swift spec
            import Foundation
            print(String(format: "%.3f", 2.0 / 3), "a-b".components(separatedBy: "-"))
            ```
            ```output
            0.667 ["a", "b"]
            ```
            """,
            "02-await.md": """
            ```swift spec
            func twice(_ number: Int) async -> Int { await Task.yield(); return 2 * number }
            func work() async throws -> Int { 5 }
            let four = await twice(2)
            print(four)
            ```
            ```output
            4
            ```
            ```swift spec
            await withTaskGroup(of: Int.self) { group in
                for number in 1...3 { group.addTask { await twice(number) } }
                print(await group.reduce(0, +))
            }
            ```
            ```output
            12
            ```
            In prose: `swift await twice(four)` and `swift try await Task { try await work() }.value`.
            """,
            "03-differentiation.md": """
            ```swift spec
            import _Differentiation
            func square(_ x: Double) -> Double { x * x }
            print(gradient(at: 3.0, of: square))
            ```
            ```output
            6.0
            ```
            """,
            "04-regex.md": """
            ```swift spec
            import RegexBuilder
            import Synchronization
            let count = Mutex(0)
            count.withLock { $0 += "a1b22".matches(of: /[0-9]+/).count }
            print(count.withLock { $0 })
            ```
            ```output
            2
            ```
            """,
        ])
        try course.expectDiagnostics()
    }

    @Test func takesLessonsWithoutBlocksOrStatements() throws {
        let course = try Course([
            "01-prose.md": "Only prose.\n",
            "02-declarations.md": "```swift spec\nstruct Empty {}\nfunc nothing() {}\n```\n",
            "03-empty.md": "```swift spec\n```\n",
            "04-comment.md": "```swift spec\n// nothing\n```\n",
        ])
        let report = try course.expectDiagnostics()
        #expect(report.lessons.map(\.executed) == [false, true, true, true])
        #expect(report.lessons.map(\.blocks) == [0, 1, 1, 1])
    }

    @Test func showsNumbersThatAreNone() throws {
        let course = try Course(
            """
            ```swift spec
            showTable("Numbers", columns: ["a", "b"], rows: [[Double.nan, -Double.infinity], [-0.0, "nan"]])
            show("value", Double.nan)
            ```
            ```swift spec
            compareGradients([("x", .nan)], of: { $0[0] }, at: [1]) // expect: 1 error gradient-mismatch
            ```
            ```swift spec
            compareGradients([("x", 1)], of: { $0[0] / 0 }, at: [1]) // expect: 1 error gradient-mismatch
            ```
            ```swift spec
            compareGradients([], of: { _ in 1 }, at: []) // expect: 1 error comparison-empty
            ```
            """
        )
        try course.expectDiagnostics()
        let output = try course.lectern("run", "lesson").output
        #expect(output.contains("nan   -inf"))
        #expect(output.contains("-0.0  nan"))
        #expect(output.contains("value = nan\n"))
    }

    @Test func refusesATableWithAMissingCell() throws {
        let course = try Course(
            """
            ```swift spec
            showTable(columns: ["a", "b"], rows: [[1, 2], [3]]) // expect: 1 error program-crash
            ```
            """
        )
        let report = try course.expectDiagnostics()
        #expect(report.message("program-crash").contains("as many cells as it has columns: 2, but row 2 has 1"))
    }

    @Test func saysWhichPreconditionFailed() throws {
        let course = try Course([
            "01-own.md": """
            ```swift spec
            func half(_ number: Int) -> Int {
                precondition(number % 2 == 0, "an even number is halved") // expect: 5 error program-crash
                return number / 2
            }
            print(half(3))
            ```
            """,
            "02-wanted.md": "```swift spec {error=true}\nassert(1 > 2, \"no order\")\n```\n",
        ])
        let report = try course.expectDiagnostics()
        #expect(report.message("program-crash").hasPrefix("An even number is halved: "))
        #expect(try course.lectern("run", "wanted").output.contains("Assertion failed: no order"))
    }

    @Test func namesWhereATypedErrorAndOneThrownDeepDownComeFrom() throws {
        let course = try Course([
            "01-typed.md": """
            ```swift spec
            struct Bad: Error {}
            func work() throws(Bad) { throw Bad() }
            ```
            ```swift spec
            try work() // expect: 5 error error-thrown
            ```
            """,
            "02-deep.md": """
            ```swift spec
            struct Bad: Error {}
            func inner() throws { throw Bad() }
            func outer() throws { try inner() }
            ```
            In prose: `swift try outer()`. <!-- expect: 22 error error-thrown -->
            """,
        ])
        try course.expectDiagnostics()
    }

    @Test func isTheSameAtEveryBuild() throws {
        let course = try Course([
            "01-sets.md": """
            ---
            title: Sets
            seed: 7
            ---
            ```swift spec
            print(Set((0..<50).map { "word\\($0)" }))
            print(["a": 1, "b": 2, "c": 3, "d": 4])
            var random = SeededGenerator()
            print(Double.random(in: 0...1, using: &random))
            ```
            Also `swift Set(1...20).description`.
            """,
            "02-shown.md": "```swift spec\nlet g = Graph()\ncompareGradients(of: g.variable(\"x\", 2) * 3)\n```\n",
        ])
        #expect(try course.lectern("build", "-o", "One").code == 0)
        #expect(try course.lectern("build", "-o", "Two").code == 0)
        let one = course.contents("One")
        #expect(one == course.contents("Two"))
        #expect(one.keys.contains("sets.html"))
    }
}
