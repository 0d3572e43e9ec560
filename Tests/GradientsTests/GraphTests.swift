import Gradients
import Testing

@Suite struct GraphTests {
    let graph = Graph()

    @Test func describesAValueByNameAndNumber() {
        let x = graph.variable("x", 2)
        #expect(x.description == "x = 2.0")
        #expect((x * x).description == "4.0")
        #expect((x * x).named("s").description == "s = 4.0")
    }

    @Test func namesANodeWithoutMakingANewOne() {
        let x = graph.variable("x", 2)
        let square = x * x
        let named = square.named("s")
        #expect(named.index == square.index)
        #expect(square.name == "s")
        #expect(graph.nodes.count == 2)
    }

    @Test func listsTheVariablesUpToAValueInOrder() {
        let b = graph.variable("b", 1)
        let a = graph.variable("a", 2)
        let sum = a + b
        _ = graph.variable("c", 3)
        #expect(sum.variables.map(\.name) == ["b", "a"])
    }

    @Test func computesWithNumbersOnEitherSide() {
        let x = graph.variable("x", 3)
        let results = [x + 2, 2 + x, x - 2, 2 - x, x * 2, 2 * x, x / 2, 2 / x, -x, pow(x, 2), pow(x, -0.5)]
        let slopes: [Double] = [1, 1, 1, -1, 2, 2, 0.5, -2.0 / 9, -1, 6, -0.5 / 27.squareRoot()]
        #expect(results.prefix(10).map(\.value) == [5, 5, 1, -1, 6, 6, 1.5, 2.0 / 3, -3, 9])
        for (result, slope) in zip(results, slopes) {
            #expect(agree(result.backward()[x], slope), "\(graph.nodes[result.index])")
        }
    }

    @Test func refusesAVariableNameUsedTwice() async {
        await #expect(processExitsWith: .failure) {
            let graph = Graph()
            _ = graph.variable("x", 1)
            _ = graph.variable("x", 2)
        }
    }

    @Test func refusesToRenameAVariable() async {
        await #expect(processExitsWith: .failure) {
            Graph().variable("x", 1).named("y")
        }
    }

    @Test func refusesValuesOfTwoGraphs() async {
        await #expect(processExitsWith: .failure) {
            _ = Graph().variable("x", 1) + Graph().variable("y", 2)
        }
        await #expect(processExitsWith: .failure) {
            let x = Graph().variable("x", 1)
            _ = x.backward()[Graph().variable("y", 2)]
        }
    }
}
