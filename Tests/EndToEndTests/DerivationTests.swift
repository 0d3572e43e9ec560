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

    @Test func provesTheSolutionOfAnExerciseOnItsPage() throws {
        let course = try Course(
            """
            # Derive it {#derive .exercise}

            ```derivation
            let L = x^2
            wanted: 2*x
            ```

            ## Solution {.solution}

            ```derivation
            let L = x^2
            wanted: 2*x
            dL/dx = 2*x    [power rule]
            ```
            """
        )
        let build = try course.lectern("build", "Lessons", "-o", "Output", "--strict")
        #expect(build.code == 0, "\(build.error)")
        let page = try course.read("Output/lesson.html")
        #expect(page.contains("wanted: 2*x</code>"))
        #expect(page.contains("<div class=\"derivation\"") && page.contains("power rule"))
    }

    @Test func checksADerivationThatIsWrittenAsText() throws {
        let course = try Course(
            """
            # One neuron

            ```derivation {#neuron caption="One neuron"}
            let z = w*x + b
            let a = sigma(z)
            let L = (a - y)^2/2
            dL/dw = dL/da * da/dz * dz/dw [chain rule]
                  = (a - y) * sigma'(z) * x [derivatives]
            ```

            It is [](#neuron).
            """
        )
        let report = try course.expectDiagnostics()
        #expect(report.lessons.first?.checks.passed == 2)
        _ = try course.lectern("build")
        let page = try course.read("Output/lesson.html")
        #expect(page.contains("Derivation 1</a>"))
        #expect(page.contains("<summary>proved</summary>"))
    }

    @Test func placesWhatIsWrongInAWrittenDerivation() throws {
        let course = try Course(
            """
            - In a list, the columns are still the file's.

              ```derivation
              let z = w*x + b
              let a = sigma(z)
              da/dw = x = sigma'(z)*x // expect: 11 error derivation-step, expect: 15 error derivation-step
              d(x*x)/dx = 2*x [chain rule] // expect: 15 warning derivation-rule
              log(-1 - x^2) = sqrt(-1 - x^2) // expect: 19 warning derivation-undecided
              ```

              ```derivation
              given a < 2 // expect: 9 error derivation-assumption
              x = = x // expect: 7 error formula-missing
              ```

            """
        )
        try course.expectDiagnostics()
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
