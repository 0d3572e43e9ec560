import Testing

/// Matrices and networks in a lesson: checks, words and what they cost.
@Suite struct NetworkTests {
    private static let network = """
        ```swift spec
        var random = SeededGenerator(seed: 3)
        let network = Network([3, 4, 2], hidden: .tanh, output: .tanh, loss: .squaredError, using: &random)
        let x = Matrix.random(Shape(3, 5), using: &random), y = Matrix.random(Shape(2, 5), using: &random)
        let pass = network.forward(x)
        ```

        """

    @Test func checksEveryParameterOfANetwork() throws {
        let course = try Course(
            Self.network + """
                ```swift spec
                compareGradients(of: network, inputs: x, targets: y)
                compareGradients(of: network, inputs: x, targets: y, checking: .sample(4, seed: 1))
                compareGradients(of: network, inputs: x, targets: y, checking: .direction(seed: 1))
                ```
                """
        )
        let result = try course.lectern("run", "Lessons/01-lesson.md")
        #expect(result.code == 0, "\(result.error)")
        #expect(result.output.contains("26 of 26 match, 106 forward, 1 backward passes"))
        #expect(result.output.contains("4 of 4 match"))
        #expect(result.output.contains("1 of 1 match"))
    }

    @Test func namesTheSlipInAClaimedGradient() throws {
        let course = try Course(
            Self.network + """
                ```swift spec
                let d2 = (pass.activations[2] - y) ⊙ Activation.tanh.slope(pass.weightedSums[1])
                let d1 = network.layers[1].weights.transposed * d2
                let claimed = NetworkGradient(
                    weights: [weightGradient(d1, x), weightGradient(d2, pass.activations[1])],
                    biases: [biasGradient(d1), biasGradient(d2)]
                )
                compareGradients(claimed, of: network, inputs: x, targets: y) // expect: 1 error gradient-mismatch
                ```
                """
        )
        try course.expectDiagnostics()
        #expect(try course.lectern("check").error.contains("the slope σ′(z) is missing in layer 1"))
    }

    @Test func namesMatricesThatDoNotFitAtTheirLine() throws {
        let course = try Course(
            Self.network + """
                ```swift spec
                let delta = Matrix(Shape(5, 1), repeating: 1, named: "δ³")
                _ = network.layers[1].weights * delta // expect: 31 error program-crash
                ```
                """
        )
        try course.expectDiagnostics()
        let error = try course.lectern("check").error
        #expect(
            error.contains("W² · δ³ needs as many rows on the right as columns on the left: W² is 2×4, δ³ has 5 rows")
        )
    }

    @Test func refusesAShapeThatIsNotTheOneDeclared() throws {
        let course = try Course(
            Self.network + """
                ```swift spec
                showShapes(sizes: ["n": 4, "m": 5], [("Z", pass.weightedSums[0], "n", "m")])
                showShapes(sizes: ["n": 4, "m": 6], [("Z", pass.weightedSums[0], "n", "m")]) // expect: 1 error program-crash
                ```
                """
        )
        try course.expectDiagnostics()
        #expect(try course.lectern("check").error.contains("Z must be n × m, which is 4×6 here, but it is 4×5"))
    }

    @Test func loadsTheLibraryForLargeProductsAlone() throws {
        let course = try Course(
            Self.network + """
                ```swift spec
                func isLoaded() -> Bool {
                    guard let file = fopen("/proc/self/maps", "r") else { return false }
                    defer { fclose(file) }
                    var line = [CChar](repeating: 0, count: 4096)
                    while fgets(&line, 4096, file) != nil {
                        if strstr(line, "libblis") != nil || strstr(line, "libopenblas") != nil { return true }
                    }
                    return false
                }
                compareGradients(of: network, inputs: x, targets: y)
                print("after a small network:", isLoaded())
                let large = Matrix.random(Shape(100, 100), using: &random)
                let product = large * large
                let exact = (0..<100).map { large[7, $0] * large[$0, 9] }.reduce(0, +)
                print("right:", abs(product[7, 9] - exact) < 1e-12)
                ```
                """
        )
        let result = try course.lectern("run", "Lessons/01-lesson.md")
        #expect(result.code == 0, "\(result.error)")
        #expect(result.output.contains("after a small network: false"))
        #expect(result.output.contains("right: true"))
    }

    /// A limit far below the usual one: the library, its threads and its buffers fit.
    @Test func multipliesLargeMatricesWithinALimitOfMemory() throws {
        let course = try Course([
            "course.yml": "title: Small\nlimits: {memory: 700}\n",
            "01-lesson.md": """
            ```swift spec
            var random = SeededGenerator(seed: 3)
            let a = Matrix.random(Shape(1000, 784), using: &random), b = Matrix.random(Shape(784, 64), using: &random)
            print((a * b).shape)
            ```
            """,
        ])
        let result = try course.lectern("run", "Lessons/01-lesson.md")
        #expect(result.code == 0, "\(result.error)")
        #expect(result.output.contains("1000×64"))
    }

    @Test func showsTheTraceOfAGraph() throws {
        let course = try Course(
            """
            ```swift spec
            let graph = Graph()
            let x = graph.variable("x", 2), y = graph.variable("y", 3)
            let s = (x + y).named("s")
            showTrace(of: (s * y).named("f"))
            ```
            """
        )
        let output = try course.lectern("run", "Lessons/01-lesson.md").output
        #expect(output.contains("s     x + y        5.0"))
        #expect(output.contains("s     y   3.0               1.0             3.0        8.0"))
    }
}
