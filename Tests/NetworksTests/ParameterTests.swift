import Networks
import Testing

@Suite struct ParameterTests {
    @Test func listsEachLayersWeightsAndThenItsBiases() {
        let network = Network(
            [
                Layer(weights: Matrix([[1, 2], [3, 4]]), biases: Matrix(column: [5, 6]), activation: .tanh),
                Layer(weights: Matrix([[7, 8]]), biases: Matrix(column: [9]), activation: .identity),
            ],
            loss: .squaredError
        )
        #expect(network.parameters == [1, 2, 3, 4, 5, 6, 7, 8, 9])
        #expect(network.parameterCount == 9)
    }

    @Test func comesBackFromItsParameters() {
        let subject = RandomNetwork([3, 5, 4, 2], seed: 1)
        var other = RandomNetwork([3, 5, 4, 2], seed: 2).network
        #expect(other != subject.network)
        other.parameters = subject.network.parameters
        #expect(other == subject.network)
        other.parameters = other.parameters.map { $0 + 1 }
        #expect(other.layers[1].weights == subject.network.layers[1].weights.map { $0 + 1 })
        #expect(other.layers.map(\.weights.name) == ["W¹", "W²", "W³"])
    }

    @Test func listsTheGradientInTheSameOrder() {
        let gradient = RandomNetwork([3, 5, 4, 2], seed: 1).gradient
        let copy = NetworkGradient(weights: gradient.weights, biases: gradient.biases)
        #expect(bits(copy) == bits(gradient))
        #expect(copy.parameters[0] == gradient.weights[0][0, 0] && copy.parameters[15] == gradient.biases[0][0, 0])
        #expect(gradient.weights.map(\.name) == ["∂C/∂W¹", "∂C/∂W²", "∂C/∂W³"])
        #expect(gradient.errors.map(\.name) == ["δ¹", "δ²", "δ³"])
    }
}
