import TestSupport
import Testing

@testable import Networks

@Suite struct NetworkProbeTests {
    @Test(arguments: [Activation.tanh, .softmax, .relu], [1, 3])
    func givesTheLossOfTheMovedNetwork(hidden: Activation, examples: Int) throws {
        var random = SplitMix64(seed: 7)
        let network = Network([3, 4, 5, 2], hidden: hidden, output: .softmax, loss: .crossEntropy, using: &random)
        let inputs = Matrix.random(Shape(3, examples), using: &random)
        let targets = Matrix.random(Shape(2, examples), in: 0...1, using: &random)
        let probe = NetworkProbe(network, inputs: inputs, targets: targets)
        for (layer, place) in [(0, 7), (1, 19), (2, 3)] {
            let inputCount = network.layers[layer].inputs
            let moves = (0..<300).map {
                Move(unit: place / inputCount, input: place % inputCount, distance: Double($0) / 100)
            }
            let losses = probe.losses(moves, in: layer)
            for (move, loss) in zip(moves, losses) {
                var moved = network
                moved.layers[layer].weights[move.unit, place % inputCount] += move.distance
                let expected = moved.loss(moved.forward(inputs), targets: targets)
                #expect(abs(loss - expected) <= 1e-14 * abs(expected), "layer \(layer), \(move)")
            }
            let bias = probe.losses([Move(unit: 1, input: nil, distance: 0.5)], in: layer)
            var moved = network
            moved.layers[layer].biases[1, 0] += 0.5
            let expected = moved.loss(moved.forward(inputs), targets: targets)
            #expect(abs(bias[0] - expected) <= 1e-14 * abs(expected))
        }
    }
}
