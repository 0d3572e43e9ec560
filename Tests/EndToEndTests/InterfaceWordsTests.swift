import Foundation
import Testing

@Suite("the words of the interface")
struct InterfaceWordsTests {
    /// A German lesson with something of everything that a page has words for.
    private static let lesson = """
        ---
        title: Lektion
        seed: 3
        objectives: [etwas]
        ---

        # Eins

        ```swift spec
        let g = Graph()
        let x = g.variable("x", 2), y = g.variable("y", 3)
        let f = (x + y) * y
        compareGradients(of: f)
        showGraph(f)
        var random = SeededGenerator()
        let network = Network([2, 3, 2], hidden: .tanh, output: .sigmoid, loss: .squaredError, using: &random)
        showNetwork(network, pass: network.forward(Matrix(Shape(2, 1)) { i, _ in Double(i) }))
        ```

        ```swift spec
        showChart("Kurve", x: "Schritt", y: .log("Wert")) {
            Line("a", y: [1.0, 2, 3, .nan])
            Guide("b", y: 1.5)
            Band("c", x: [0, 1], low: [1, 1], high: [2, 2])
            Region("d", x: 1...2)
        }
        showChart { HeatMap("h", of: [[1, 2], [3, 4]], rowNames: ["p", "q"], columnNames: ["r", "s"]) }
        showChart { Histogram("i", of: [1, 2, 2, 3]) }
        showChart { Bars("j", categories: ["p", "q"], values: [1, 2]) }
        showChart { Points("k", x: [1, 2], y: [1, 2]) }
        ```

        ```derivation
        given x > 0
        let z = w*x + b
        dz/dw = x
        ```

        ```swift spec
        let a = Formula("a"), b = Formula("b")
        showClaim(a + b, equals: b + a, "egal")
        showClaim(a - b, equals: b - a, holds: false, "falsch")
        ```

        ## Wie viel? {#viel .check computed="swift 1 + 1"}

        - [x] 2
        - [ ] 3

        ## Warum? {#warum .question}

        Warum?

        ### Weil {.answer}

        Darum.

        """

    @Test("are German on a German page, but for the checker's own prose, which says that it is English")
    func areAllGerman() throws {
        let course = try Course([
            "course.yml": "title: Kurs\nlanguage: de\n", "01-lektion.md": InterfaceWordsTests.lesson,
        ])
        #expect(try course.lectern("build", "-o", "out").code == 0)
        var page = try course.read("out/lektion.html")
        page.replace(/<(script|style|math|code|annotation)\b.*?<\/\1>/.dotMatchesNewlines(), with: "")
        page.replace(/<(p|span|div)[^>]*lang="en"[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: "")
        let attributes = page.matches(of: /(?:aria-label|title|data-(?:right|wrong|copy|copied|nothing))="([^"]*)"/)
        let words = page.matches(of: />([^<]+)</).map { String($0.1) } + attributes.map { String($0.1) }
        let english = [
            "and", "the", "of", "with", "at", "Nodes", "Edges", "Points", "Line", "Bars", "Heat", "checked", "proved",
            "refuted", "Layer", "weighted", "points", "point", "From", "To", "Value", "Input", "Answer", "Check",
            "Choose",
            "Right", "Your", "Copy", "Search", "horizontal", "vertical", "least", "Given", "match", "passes",
        ]
        for text in words {
            let found = text.split { !$0.isLetter }.filter { english.contains(String($0)) }
            #expect(found.isEmpty, "\(text)")
        }
        #expect(words.contains { $0.contains("lokaler Gradient") } && words.contains { $0.contains("Wärmebild") })
    }
}
