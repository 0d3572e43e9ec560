import Networks
import TestSupport
import Testing

@Suite struct TrainingTests {
    static let optimizers: [any Optimizer] = [
        GradientDescent(rate: 2), Momentum(rate: 0.5), Adam(rate: 0.05),
    ]

    @Test(arguments: optimizers.indices)
    func learnsXOR(optimizer index: Int) {
        var random = SplitMix64(seed: 1)
        var network = Network(
            [2, 4, 1],
            hidden: .tanh,
            output: .sigmoid,
            loss: .binaryCrossEntropy,
            using: &random
        )
        let inputs = Matrix(columns: [[0, 0], [0, 1], [1, 0], [1, 1]])
        let targets = Matrix([[0, 1, 1, 0]])
        func train(_ optimizer: some Optimizer) -> [Double] {
            var optimizer = optimizer
            return network.train(
                inputs,
                targets: targets,
                epochs: 300,
                batch: 4,
                using: &optimizer,
                shuffling: &random
            )
        }
        let losses = train(Self.optimizers[index])
        #expect(losses.count == 300 && losses[0] > 0.5 && losses[299] < 0.05)
        #expect(zip(network.forward(inputs).output.elements, targets.elements).allSatisfy { abs($0 - $1) < 0.2 })
    }

    /// Each epoch steps once for each batch, the last of which is smaller, and judges each example once.
    @Test func goesThroughAllExamplesInEachEpoch() {
        let subject = RandomNetwork(examples: 7, seed: 1)
        var (random, network, standing) = (SplitMix64(seed: 2), subject.network, GradientDescent(rate: 0))
        let losses = network.train(
            subject.inputs,
            targets: subject.targets,
            epochs: 2,
            batch: 3,
            using: &standing,
            shuffling: &random
        )
        #expect(agree(losses, [subject.loss, subject.loss]))
        var adam = Adam()
        _ = network.train(
            subject.inputs,
            targets: subject.targets,
            epochs: 2,
            batch: 3,
            using: &adam,
            shuffling: &random
        )
        #expect(adam.steps == 6)
    }

    @Test func isPlainDescentWithOneBatch() {
        let subject = RandomNetwork(examples: 7, seed: 1)
        var (random, network, plain) = (SplitMix64(seed: 2), subject.network, subject.network)
        var (one, other) = (GradientDescent(rate: 0.1), GradientDescent(rate: 0.1))
        _ = network.train(
            subject.inputs,
            targets: subject.targets,
            epochs: 1,
            batch: 100,
            using: &one,
            shuffling: &random
        )
        other.step(&plain, subject.gradient)
        #expect(agree(network.parameters, plain.parameters))
        #expect(network != subject.network)
    }

    @Test func shufflesAsTheGeneratorSays() {
        let subject = RandomNetwork(examples: 7, seed: 1)
        func train(seed: UInt64) -> [Double] {
            var (random, network, optimizer) = (SplitMix64(seed: seed), subject.network, GradientDescent(rate: 0.1))
            let (inputs, targets) = (subject.inputs, subject.targets)
            return network.train(
                inputs,
                targets: targets,
                epochs: 2,
                batch: 1,
                using: &optimizer,
                shuffling: &random
            ) + network.parameters
        }
        #expect(bits(train(seed: 1)) == bits(train(seed: 1)))
        #expect(train(seed: 1) != train(seed: 2))
    }

    @Test func refusesWhatItCannotTrainOn() async {
        await #expect(processExitsWith: .failure) {
            var (random, optimizer) = (SplitMix64(seed: 1), Adam())
            var subject = RandomNetwork(examples: 3, seed: 1)
            _ = subject.network.train(
                subject.inputs,
                targets: subject.targets.columns([0]),
                epochs: 1,
                batch: 1,
                using: &optimizer,
                shuffling: &random
            )
        }
        await #expect(processExitsWith: .failure) {
            var (random, optimizer) = (SplitMix64(seed: 1), Adam())
            var subject = RandomNetwork(examples: 3, seed: 1)
            _ = subject.network.train(
                subject.inputs,
                targets: subject.targets,
                epochs: 1,
                batch: 0,
                using: &optimizer,
                shuffling: &random
            )
        }
    }
}
