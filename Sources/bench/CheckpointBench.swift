import Networks

extension EngineBench {
    /// Memory and time of one gradient of a deep network against what is kept of the forward pass.
    static func checkpoints() {
        let layers = 64
        var random = Generator(state: 3)
        let sizes = [Int](repeating: 128, count: layers + 1)
        let network = Network(sizes, hidden: .tanh, output: .tanh, loss: .squaredError, using: &random)
        let inputs = Matrix.random(Shape(128, 64), using: &random)
        let targets = Matrix.random(Shape(128, 64), using: &random)
        print("\ncheckpointing \(layers) layers of 128 units, batch 64")
        let schedules: [(String, CheckpointSchedule)] =
            [("everything", .everything)] + [2, 4, 8, 16, 32].map { ("every \($0)", .every($0)) }
            + [4, 8].map { ("\($0) snapshots", .revolve(snapshots: $0)) }
        let whole = network.backward(network.forward(inputs), targets: targets)
        for (name, schedule) in schedules {
            var result: CheckpointedGradient?
            let seconds = medianSeconds(runs: 9) {
                result = network.gradient(inputs, targets: targets, keeping: schedule)
            }
            guard let result else { continue }
            let same = result.gradient.weights == whole.weights && result.gradient.biases == whole.biases
            print(
                "  " + padded(name, 14) + padded("\(result.peak.activations) activations held", 24)
                    + padded("\(result.peak.bytes / 1024) KiB", 11)
                    + padded("\(result.recomputedLayers) layers again", 18)
                    + milliseconds(seconds) + (same ? "" : ", ANOTHER GRADIENT")
            )
        }
    }
}
