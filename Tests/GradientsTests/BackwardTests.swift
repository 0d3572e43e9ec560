import Gradients
import Testing

@Suite struct BackwardTests {
    let graph = Graph()

    @Test func addsUpThePathsOfAValueUsedSeveralTimes() {
        let x = graph.variable("x", 3)
        #expect((x + x).backward()[x] == 2)
        #expect((x * x).backward()[x] == 6)
        #expect((x * x * x + x).backward()[x] == 28)
        #expect((x - x).backward()[x] == 0)
        #expect((x / x).backward()[x] == 0)
    }

    @Test func agreesWithItselfWhenRunTwice() {
        let x = graph.variable("x", 0.7)
        let f = tanh(x * x) + sin(x)
        let first = f.backward()
        let second = f.backward()
        #expect(first[x] == second[x])
        #expect(first[x] != 0)
    }

    @Test func givesTheDerivativesByIntermediateResultsToo() {
        let x = graph.variable("x", 2)
        let square = x * x
        let f = 3 * square
        let gradient = f.backward()
        #expect(gradient[square] == 3)
        #expect(gradient[f] == 1)
    }

    @Test func givesZeroForWhatTheOutputDoesNotDependOn() {
        let x = graph.variable("x", 2)
        let unused = graph.variable("unused", 5)
        let f = x * x
        let later = f * f
        let gradient = f.backward()
        #expect(gradient[unused] == 0)
        #expect(gradient[later] == 0)
    }

    @Test func keepsInfinitiesOfUnusedNodesOut() {
        let x = graph.variable("x", 0)
        _ = log(x)
        #expect((x * 2).backward()[x] == 2)
    }

    @Test func listsAllVariablesInOrder() {
        let b = graph.variable("b", 2)
        let a = graph.variable("a", 3)
        let unused = graph.variable("unused", 4)
        let gradient = (a * b).backward()
        #expect(gradient.variables.map(\.name) == ["b", "a", "unused"])
        #expect(gradient.variables.map(\.gradient) == [3, 2, 0])
        #expect(gradient.variables.map(\.gradient) == [b, a, unused].map { gradient[$0] })
    }

    /// A recursive backward pass would need a million stack frames here.
    @Test func followsAChainOfAMillionOperations() {
        let x = graph.variable("x", 1)
        let sum = (1...1_000_000).reduce(x) { sum, _ in sum + x }
        #expect(sum.value == 1_000_001)
        #expect(sum.backward()[x] == 1_000_001)
        #expect(sum.evaluate(at: [2]) == 2_000_002)
        let alternating = (1...1_000_000).reduce(x) { value, _ in -value }
        #expect(alternating.backward()[x] == 1)
    }
}
