import Gradients
import TestSupport
import Testing

@Suite struct TraceTests {
    let graph = Graph()

    @Test func writesBothPassesOut() throws {
        let (x, y) = (graph.variable("x", 2), graph.variable("y", 3))
        let s = (x + y).named("s")
        let trace = (s * y).named("f").trace()
        #expect(
            trace.description == """
                x = 2
                y = 3
                s = x + y = 5
                f = s · y = 15
                f → s: 1 · 3 = 3, in sum 3
                f → y: 1 · 5 = 5, in sum 5
                s → x: 3 · 1 = 3, in sum 3
                s → y: 3 · 1 = 3, in sum 8
                """
        )
        #expect(trace.forward.map(\.node) == [0, 1, 2, 3])
        #expect(trace.forward.map(\.formula) == [nil, nil, "x + y", "s · y"])
        let last = try #require(trace.backward.last)
        #expect([last.node, last.operand] == [s.index, y.index])
        #expect([last.adjoint, last.localGradient, last.product, last.sum] == [3, 1, 3, 8])
    }

    /// Three ways from x to g: 24 through p and r, 12 through q and r, 4 through p alone.
    @Test func addsUpThePathsLineByLine() {
        let x = graph.variable("x", 2)
        let p = pow(x, 2).named("p")
        let q = (3 * x).named("q")
        let r = (p * q).named("r")
        let trace = (r + p).named("g").trace()
        #expect(
            trace.description == """
                x = 2
                p = x² = 4
                q = 3 · x = 6
                r = p · q = 24
                g = r + p = 28
                g → r: 1 · 1 = 1, in sum 1
                g → p: 1 · 1 = 1, in sum 1
                r → p: 1 · 6 = 6, in sum 7
                r → q: 1 · 4 = 4, in sum 4
                q → x: 4 · 3 = 12, in sum 12
                p → x: 7 · 4 = 28, in sum 40
                """
        )
    }

    @Test func makesUpNamesThatAreNotTaken() {
        let x = graph.variable("x", 1)
        let u = (x + x).named("u1")
        #expect((-(u * u)).trace().forward.map(\.name) == ["x", "u1", "u2", "u3"])
    }

    @Test func leavesOutWhatTheOutputDoesNotDependOn() {
        let x = graph.variable("x", 1)
        _ = log(x - 1)
        #expect((x * 2).trace().description == "x = 1\nu1 = x · 2 = 2\nu1 → x: 1 · 2 = 2, in sum 2")
    }

    @Test func givesANamedConstantItsLine() {
        let c = graph.constant(-2).named("c")
        #expect(
            (graph.variable("x", 1) * c).trace().forward.map(\.description) == ["c = −2", "x = 1", "u1 = x · c = −2"]
        )
        #expect(graph.constant(4).trace().description == "u1 = 4")
    }

    @Test func showsASquareAsTwoShares() {
        let x = graph.variable("x", -3)
        #expect((x * x).trace().backward.map(\.sum) == [-3, -6])
        #expect((x * x).trace().backward.first?.description == "u1 → x: 1 · (−3) = −3, in sum −3")
    }

    @Test func writesEachOperationAsAFormula() {
        let (x, y) = (graph.variable("x", 2), graph.variable("y", 3))
        let formulas: [(Value, String)] = [
            (x - y, "x − y"), (x - -2, "x − (−2)"), (-2 * x, "−2 · x"), (x / y, "x / y"), (-x, "−x"),
            (pow(x, y), "pow(x, y)"), (pow(x, -12), "x⁻¹²"), (pow(x, 0.5), "pow(x, 0.5)"),
            (max(x, 0), "max(x, 0)"), (leakyReLU(x), "leakyReLU(x, 0.01)"), (abs(x), "|x|"),
            (pow(graph.constant(-2), 3), "(−2)³"), (softplus(x), "softplus(x)"), (gelu(x), "gelu(x)"),
        ]
        for (value, formula) in formulas {
            #expect(value.trace().forward.last?.formula == formula)
        }
    }

    @Test(arguments: UInt64(1)...25)
    func endsWithTheAdjointsOfTheBackwardPass(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let f = randomExpression(in: randomInputs(in: graph, using: &random), operations: 30, using: &random)
        let (trace, gradient) = (f.trace(), f.backward())
        var sums: [Int: Double] = [:]
        for share in trace.backward {
            #expect(share.product == share.adjoint * share.localGradient)
            #expect(share.sum == sums[share.operand, default: 0] + share.product)
            sums[share.operand] = share.sum
        }
        #expect(f.variables.allSatisfy { sums[$0.index, default: 0] == gradient[$0] })
        #expect(trace.forward.map(\.node) == trace.forward.map(\.node).sorted())
    }
}
