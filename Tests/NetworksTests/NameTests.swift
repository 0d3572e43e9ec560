import Networks
import TestSupport
import Testing

@Suite struct NameTests {
    @Test func findsEveryMatrixByItsName() throws {
        var random = SplitMix64(seed: 1)
        let network = Network([3, 4, 2], hidden: .tanh, output: .tanh, loss: .squaredError, using: &random)
        let pass = network.forward(Matrix.random(Shape(3, 5), using: &random))
        let gradient = network.backward(pass, targets: Matrix.random(Shape(2, 5), using: &random))
        #expect(network["W²"] == network.layers[1].weights && network["b¹"] == network.layers[0].biases)
        #expect(pass["A⁰"] == pass.activations[0] && pass["Z²"] == pass.weightedSums[1])
        #expect(gradient["δ¹"] == gradient.errors[0] && gradient["∂C/∂W²"] == gradient.weights[1])
        #expect(gradient["∂C/∂b¹"] == gradient.biases[0])
        #expect(network["W³"] == nil && pass["Z³"] == nil && gradient["δ³"] == nil)
    }
}
