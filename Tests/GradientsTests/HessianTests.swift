import Gradients
import TestSupport
import Testing

@Suite struct HessianTests {
    let graph = Graph()

    @Test func hasTheSecondDerivativesByEachTwo() {
        let (x, y) = (graph.variable("x", 2), graph.variable("y", 3))
        let hessian = (pow(x, 3) * y + pow(y, 2)).hessian(by: [x, y])
        #expect(hessian.rows == [[36, 12], [12, 2]])
        #expect(hessian[x, x] == 36)
        #expect(hessian[y, x] == 12)
        #expect((x + y).hessian(by: [x, y]).rows == [[0, 0], [0, 0]])
        #expect((x * y).hessian(by: [x, y]).rows == [[0, 1], [1, 0]])
        #expect(graph.constant(1).hessian(by: []).rows.isEmpty)
    }

    @Test func leavesTheGraphAsItIs() {
        let x = graph.variable("x", 2)
        let f = sin(x) * x
        let before = graph.nodes.count
        _ = f.hessian(by: [x])
        #expect(graph.nodes.count == before)
    }

    @Test(arguments: UInt64(1)...50)
    func isSymmetric(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let inputs = randomInputs(in: graph, using: &random)
        let rows = randomExpression(in: inputs, operations: 25, using: &random).hessian(by: inputs).rows
        let size = rows.joined().map(abs).max() ?? 0
        #expect(size > 0 && size.isFinite)
        for i in rows.indices {
            for j in rows.indices { #expect(abs(rows[i][j] - rows[j][i]) <= 1e-11 * size, "\(rows)") }
        }
    }

    @Test(arguments: UInt64(1)...25)
    func isTheNumericGradientOfTheGradient(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let inputs = randomInputs(in: graph, using: &random)
        let rows = randomExpression(in: inputs, operations: 15, using: &random).hessian(by: inputs).rows
        let size = rows.joined().map(abs).max() ?? 0
        for (i, row) in rows.enumerated() {
            let numeric = numericGradient(
                of: { point in
                    let moved = Graph()
                    let variables = zip(["x", "y", "z"], point).map { moved.variable($0, $1) }
                    var again = SplitMix64(seed: seed)
                    _ = randomInputs(in: Graph(), using: &again)
                    return randomExpression(in: variables, operations: 15, using: &again).backward()[variables[i]]
                },
                at: inputs.map(\.value)
            )
            for (entry, estimate) in zip(row, numeric) where estimate.kink == nil {
                #expect(abs(entry - estimate.value) <= 10 * estimate.uncertainty + 1e-8 * size, "\(estimate)")
            }
        }
    }

    /// Of log Σ exp it is diag p − p pᵀ.
    @Test func keepsItsDigitsForALogarithmOfASum() {
        let x = [1001.0, 1000, 998.5].enumerated().map { graph.variable("x\($0)", $1) }
        let p = softmax([1001.0, 1000, 998.5])
        for (i, row) in logSumExp(x).hessian(by: x).rows.enumerated() {
            for (j, entry) in row.enumerated() {
                #expect(abs(entry - p[i] * ((i == j ? 1 : 0) - p[j])) <= 1e-15)
            }
        }
    }

    @Test func timesAVectorIsTheTangentOfTheGradient() throws {
        var random = SplitMix64(seed: 4)
        let inputs = randomInputs(in: graph, using: &random)
        let f = softplus(tanh(inputs[0] * inputs[1]) - sigmoid(inputs[2]) * inputs[0])
        let direction = [0.5, -2, 1.25]
        let rows = f.hessian(by: inputs).rows
        for (row, partial) in zip(rows, f.derivatives(by: inputs)) {
            let product = zip(row, direction).map { $0 * $1 }.reduce(0, +)
            #expect(agree(partial.tangent(along: direction), product, digits: 12))
            let stepped = try #require(partial.complexStep(along: direction))
            #expect(agree(stepped, product, digits: 12))
        }
    }

    @Test func refusesAValueThatWasNotAskedFor() async {
        await #expect(processExitsWith: .failure) {
            let graph = Graph()
            let (x, y) = (graph.variable("x", 1), graph.variable("y", 1))
            _ = (x * y).hessian(by: [x])[x, y]
        }
    }
}
