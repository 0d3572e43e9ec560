import Foundation
import Testing

/// Drawn graphs and networks in a lesson.
@Suite struct GraphDrawingTests {
    private static let example = """
        ```swift spec {#fig-sum caption="A sum"}
        let graph = Graph()
        let x = graph.variable("x", 2), y = graph.variable("y", 3)
        let s = (x + y).named("s"), f = (s * y).named("f")
        showGraph(f)
        ```

        """
    private static let network = """
        ```swift spec
        var random = SeededGenerator(seed: 3)
        let network = Network([3, 4, 2], hidden: .tanh, output: .tanh, loss: .squaredError, using: &random)
        let pass = network.forward(Matrix(column: [1, 2, 3]))
        showNetwork(network, pass: pass, gradient: network.backward(pass, targets: Matrix(column: [0, 1])))
        ```

        """

    @Test func drawsAGraphAsANumberedFigure() throws {
        let course = try Course(Self.example + "See [](#fig-sum).\n")
        let result = try course.lectern("build")
        #expect(result.code == 0, "\(result.error)")
        let page = try course.read("Output/lesson.html")
        #expect(page.contains("y = 3, gradient 8; s = x + y = 5, gradient 3; f = s · y = 15, gradient 1."))
        #expect(page.contains("s to f, local gradient 3; y to f, local gradient 5."))
        #expect(page.contains("href=\"#fig-sum\">Figure 1</a>"))
    }

    @Test func drawsTheSameBytesTwice() throws {
        let course = try Course(Self.example + Self.network)
        #expect(try course.lectern("build").code == 0)
        let first = course.contents("Output")
        #expect(try course.lectern("build").code == 0)
        #expect(course.contents("Output") == first)
    }

    @Test func writesConstantsIntoTheOperationsThatUseThem() throws {
        let course = try Course(
            """
            ```swift spec
            let graph = Graph()
            let x = graph.variable("x", 2)
            let u = 3 * x - 1
            showGraph(pow(u, 2) / (1 + exp(-u)))
            ```
            """
        )
        #expect(try course.lectern("build").code == 0)
        let page = try course.read("Output/lesson.html")
        for sign in ["3 ×", "− 1", "(·)²", "1 +", "exp", "÷"] { #expect(page.contains(">\(sign)</tspan>"), "\(sign)") }
    }

    @Test func endsADrawingWhereTheLessonSays() throws {
        let course = try Course(
            Self.example.replacing("showGraph(f)", with: "showGraph(f, upTo: [s], showing: .values)")
        )
        #expect(try course.lectern("build").code == 0)
        let page = try course.read("Output/lesson.html")
        #expect(page.contains("Nodes: y = 3; s = 5; f = s · y = 15. Edges: s to f; y to f."))
        #expect(try course.lectern("run", "Lessons/01-lesson.md").output.contains("f     s · y"))
    }

    @Test func refusesAGraphThatCannotBeRead() throws {
        let course = try Course(
            """
            ```swift spec
            let graph = Graph()
            let x = graph.variable("x", 2)
            var sum = x
            for _ in 0..<60 { sum = sin(sum) }
            showGraph(sum, upTo: [sum])
            showGraph(sum, direction: .topToBottom) // expect: 1 error program-crash
            ```
            """
        )
        try course.expectDiagnostics()
        let error = try course.lectern("check").error
        #expect(error.contains("drawing has at most 60 nodes, and the graph of this value has 61"))
        #expect(error.contains("`upTo:`"))
    }

    @Test func showsAnExampleOfABatchAndRefusesWhatDoesNotFit() throws {
        let course = try Course(
            """
            ```swift spec
            var random = SeededGenerator(seed: 3)
            let network = Network([3, 4, 2], hidden: .tanh, output: .tanh, loss: .squaredError, using: &random)
            let other = Network([2, 2], hidden: .tanh, output: .tanh, loss: .squaredError, using: &random)
            let pass = network.forward(Matrix([[1, 2], [2, 3], [3, 4]]))
            showNetwork(network, pass: pass, example: 1)
            ```

            ```swift spec {error=true}
            showNetwork(network, pass: pass, example: 2)
            ```

            ```swift spec {error=true}
            showNetwork(other, pass: pass)
            ```

            ```swift spec {error=true}
            showNetwork(Network([50, 11], hidden: .tanh, output: .tanh, loss: .squaredError, using: &random))
            ```
            """
        )
        let result = try course.lectern("build")
        #expect(result.code == 0, "\(result.error)")
        let page = try course.read("Output/lesson.html")
        #expect(page.contains("of example 2 of 2"))
        #expect(page.contains("examples are counted from 0, and there are 2"))
        #expect(page.contains("the pass belongs to another network"))
        #expect(page.contains("a drawing has at most 60 units, inputs included, and this network has 61"))
    }

    @Test func asksForGraphvizOnlyWhereAGraphIsDrawn() throws {
        let path = ["PATH": try folderWithTheCompilerAlone()]
        defer { try? FileManager.default.removeItem(atPath: path["PATH"] ?? "") }
        let graph = try Course(Self.example)
        let result = try Lectern.run(["build", "Lessons"], in: graph.path, path)
        #expect(result.code == 1)
        #expect(result.error.contains("01-lesson.md:8:1: error: A graph is drawn with Graphviz"), "\(result.error)")
        #expect(result.error.contains("sudo apt-get install graphviz"))
        let network = try Course(Self.network)
        #expect(try Lectern.run(["build", "Lessons"], in: network.path, path).code == 0)
        let doctor = try Lectern.run(["doctor"], in: graph.path, path).output
        #expect(doctor.contains("– Graphviz (drawn graphs in lessons): missing\n    sudo apt-get install graphviz"))
    }

    /// A folder in which `swiftc` is found, and nothing else.
    private func folderWithTheCompilerAlone() throws -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let compiler = try #require(
            folders.map { "\($0)/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        )
        let folder = NSTemporaryDirectory() + "lectern-path-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder + "/swiftc", withDestinationPath: compiler)
        return folder
    }
}
