import Derivations
import Diagnostics
import Testing

@Suite struct DerivationTextTests {
    static let neuron = """
        // One neuron
        given x > 0, 0 < p < 1, sum(y) = 1, W: 3x4, y: n, b
        required: chain rule, σ′ = σ(1 − σ)
        wanted: (a - t) * a*(1 - a) * x

        let z = w*x + b
        let a = sigmoid(z)
        let L = (a - t)^2 / 2   // squared error
        dL/dw = dL/da * da/dz * dz/dw        [chain rule]
              = (a - t) * sigma'(z) * x      [definition]
              = (a - t) * a*(1 - a) * x      [sigma' = sigma(1 - sigma)]

        dL/db
              = dL/da * da/dz  // no rule
        x[1] = y[1]   [see a[1]]
        """

    @Test func readsADerivation() throws {
        let (text, diagnostics) = DerivationText.parse(Self.neuron, file: "l.md", firstLine: 10, margins: [2, 2])
        #expect(diagnostics == [])
        #expect(text.declarations.map(\.symbol) == [Symbol("W", 3, 4), Symbol("y", "n"), Symbol("b")])
        let relations = text.assumptions.map { "\($0.left.text) \($0.relation.rawValue) \($0.right.text)" }
        #expect(relations == ["x > 0", "0 < p", "p < 1", "sum(y) = 1"])
        #expect(text.assumptions[1].place == Place(file: "l.md", line: 11, column: 16, length: 5))
        #expect(text.required.map(\.text) == ["chain rule", "σ′ = σ(1 − σ)"])
        #expect(text.required[1].place == Place(file: "l.md", line: 12, column: 23, length: 20))
        #expect(text.wanted?.text == "(a - t) * a*(1 - a) * x")
        #expect(text.definitions.map(\.definition.name) == ["z", "a", "L"])
        #expect(text.definitions[2].bodyPlace == Place(file: "l.md", line: 17, column: 9, length: 13))
        #expect(text.chains.map(\.steps.count) == [3, 1, 1])
        let chain = text.chains[0]
        #expect(chain.start.formula?.text == "dL/dw")
        #expect(chain.start.place == Place(file: "l.md", line: 18, column: 1, length: 5))
        #expect(chain.steps.map(\.text)[1] == "(a - t) * sigma'(z) * x")
        #expect(chain.steps[2].place == Place(file: "l.md", line: 20, column: 9, length: 23))
        #expect(chain.steps[2].formula?.text == "(a - t)*a*(1 - a)*x")
        #expect(
            chain.steps.map { $0.justification?.text } == ["chain rule", "definition", "sigma' = sigma(1 - sigma)"]
        )
        #expect(chain.steps[0].justification?.place == Place(file: "l.md", line: 18, column: 39, length: 10))
        #expect(text.chains[1].steps[0].justification == nil)
        #expect(text.chains[2].steps[0].justification?.text == "see a[1]")
    }

    @Test func looksIntoDefinitions() throws {
        let (text, _) = DerivationText.parse("let z = w*x\nlet a = sigma(z)\nda/dw = a*(1 - a)*x")
        let (w, x) = (Formula("w"), Formula("x"))
        let a = define("a", sigmoid(define("z", w * x)))
        #expect(text.chains[0].start.formula == derivative(a, by: w))
        #expect(text.chains[0].steps[0].formula == a * (1 - a) * x)
    }

    @Test func readsLayersAndShapes() throws {
        let (text, diagnostics) = DerivationText.parse(
            """
            given W^1: 3x2, W^2: 2×3, a^0: 2, b: nxm, r: 1xn, s: scalar
            let z^1 = W^1*a^0
            let a^1 = sigma(z^1)
            let δ^1 = W^2^T*(W^2*a^1) ⊙ sigma'(z^1)
            δ^1_j = sum(k=1..n, W^2_kj*a^1_k)
            s^2 = s^2 = s*s
            """
        )
        #expect(diagnostics == [])
        let shapes = text.declarations.map { "\($0.symbol.name) \($0.symbol.shape)" }
        #expect(shapes == ["W^1 3×2", "W^2 2×3", "a^0 2×1", "b n×m", "r 1×n", "s 1×1"])
        #expect(text.definitions.map(\.definition.name) == ["z^1", "a^1", "delta^1"])
        #expect(text.chains[0].start.formula?.tex == #"\delta^1_j"#)
        #expect(text.chains[0].steps[0].formula?.text == "sum(k=1..n, W^2[k,j]*a^1[k])")
        #expect(text.chains[1].steps.map { $0.formula?.text } == ["s^2", "s*s"])
    }

    /// The text, and of each diagnostic its place, headline and help.
    @Test(
        arguments: [
            (
                "= a",
                [
                    "1:1+1 `=` goes on with a chain, and none stands before it; write left = right"
                ]
            ),
            (
                "let a = b\n  = c",
                [
                    "2:3+1 `=` goes on with a chain, and none stands before it; put the whole `let` on one line"
                ]
            ),
            ("a + b", ["1:1+5 A chain has a step; write `= …` behind it or in the next line"]),
            (
                "a + b  [rule]\n= c",
                ["1:9+4 A justification stands behind a step, and this line has no `=`; write left = right [rule]"]
            ),
            (
                "a = b [rule",
                ["1:7+5 A justification stands in one pair of brackets at the end of its line; write [chain rule]"]
            ),
            ("a = [rule]", ["1:4+1 A formula is not empty; write a formula here"]),
            ("a =", ["1:4+1 A formula is not empty; write a formula here"]),
            ("a = b = (c", ["1:9+1 `(` is closed by `)`; write `)` where its content ends"]),
            ("a < b = c", ["1:3+1 A formula holds no `<`; end the formula before"]),
            ("lte z = a", ["1:1+3 A line begins with `given`, `let`, `=` or a formula; did you mean `let`?"]),
            ("gven x > 0", ["1:1+4 A line begins with `given`, `let`, `=` or a formula; did you mean `given`?"]),
            (
                "requird: chain rule",
                ["1:1+7 `requird:` is none of the headers `required:` and `wanted:`; did you mean `required`?"]
            ),
            ("required:", ["1:1+8 `required` names the rules that the steps must use; write required: chain rule"]),
            (
                "given a\nrequired: chian rule",
                ["2:11+10 `chian rule` is neither a rule nor a formula; did you mean `chain rule`?"]
            ),
            (
                "given a\nwanted: in a and total",
                [
                    "2:9+14 `total` is no name of this derivation; write a rule such as chain rule, a formula in the "
                        + "names above it, or in a, y and x"
                ]
            ),
            (
                "given W: 2x3, X: 3xm, b: 2\nlet Z = W*X + b",
                [
                    "2:9+7 The shapes do not fit: W*X is 2×m, b has 2 rows: they cannot be added; declare other shapes, "
                        + "or write W^T for a transpose and b*ones(1, m) for b in each of m columns"
                ]
            ),
            ("given x, y\n2‖x‖ = y", ["2:2+3 A product has `*` between its factors; write * before `‖`"]),
            (
                "given x < 3",
                [
                    "1:7+5 What is supposed of a variable is one of x > 0, x ≥ 0, x ≠ 0, 0 < x < 1 and sum(y) = 1; "
                        + "write one of these of each variable, or define a name with let"
                ]
            ),
            ("given a\nwanted: a\nwanted: b", ["3:1+6 `wanted` stands once in a derivation; remove one"]),
            ("let = 3", ["1:5+1 A name begins with a letter; write let z = w*x + b"]),
            ("let", ["1:1+3 A name begins with a letter; write let z = w*x + b"]),
            ("let z", ["1:5+1 A definition has `=` behind its name; write let z = …"]),
            ("let z + 1 = a", ["1:7+1 A definition has `=` behind its name; write let z = …"]),
            ("let z = a [why]", ["1:12+3 A definition has no justification; remove it"]),
            ("let z = a\nlet z = b", ["2:5+1 `z` is given or defined once; take another name"]),
            (
                "let z = a\nlet a = b",
                ["2:5+1 `a` is defined before it is used; move the definition up, or take another name"]
            ),
            ("let a = a + 1", ["1:5+1 `a` is defined before it is used; move the definition up, or take another name"]),
            ("given", ["1:1+5 `given` names what holds; write given x > 0, W: 3x4"]),
            ("given x > 0,, y > 0", ["1:12+1 Something given stands between two commas; remove one"]),
            (
                "given W: 3xx4",
                ["1:10+4 A shape is a size, or two sizes with an `x` between them; write W: 3x4, x: n or b: 1xm"]
            ),
            (
                "given W:",
                ["1:8+1 A shape is a size, or two sizes with an `x` between them; write W: 3x4, x: n or b: 1xm"]
            ),
            ("given W V: 3", ["1:9+1 One name stands before `:`; write W: 3x4, and a comma"]),
            ("given x + y", ["1:7+5 What is given is a shape or a relation; write W: 3x4, x > 0 or sum(y) = 1"]),
            ("given x >", ["1:10+1 A formula is not empty; write a formula here"]),
            ("a = b*b\ngiven b: 3", ["2:7+1 `b` is declared before it is used; move the declaration up"]),
            (
                "é = a\n= b\nc = d +",
                [
                    "1:1+2 `é` means nothing in a formula; write names in Latin or Greek letters",
                    "3:7+1 `+` stands between two formulas; write the missing one",
                ]
            ),
        ] as [(String, [String])]
    )
    func says(_ text: String, _ expected: [String]) {
        let (_, diagnostics) = DerivationText.parse(text)
        let lines = diagnostics.map { diagnostic in
            let place = diagnostic.place.map { "\($0.line):\($0.column)+\($0.length)" } ?? "nowhere"
            return "\(place) \(diagnostic.headline); \(diagnostic.help ?? "")"
        }
        #expect(lines == expected)
    }

    @Test func keepsTheLinesThatAreRight() throws {
        let (text, diagnostics) = DerivationText.parse(
            "let L = (w*\ngiven W: 3x\na = b  [one]\n = c)  [two]\n = d  [three]\ndL/dw = 0"
        )
        #expect(diagnostics.map { $0.place?.line } == [1, 2, 4])
        #expect(text.chains.map(\.steps.count) == [3, 1])
        #expect(text.chains[0].steps.map { $0.formula?.text } == ["b", nil, "d"])
        #expect(text.chains[0].steps.map { $0.justification?.text } == ["one", "two", "three"])
    }
}
