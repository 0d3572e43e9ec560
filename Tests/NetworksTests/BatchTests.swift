import Networks
import TestSupport
import Testing

/// What holds of a batch, whatever the network.
@Suite struct BatchTests {
    static let kinds: [(Activation, Activation, Loss)] = [
        (.tanh, .identity, .squaredError), (.relu, .softmax, .crossEntropy),
        (.softmax, .sigmoid, .binaryCrossEntropy), (.gelu, .softplus, .squaredError),
    ]

    static let subjects = kinds.enumerated().map { index, kind in
        RandomNetwork([4, 5, 3], hidden: kind.0, output: kind.1, loss: kind.2, examples: 6, seed: UInt64(index))
    }

    /// An example by itself.
    private func single(_ subject: RandomNetwork, _ j: Int) -> (pass: ForwardPass, gradient: NetworkGradient) {
        let pass = subject.network.forward(subject.inputs.columns([j]))
        return (pass, subject.network.backward(pass, targets: subject.targets.columns([j])))
    }

    @Test(arguments: subjects)
    func isTheMeanOfItsExamples(_ subject: RandomNetwork) {
        var mean = [Double](repeating: 0, count: subject.network.parameterCount)
        var loss = 0.0
        for j in 0..<subject.inputs.columns {
            let (pass, gradient) = single(subject, j)
            for (index, number) in gradient.parameters.enumerated() { mean[index] += number / 6 }
            loss += subject.network.loss(pass, targets: subject.targets.columns([j])) / 6
        }
        #expect(agree(subject.gradient.parameters, mean))
        #expect(agree(subject.loss, loss))
    }

    /// An example twice counts twice: the gradient is linear in the weight of each example.
    @Test(arguments: subjects)
    func isLinearInTheWeightsOfItsExamples(_ subject: RandomNetwork) {
        let repeated = [0, 1, 1, 1, 4, 4]
        let pass = subject.network.forward(subject.inputs.columns(repeated))
        let gradient = subject.network.backward(pass, targets: subject.targets.columns(repeated))
        let parts = [(0, 1.0), (1, 3.0), (4, 2.0)].map { j, weight in
            single(subject, j).gradient.parameters.map { $0 * weight / 6 }
        }
        let sum = parts[0].indices.map { parts[0][$0] + parts[1][$0] + parts[2][$0] }
        #expect(agree(gradient.parameters, sum))
    }

    @Test(arguments: subjects)
    func givesEachExampleTheNumbersItGetsAlone(_ subject: RandomNetwork) {
        let pass = subject.network.forward(subject.inputs)
        let errors = subject.gradient.errors
        for j in 0..<subject.inputs.columns {
            let (alone, gradient) = single(subject, j)
            for l in subject.network.layers.indices {
                #expect(bits(alone.weightedSums[l].elements) == bits(pass.weightedSums[l].column(j)))
                #expect(bits(alone.activations[l + 1].elements) == bits(pass.activations[l + 1].column(j)))
                #expect(bits(gradient.errors[l].elements) == bits(errors[l].column(j)))
            }
        }
    }

    @Test(arguments: subjects)
    func takesItsExamplesInAnyOrder(_ subject: RandomNetwork) {
        let order = [3, 0, 5, 1, 4, 2]
        let (network, targets) = (subject.network, subject.targets.columns(order))
        let (pass, shuffled) = (network.forward(subject.inputs), network.forward(subject.inputs.columns(order)))
        let (gradient, other) = (subject.gradient, network.backward(shuffled, targets: targets))
        #expect(agree(network.loss(shuffled, targets: targets), subject.loss))
        #expect(agree(other.parameters, gradient.parameters))
        for l in network.layers.indices {
            #expect(bits(shuffled.weightedSums[l].elements) == bits(pass.weightedSums[l].columns(order).elements))
            #expect(
                bits(shuffled.activations[l + 1].elements) == bits(pass.activations[l + 1].columns(order).elements)
            )
            #expect(bits(other.errors[l].elements) == bits(gradient.errors[l].columns(order).elements))
        }
    }

    /// Two networks, one after the other, are one; the error passes from the second to the first.
    @Test(arguments: subjects)
    func chainsTwoNetworks(_ subject: RandomNetwork) {
        var random = SplitMix64(seed: 9)
        let first = Layer(
            weights: .random(Shape(4, 2), using: &random),
            biases: .random(Shape(4, 1), using: &random),
            activation: .tanh
        )
        let inputs = Matrix.random(Shape(2, 6), using: &random)
        let whole = Network([first] + subject.network.layers, loss: subject.network.loss)
        let start = Network([first], loss: .squaredError).forward(inputs)
        let pass = subject.network.forward(start.output)
        let (wholePass, gradient) = (whole.forward(inputs), subject.network.backward(pass, targets: subject.targets))
        let wholeGradient = whole.backward(wholePass, targets: subject.targets)
        #expect(bits(wholePass.output.elements) == bits(pass.output.elements))
        #expect(bits(wholeGradient.weights[1].elements) == bits(gradient.weights[0].elements))
        #expect(bits(wholeGradient.weights[2].elements) == bits(gradient.weights[1].elements))
        let delta = first.activation.error(
            carrying: subject.network.layers[0].weights.transposed * gradient.errors[0],
            z: start.weightedSums[0]
        )
        #expect(bits(wholeGradient.weights[0].elements) == bits(weightGradient(delta, inputs).elements))
        #expect(bits(wholeGradient.biases[0].elements) == bits(biasGradient(delta).elements))
    }

    @Test(arguments: subjects)
    func spreadsOneNaNToTheLoss(_ subject: RandomNetwork) {
        var inputs = subject.inputs
        inputs[2, 1] = .nan
        let pass = subject.network.forward(inputs)
        #expect(subject.network.loss(pass, targets: subject.targets).isNaN)
        #expect(pass.output.column(1).allSatisfy { $0.isNaN })
        #expect(pass.output.column(0).allSatisfy { $0.isFinite })
        let gradient = subject.network.backward(pass, targets: subject.targets)
        #expect(gradient.parameters.allSatisfy { $0.isNaN })
    }
}
