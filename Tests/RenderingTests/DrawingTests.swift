import Artifacts
import Diagnostics
import Foundation
import Testing
import Typesetting

@testable import Rendering

/// Drawn graphs and networks, as they stand on a page.
@Suite struct DrawingTests {
    /// (x + y) · y at 2 and 3, with the names given.
    private func graph(_ names: [String] = ["x", "y", "s", "f"], title: String? = nil) -> ShownGraph {
        let numbers = [(2.0, 3.0), (3, 8), (5, 3), (15, 1)]
        let nodes = zip(names, numbers).enumerated().map { index, node in
            ShownGraph.Node(
                name: node.0,
                isNamed: true,
                role: index < 2 ? .variable : .operation,
                operation: ["", "", "+", "×"][index],
                formula: [nil, nil, "\(names[0]) + \(names[1])", "\(names[2]) · \(names[1])"][index],
                value: node.1.0,
                gradient: node.1.1
            )
        }
        let edges = [(0, 2, 1.0), (1, 2, 1), (2, 3, 3), (1, 3, 5)].map {
            ShownGraph.Edge(from: $0.0, to: $0.1, localGradient: $0.2)
        }
        return ShownGraph(title: title, nodes: nodes, edges: edges, isLeftToRight: true, line: 7)
    }

    /// A network of layers of given sizes; each weight is its own number.
    private func network(_ sizes: [Int], title: String? = nil, activation: String = "tanh") -> ShownNetwork {
        let layers = sizes.indices.map { l in
            let weights =
                l == 0 ? [] : (0..<sizes[l]).map { j in (0..<sizes[l - 1]).map { Double(l * 100 + j * 10 + $0) } }
            return ShownNetwork.Layer(
                activation: l == 0 ? nil : activation,
                units: (0..<sizes[l]).map { ShownNetwork.Unit(activation: Double($0) / 8, error: l == 0 ? nil : -0.5) },
                weights: weights,
                weightGradients: weights.map { $0.map { -$0 / 1000 } }
            )
        }
        return ShownNetwork(title: title, layers: layers, example: nil, line: 7)
    }

    private func html(_ artifact: Artifact, dot: String? = GraphLayoutTests.dot) throws -> (String, [Diagnostic]) {
        let typesetter = try Typesetter(katex: TypesettingTests.katex, dot: dot)
        var texts = TextSetter(typesetter, .english, place: Place(file: "Lessons/01-a.md", line: 3, column: 1))
        let html = ArtifactView.html(artifact, &texts).serialised
        return (html, texts.diagnostics)
    }

    @Test func saysInWordsWhatAGraphShows() throws {
        let (html, _) = try html(.graph(graph()))
        #expect(html.contains("role=\"img\""))
        #expect(html.contains("<title>Computation graph of f</title>"))
        let nodes = "x = 2, gradient 3; y = 3, gradient 8; s = x + y = 5, gradient 3; f = s · y = 15, gradient 1."
        let edges =
            "x to s, local gradient 1; y to s, local gradient 1; s to f, local gradient 3; y to f, local gradient 5."
        #expect(html.contains("<desc>Nodes: \(nodes) Edges: \(edges)</desc>"))
    }

    @Test func putsEveryNumberOfAGraphIntoTheDrawingAndTheTables() throws {
        let (html, _) = try html(.graph(graph()))
        let drawing = try #require(html.firstRange(of: "</svg>")).lowerBound
        for text in [">15</tspan>", ">∂ </tspan><tspan class=\"gradient\">8</tspan>", ">s</tspan>", ">+</tspan>"] {
            #expect(html[..<drawing].contains(text), "\(text)")
        }
        #expect(html[..<drawing].matches(of: /class="local">(\d)</).map { String($0.1) } == ["1", "1", "3", "5"])
        #expect(html[drawing...].contains("<td>s · y</td><td class=\"numeric\"><span class=\"number\">15</span>"))
        #expect(html[drawing...].contains("<td>y</td><td>f</td><td class=\"numeric\"><span class=\"number\">5</span>"))
    }

    @Test func drawsOnlyTheForwardPassIfAsked() throws {
        var graph = graph()
        for index in graph.nodes.indices { graph.nodes[index].gradient = nil }
        for index in graph.edges.indices { graph.edges[index].localGradient = nil }
        let (html, _) = try html(.graph(graph))
        #expect(!html.contains("∂ ") && !html.contains("ocal gradient") && !html.contains("erivative"))
        #expect(html.contains(">Value</th>"))
    }

    @Test func blamesTheLineForAMissingGraphviz() throws {
        let (html, diagnostics) = try html(.graph(graph()), dot: nil)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.rule == "graphviz" && diagnostic.severity == .error)
        #expect(diagnostic.place?.line == 7)
        #expect(diagnostic.help?.contains("apt-get install graphviz") == true)
        #expect(html.contains("<td>s · y</td>"), "the table needs no layout")
    }

    @Test func drawsANetworkWithoutGraphviz() throws {
        let (html, diagnostics) = try html(.network(network([3, 4, 2])), dot: nil)
        #expect(diagnostics.isEmpty)
        #expect(html.contains("<title>w²₁₃ from a¹₃ to a²₁: 202, derivative −0.202</title>"))
        #expect(
            html.contains(">201</tspan>") && html.contains("output: tanh") && html.contains("<td class=\"numeric\">")
        )
    }

    /// No words at a line lie on other words, or on a unit.
    @Test(arguments: [[3, 4, 2], [2, 2], [1, 5, 1], [5, 4], [4, 1, 4], [3, 3, 3, 3]])
    func keepsTheWordsOfANetworkApart(sizes: [Int]) throws {
        let (html, _) = try html(.network(network(sizes)))
        let pattern = /class="back" x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)" height="([\d.-]+)"/
        let backs = html.matches(of: pattern).map { [$0.1, $0.2, $0.3, $0.4].compactMap { Double($0) } }
        #expect(backs.count == zip(sizes, sizes.dropFirst()).map { $0 * $1 }.reduce(0, +))
        let circles = html.matches(of: /cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.-]+)"/).map {
            [$0.1, $0.2, $0.3].compactMap { Double($0) }
        }
        for (i, a) in backs.enumerated() {
            for b in backs[(i + 1)...] {
                let isApart = a[0] + a[2] <= b[0] || b[0] + b[2] <= a[0] || a[1] + a[3] <= b[1] || b[1] + b[3] <= a[1]
                #expect(isApart, "\(a) and \(b)")
            }
            for c in circles { #expect(a[0] + a[2] < c[0] - c[2] || a[0] > c[0] + c[2], "\(a) and the unit \(c)") }
        }
    }

    @Test func leavesTheWordsOutWhereThereAreTooMany() throws {
        let (html, _) = try html(.network(network([8, 10, 6])))
        #expect(!html.contains("class=\"back\""))
        #expect(html.contains("<title>w¹₁₀,₈ from a⁰₈ to a¹₁₀: 197, derivative −0.197</title>"))
        #expect(html.contains("step-4"))
    }

    @Test func writesNothingThatAStrictPolicyForbids() throws {
        let evil = "\"><script>alert(1)</script><a href='javascript:x' onclick=x style=\"a\">"
        let graph = try html(.graph(graph([evil, "y", evil, evil], title: evil))).0
        let network = try html(.network(network([1, 2], title: evil, activation: evil))).0
        for html in [graph, network] {
            #expect(!html.contains("<script") && !html.contains("<a "))
            #expect(!html.contains(" style=\"") && !html.contains(" id=\""))
        }
    }

    @Test func takesNumbersThatAreNone() throws {
        var network = network([2, 2])
        network.layers[1].weights = [[.nan, .infinity], [0, -0.0]]
        network.layers[1].weightGradients = [[1]]
        let (html, _) = try html(.network(network))
        #expect(html.contains("NaN") && html.contains("∞"))
        let noNumbers = html.matches(of: /\s(x|y|x1|x2|y1|y2|cx|cy|r|width|height|viewBox)="[^"]*[ni]/)
        #expect(noNumbers.isEmpty, "a coordinate is none")
    }

    @Test func refusesEdgesThatLeadNowhere() throws {
        var graph = graph()
        graph.edges.append(ShownGraph.Edge(from: 4, to: 0, localGradient: 1))
        let json = try JSONEncoder().encode(graph)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ShownGraph.self, from: json) }
        var network = network([2, 3])
        #expect(try JSONDecoder().decode(ShownNetwork.self, from: JSONEncoder().encode(network)) == network)
        network.layers[1].weights[0].append(1)
        let ragged = try JSONEncoder().encode(network)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ShownNetwork.self, from: ragged) }
    }
}
