import Testing

/// Derivations and claims in a lesson: what is proved, what is refuted, and where.
@Suite struct DerivationTests {
    private static let neuron = """
        ```swift spec
        let (w, x, b, y) = (Formula("w"), Formula("x"), Formula("b"), Formula("y"))
        let z = define("z", w * x + b), a = define("a", sigmoid(z))
        let loss = define("L", (a - y) * (a - y) / 2)
        ```

        """

    @Test func provesEachStepOfADerivation() throws {
        let course = try Course(
            Self.neuron + """
                ```swift spec
                showDerivation(
                    Derivation(of: derivative(loss, by: w))
                        .equals(derivative(loss, by: a) * derivative(a, by: z) * derivative(z, by: w), "chain rule")
                        .equals((a - y) * slope(.sigmoid, z) * x)
                )
                showClaim(derivative(loss, by: w), equals: (a - y) * x, holds: false)
                ```
                """
        )
        let report = try course.expectDiagnostics()
        #expect(report.lessons.first?.checks.passed == 3)
    }

    @Test func refutesAStepAtItsOwnLineWithAPoint() throws {
        let course = try Course(
            Self.neuron + """
                ```swift spec
                showDerivation(
                    Derivation(of: derivative(loss, by: w))
                        .equals((a - y) * slope(.sigmoid, z) * x)
                        .equals((a - y) * x) // expect: 9 error derivation-step
                )
                showClaim(derivative(loss, by: b), equals: a - y) // expect: 1 error claim-refuted
                showClaim(slope(.sigmoid, z), equals: a * (1 - a), holds: false) // expect: 1 error claim-true
                ```
                """
        )
        try course.expectDiagnostics()
        let error = try course.lectern("check").error
        #expect(error.contains("Step 2 does not follow: at "))
        #expect(error.contains("The slope sigma'(z) is missing"))
    }

    @Test func warnsOfWhatItCannotDecide() throws {
        let course = try Course(
            """
            ```swift spec
            let x = Formula("x")
            showClaim(log(-1 - x * x), equals: sqrt(-1 - x * x)) // expect: 1 warning claim-undecided
            ```
            """
        )
        try course.expectDiagnostics()
    }

    @Test func saysThatShapesDoNotFit() throws {
        let course = try Course(
            """
            ```swift spec
            let v = Formula("W", 2, 3), d = Formula("delta", 3)
            showClaim(v * d, equals: v.transposed * d) // expect: 1 error claim-refuted
            ```
            """
        )
        try course.expectDiagnostics()
        #expect(try course.lectern("check").error.contains("The shapes do not fit"))
    }
}
