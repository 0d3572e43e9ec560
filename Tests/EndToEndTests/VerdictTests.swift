import Testing

/// A comparison that does not hold fails the build at its line, with the reason that it has.
@Suite struct VerdictTests {
    @Test func namesTheReasonOfEveryComparisonThatDoesNotHold() throws {
        let course = try Course(
            """
            ```swift spec
            compareGradients([("x", 5)], of: { $0[0] * $0[0] }, at: [3]) // expect: 1 error gradient-mismatch
            ```
            ```swift spec
            let graph = Graph()
            compareGradients(of: relu(graph.variable("w", 0))) // expect: 1 error gradient-kink
            ```
            ```swift spec
            let noisy = { (p: [Double]) in p[0] + Double.random(in: 0...1) }
            compareGradients([("x", 1)], of: noisy, at: [3]) // expect: 1 error gradient-nondeterministic
            ```
            ```swift spec
            compareGradients([("x", 1)], of: { 1e17 + $0[0] }, at: [3]) // expect: 1 error gradient-inconclusive
            ```
            ```swift spec
            compareGradients([], of: { _ in 1 }, at: []) // expect: 1 error comparison-empty
            ```
            """
        )
        try course.expectDiagnostics()
        let result = try course.lectern("check")
        #expect(result.error.contains("`w` stands at a kink: the slope is 0.0 to the left and 1.0 to the right"))
        #expect(result.error.contains("help: make its random numbers anew inside it, from a `SeededGenerator`"))
    }
}
