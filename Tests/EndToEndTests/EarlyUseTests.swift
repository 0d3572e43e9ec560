import Testing

/// A variable is not read before the statement that sets it has run: the page would show memory.
@Suite struct EarlyUseTests {
    @Test func refusesVariablesUsedBeforeTheirBlock() throws {
        let course = try Course(
            """
            ```swift spec
            import Foundation
            func twice() -> Double { total * 2 } // expect: 26 error early-use
            struct Area { var value: Double { width } } // expect: 35 error early-use
            for row in 0..<2 { print(row) }
            ```
            ```swift spec
            let total = 5.0
            extension Int { var half: Int { self / 2 } }
            print([4].map { number -> Int in let h = number.half + late; return h }) // expect: 56 error early-use
            ```
            ```swift spec
            let (width, late) = (2.0, 3), row = 1
            print(twice(), Area().value, row)
            ```
            """
        )
        try course.expectDiagnostics()
    }

    @Test func refusesThemWithinABlock() throws {
        let course = try Course(
            """
            ```swift spec
            func twice() -> Double { total * 2 } // expect: 26 error early-use
            print(twice())
            if let three = Int("3"),
               let four = Int("4") {
                print(three + four)
            }
            let text = \"\"\"
            let total = 3
            \"\"\"
            let total = 5.0
            let square = { (side: Double) -> Double in
                let area = side * side
                return area
            }
            print(text, square(total), area(2)) // later, as functions may
            func area(_ side: Double) -> Double { side * side }
            ```
            """
        )
        try course.expectDiagnostics()
    }

    /// Access words stand at file scope alone, and a function may be used before it is declared.
    @Test func refusesThemAmongWhatNoScopeHolds() throws {
        let course = try Course(
            """
            ```swift spec
            let first = 1
            print(first, second()) // fine
            print(third) // expect: 7 error early-use
            ```
            ```swift spec
            private let third = 3
            public struct Box { public var size = 1 }
            fileprivate func second() -> Int { 2 }
            print(Box().size + fourth) // expect: 20 error early-use
            private let fourth = 4
            ```
            """
        )
        try course.expectDiagnostics()
    }

    @Test func refusesThemInTheProse() throws {
        let course = try Course(
            "It is `swift total` and `swift \"\\(total)\"`.\n\n```swift spec\nlet total = 5\n```\n\nIt is `swift total`.\n"
        )
        try course.expectDiagnostics(also: [
            "01-lesson.md:4:14 error early-use", "01-lesson.md:4:35 error early-use",
        ])
    }

    /// Names that later blocks use for something of their own, and functions that are called before they stand.
    @Test func acceptsWhatOnlyLooksLikeIt() throws {
        let course = try Course(
            """
            ```swift spec
            func square(_ x: Double) -> Double { let total = x * x; return total }
            let shape = (width: 1, height: 2)
            print(shape.width, square(2), [1, 2].map { total in total + 1 }, later(), "total \\(square(3))")
            /* total { */
            ```
            ```swift spec
            let total = 7, width = 8, x = 9
            func later() -> Int { 1 }
            print(total, width, x)
            ```
            """
        )
        try course.expectDiagnostics()
    }

    /// In a scope, a function hides those of its name that the library has.
    @Test func refusesThemBesideAFunctionThatHidesOthers() throws {
        let course = try Course(
            """
            ```swift spec
            func gradient(_ text: String) -> String { text }
            let x = Formula("x", "n")
            print(gradient("a"), gradient(squaredNorm(x), by: x) == x)
            func twice() -> Double { total * 2 } // expect: 26 error early-use
            print(twice())
            ```
            ```swift spec
            let total = 21.0
            ```
            """
        )
        try course.expectDiagnostics()
    }
}
