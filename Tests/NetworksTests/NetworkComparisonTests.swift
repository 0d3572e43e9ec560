import Gradients
import TestSupport
import Testing

@testable import Networks

@Suite struct NetworkComparisonTests {
    static let setups: [(hidden: Activation, output: Activation, loss: Loss)] = [
        (.identity, .identity, .squaredError), (.sigmoid, .sigmoid, .squaredError), (.tanh, .tanh, .squaredError),
        (.relu, .identity, .squaredError), (.leakyReLU, .softmax, .squaredError), (.softplus, .gelu, .squaredError),
        (.gelu, .softmax, .crossEntropy), (.softmax, .sigmoid, .binaryCrossEntropy), (.tanh, .softmax, .crossEntropy),
    ]

    static func example(_ setup: Int, sizes: [Int] = [3, 4, 4, 2]) -> (Network, Matrix, Matrix) {
        var random = SplitMix64(seed: UInt64(setup) + 10)
        let (hidden, output, loss) = setups[setup]
        var network = Network(sizes, hidden: hidden, output: output, loss: loss, using: &random)
        for l in network.layers.indices {
            network.layers[l].biases = Matrix.random(network.layers[l].biases.shape, using: &random)
        }
        let inputs = Matrix.random(Shape(3, 5), using: &random)
        return (network, inputs, Matrix.random(Shape(2, 5), in: 0.1...0.9, using: &random))
    }

    @Test(arguments: setups.indices) func findsEveryGradientOfANetworkRight(setup: Int) {
        let (network, inputs, targets) = NetworkComparisonTests.example(setup)
        let comparison = Comparison(of: network, inputs: inputs, targets: targets)
        let wrong = comparison.rows.filter { $0.verdict != .match }.map { "\($0)" }
        #expect(comparison.holds, "\(wrong)")
        #expect(comparison.rows.count == network.parameterCount)
        #expect(comparison.diagnosis == nil)
        #expect(comparison.passes.backward == 1 && comparison.passes.forward >= 4 * network.parameterCount + 2)
    }

    @Test func countsByLayerAndNamesEveryParameter() {
        let (network, inputs, targets) = NetworkComparisonTests.example(2)
        let comparison = Comparison(of: network, inputs: inputs, targets: targets)
        #expect(
            comparison.summary.groups.map(\.name) == ["$W^{1}$", "$b^{1}$", "$W^{2}$", "$b^{2}$", "$W^{3}$", "$b^{3}$"]
        )
        #expect(comparison.summary.groups.map(\.count) == [12, 4, 16, 4, 8, 2])
        #expect(comparison.rows[4].name == "$w^{1}_{22}$")
        #expect(comparison.rows[12].name == "$b^{1}_{1}$")
    }

    @Test(arguments: [("batch", 5.0), ("batch", 0.2), ("factor", 2), ("factor", 0.5), ("sign", -1)])
    func namesAFactor(id: String, factor: Double) throws {
        let (network, inputs, targets) = NetworkComparisonTests.example(2)
        let right = network.backward(network.forward(inputs), targets: targets)
        let wrong = NetworkGradient(
            weights: right.weights.map { factor * $0 },
            biases: right.biases.map { factor * $0 }
        )
        let comparison = Comparison(of: wrong, for: network, inputs: inputs, targets: targets)
        #expect(!comparison.rows.contains { $0.verdict == .match })
        #expect(try #require(comparison.diagnosis).id == id)
    }

    @Test(arguments: SlipTests.mutants.indices) func refusesAMutantAndNamesItsMistake(index: Int) throws {
        let mutant = SlipTests.mutants[index]
        let (network, inputs, targets) = SlipTests.example()
        let claimed = mutant.hand.gradient(network, inputs, targets)
        let comparison = Comparison(of: claimed, for: network, inputs: inputs, targets: targets)
        #expect(!comparison.holds)
        #expect(try #require(comparison.diagnosis).id == mutant.id, "\(comparison.diagnosis?.headline ?? "")")
    }

    @Test func saysWhichLayersAreWrongWhereTheMistakeIsNoneOfTheUsual() throws {
        let (network, inputs, targets) = NetworkComparisonTests.example(2)
        let right = network.backward(network.forward(inputs), targets: targets)
        func diagnosis(_ change: (inout NetworkGradient) -> Void) throws -> Diagnosis {
            var wrong = right
            change(&wrong)
            return try #require(Comparison(of: wrong, for: network, inputs: inputs, targets: targets).diagnosis)
        }
        #expect(try diagnosis { $0.biases[1] = $0.biases[1].map { $0 * $0 } }.id == "bias-gradient")
        #expect(try diagnosis { $0.weights[0] = $0.weights[0].map { $0 + 0.1 } }.id == "weight-gradient")
        let carried = try diagnosis { wrong in
            wrong.weights[0] = wrong.weights[0].map { $0 + 0.1 }
            wrong.biases[0] = wrong.biases[0].map { $0 - 0.2 }
        }
        #expect(carried.id == "error-carried-back")
        #expect(carried.headline.contains("exact: $W^{2}$, $b^{2}$, $W^{3}$, $b^{3}$; wrong: $W^{1}$, $b^{1}$"))
    }

    /// A layer before them is right, so that nothing was carried back wrongly.
    @Test(arguments: [1, 2]) func saysThatALaterLayerAloneIsWrong(layer: Int) throws {
        let (network, inputs, targets) = NetworkComparisonTests.example(2)
        var wrong = network.backward(network.forward(inputs), targets: targets)
        wrong.weights[layer] = wrong.weights[layer].map { -$0 }
        wrong.biases[layer] = wrong.biases[layer].map { -$0 }
        let diagnosis = Comparison(of: wrong, for: network, inputs: inputs, targets: targets).diagnosis
        #expect(try #require(diagnosis).id == "layer-gradient")
    }

    @Test func namesTheDiagonalOfAHiddenSoftmax() throws {
        let (network, inputs, targets) = NetworkComparisonTests.example(7)
        let pass = network.forward(inputs)
        var wrong = network.backward(pass, targets: targets)
        let a = pass.activations[2]
        let delta = (network.layers[2].weights.transposed * wrong.errors[2]) ⊙ a.map { $0 * (1 - $0) }
        wrong.weights[1] = weightGradient(delta, pass.activations[1])
        wrong.biases[1] = biasGradient(delta)
        let first = hiddenError(
            through: network.layers[1].weights,
            delta,
            z: pass.weightedSums[0],
            activation: .softmax
        )
        wrong.weights[0] = weightGradient(first, inputs)
        wrong.biases[0] = biasGradient(first)
        let diagnosis = Comparison(of: wrong, for: network, inputs: inputs, targets: targets).diagnosis
        #expect(try #require(diagnosis).id == "diagonal-jacobian")
        #expect(try #require(diagnosis).headline.contains("layer 2"))
    }

    @Test func namesTheSlopeThatASoftmaxWithCrossEntropyDoesNotHave() throws {
        let (network, inputs, targets) = NetworkComparisonTests.example(8, sizes: [3, 2])
        let pass = network.forward(inputs)
        let delta = network.backward(pass, targets: targets).errors[0] ⊙ pass.output.map { $0 * (1 - $0) }
        let wrong = NetworkGradient(weights: [weightGradient(delta, inputs)], biases: [biasGradient(delta)])
        let diagnosis = Comparison(of: wrong, for: network, inputs: inputs, targets: targets).diagnosis
        #expect(try #require(diagnosis).id == "slope-twice")
    }

    @Test func looksAtASampleOrAtOneDirection() {
        let (network, inputs, targets) = NetworkComparisonTests.example(2)
        let sample = Comparison(of: network, inputs: inputs, targets: targets, checking: .sample(7, seed: 1))
        #expect(sample.holds && sample.rows.count == 7)
        let direction = Comparison(of: network, inputs: inputs, targets: targets, checking: .direction(seed: 1))
        #expect(direction.holds && direction.rows.count == 1)
        #expect(direction.passes.forward < 40)
        var wrong = network.backward(network.forward(inputs), targets: targets)
        wrong.weights[1][0, 0] += 0.01
        let refused = Comparison(
            of: wrong,
            for: network,
            inputs: inputs,
            targets: targets,
            checking: .direction(seed: 1)
        )
        #expect(refused.rows.map(\.verdict) == [.mismatch])
    }

    @Test func findsAKinkWhereARectifierStandsAtZero() throws {
        var (network, inputs, targets) = NetworkComparisonTests.example(3)
        // The first unit's sum is exactly 0 for the first example.
        inputs = inputs.columns([0])
        targets = targets.columns([0])
        for j in 0..<3 { network.layers[0].weights[0, j] = 0 }
        network.layers[0].biases[0, 0] = 0
        let comparison = Comparison(of: network, inputs: inputs, targets: targets)
        let kinks = comparison.rows.filter { $0.verdict == .kink }.map(\.name)
        #expect(kinks.contains("$b^{1}_{1}$") && kinks.contains("$w^{1}_{11}$"))
        #expect(comparison.rows.allSatisfy { $0.verdict == .match || $0.verdict == .kink })
    }

    @Test func seesClaimsThatWereComputedInFloat() throws {
        let (network, inputs, targets) = NetworkComparisonTests.example(2)
        let right = network.backward(network.forward(inputs), targets: targets)
        func float(_ matrix: Matrix) -> Matrix { matrix.map { Double(Float($0)) } }
        let claimed = NetworkGradient(weights: right.weights.map(float), biases: right.biases.map(float))
        let comparison = Comparison(of: claimed, for: network, inputs: inputs, targets: targets)
        #expect(!comparison.holds)
        #expect(try #require(comparison.diagnosis).id == "float")
    }

    @Test func namesTheFactorOfOneLayer() throws {
        let (network, inputs, targets) = NetworkComparisonTests.example(2)
        var wrong = network.backward(network.forward(inputs), targets: targets)
        wrong.weights[1] = 3 * wrong.weights[1]
        wrong.biases[1] = 3 * wrong.biases[1]
        let diagnosis = try #require(
            Comparison(of: wrong, for: network, inputs: inputs, targets: targets).diagnosis
        )
        #expect(diagnosis.id == "layer-gradient")
        #expect(diagnosis.scale == 3)
    }
}
