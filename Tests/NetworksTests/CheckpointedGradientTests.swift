import Networks
import Testing

@Suite struct CheckpointedGradientTests {
    static let kinds: [(Activation, Activation, Loss)] = [
        (.tanh, .identity, .squaredError), (.gelu, .softmax, .crossEntropy),
        (.softmax, .sigmoid, .binaryCrossEntropy),
    ]

    @Test(arguments: kinds.indices)
    func isTheSameToTheLastBit(kind index: Int) {
        let kind = Self.kinds[index]
        for sizes in [[3, 2], [2, 4, 3], [3, 5, 2, 4, 3, 2, 5, 3]] {
            let subject = RandomNetwork(sizes, hidden: kind.0, output: kind.1, loss: kind.2, seed: 5)
            let layers = sizes.count - 1
            let schedules = (1...layers + 2).flatMap { [CheckpointSchedule.every($0), .revolve(snapshots: $0)] }
            let plain = subject.gradient
            for schedule in schedules + [.everything] {
                let result = gradient(subject, schedule)
                #expect(bits(result.gradient) == bits(plain), "\(layers) layers, \(schedule)")
                #expect(bits([result.loss]) == bits([subject.loss]))
                #expect(bits(result.output.elements) == bits(subject.network.forward(subject.inputs).output.elements))
                #expect(result.gradient.errors.isEmpty)
            }
        }
    }

    /// The large products are a library's.
    @Test func isTheSameWithLargeProducts() {
        let subject = RandomNetwork([64, 64, 64, 64, 64], examples: 64, seed: 1)
        let plain = subject.gradient
        for schedule in [CheckpointSchedule.every(2), .revolve(snapshots: 2)] {
            #expect(bits(gradient(subject, schedule).gradient) == bits(plain))
        }
    }

    /// 100 layers of 2 units and 3 examples: each matrix has 6 entries.
    @Test func keepsTwentyOfAHundredLayers() {
        let subject = RandomNetwork([Int](repeating: 2, count: 101), examples: 3, seed: 1)
        let every = gradient(subject, .every(10))
        // A⁰, A¹⁰, …, A⁹⁰ and A⁹¹, …, A¹⁰⁰, and the last segment's Z.
        #expect(every.peak.activations == 20 && every.peak.weightedSums == 10 && every.peak.doubles == 6 * 30)
        #expect(every.peak.bytes == 6 * 30 * 8)
        #expect(every.recomputedLayers == 90)
        let everything = gradient(subject, .everything)
        #expect(everything.peak.activations == 101 && everything.peak.weightedSums == 100)
        #expect(everything.peak.doubles == 6 * 201 && everything.recomputedLayers == 0)
        // C(4 + 5, 4) = 126 layers are within reach of 4 snapshots and 5 repetitions: 5 · 100 − C(9, 4) = 374.
        let revolve = gradient(subject, .revolve(snapshots: 4))
        #expect(revolve.recomputedLayers == 374)
        // The snapshots, the input of the layer at hand, and the outputs.
        #expect(revolve.peak.activations == 6 && revolve.peak.weightedSums == 1 && revolve.peak.doubles == 6 * 7)
    }

    /// Layers of 1, 2, 3, … units, so that no two matrices count alike; one example.
    @Test func countsTheNumbersOfEachLayer() {
        let subject = RandomNetwork([1, 2, 3, 4, 5], examples: 1, seed: 1)
        // A⁰ to A⁴ with 15 numbers and Z¹ to Z⁴ with 14.
        #expect(gradient(subject, .everything).peak.doubles == 29)
        // A⁰, A², A³, A⁴ and Z³, Z⁴, with 1 + 3 + 4 + 5 and 4 + 5 numbers.
        #expect(gradient(subject, .every(2)).peak.doubles == 22)
        // At the end of the forward pass A⁰, A³, A⁴ and Z⁴, with 1 + 4 + 5 and 5.
        #expect(gradient(subject, .revolve(snapshots: 1)).peak.doubles == 15)
        #expect(gradient(subject, .revolve(snapshots: 1)).peak.activations == 3)
    }

    @Test func neverHoldsAllLayers() {
        let subject = RandomNetwork([Int](repeating: 2, count: 61), examples: 1, seed: 1)
        for interval in 2...30 {
            let peak = gradient(subject, .every(interval)).peak
            let segments = (60 + interval - 1) / interval
            #expect(peak.activations <= segments + interval && peak.weightedSums <= interval, "every \(interval)")
        }
        for snapshots in 1...10 {
            let peak = gradient(subject, .revolve(snapshots: snapshots)).peak
            #expect(peak.activations <= snapshots + 2 && peak.weightedSums == 1, "\(snapshots) snapshots")
        }
    }

    @Test func refusesAnIntervalOfZero() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let subject = RandomNetwork(seed: 1)
            _ = subject.network.gradient(subject.inputs, targets: subject.targets, keeping: .every(0))
        }
        let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(said.contains("Activations are kept every 1, 2 or more layers, not every 0."))
        let other = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let subject = RandomNetwork(seed: 1)
            _ = subject.network.gradient(subject.inputs, targets: subject.targets, keeping: .revolve(snapshots: 0))
        }
        let words = String(decoding: other?.standardErrorContent ?? [], as: UTF8.self)
        #expect(words.contains("A schedule needs at least 1 snapshot, that of the inputs, not 0."))
    }

    private func gradient(_ subject: RandomNetwork, _ schedule: CheckpointSchedule) -> CheckpointedGradient {
        subject.network.gradient(subject.inputs, targets: subject.targets, keeping: schedule)
    }
}
