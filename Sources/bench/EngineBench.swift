import Gradients
import Networks

/// Times the gradient engine, beside PyTorch where that is there.
enum EngineBench {
    static func run() throws {
        print("\nGradient engine, Double; medians of wall-clock times\n")
        tape()
        let torch = try Torch()
        networks(torch)
        comparison(torch)
        if torch == nil { print("  no Python with torch: PYTHON=… names one to compare with") }
        checkpoints()
    }

    // MARK: The tape

    private static func tape() {
        let nodes = 1_000_000
        var output: Value?
        func build() {
            let graph = Graph()
            let x = graph.variable("x", 0.5)
            var value = x
            while graph.nodes.count < nodes { value = sin(value * x) + x }
            output = value
        }
        let building = medianSeconds(runs: 5, build)
        guard let output else { return }
        let evaluating = medianSeconds(runs: 5) { _ = output.evaluate(at: [0.4]) }
        let sweeping = medianSeconds(runs: 5) { _ = output.backward() }
        let visits = 3 * Double(output.graph.nodes.count) / (building + evaluating + sweeping)
        print("tape of \(output.graph.nodes.count) nodes")
        print(
            "  built \(milliseconds(building)), evaluated \(milliseconds(evaluating)), backward \(milliseconds(sweeping))"
        )
        print("  \(fixed(visits / 1e6, 1)) million node visits a second")
    }

    // MARK: A large network

    private static func networks(_ torch: Torch?) {
        print("\nnetwork 784–1000–200–10, 987,210 parameters, softmax with cross-entropy, batch 64")
        for activation in [Activation.relu, .tanh, .sigmoid] {
            var random = Generator(state: 1)
            let network = Network(
                [784, 1000, 200, 10],
                hidden: activation,
                output: .softmax,
                loss: .crossEntropy,
                using: &random
            )
            let inputs = Matrix.random(Shape(784, 64), using: &random)
            let targets = Matrix(Shape(10, 64)) { i, j in i == j % 10 ? 1 : 0 }
            let forward = medianSeconds(runs: 60) { _ = network.loss(network.forward(inputs), targets: targets) }
            let gradient = medianSeconds(runs: 60) { _ = network.backward(network.forward(inputs), targets: targets) }
            print(line("\(activation)", forward, gradient))
            guard let theirs = torch?.seconds["\(activation) gradient"],
                let theirForward = torch?.seconds["\(activation) forward"]
            else { continue }
            print(
                line("PyTorch \(torch?.version ?? "")", theirForward, theirs)
                    + "  ours/theirs \(fixed(gradient / theirs, 2))"
            )
        }
    }

    private static func line(_ name: String, _ forward: Double, _ gradient: Double) -> String {
        "  " + padded(name, 16) + "forward \(milliseconds(forward)), with backward \(milliseconds(gradient)), "
            + "\(fixed(gradient / forward, 2)) × forward"
    }

    // MARK: A whole comparison

    private static func comparison(_ torch: Torch?) {
        var random = Generator(state: 2)
        let network = Network([20, 30, 5], hidden: .tanh, output: .identity, loss: .squaredError, using: &random)
        let inputs = Matrix.random(Shape(20, 8), using: &random)
        let targets = Matrix.random(Shape(5, 8), using: &random)
        var holds = false
        let seconds = medianSeconds(runs: 15) {
            holds = Comparison(of: network, inputs: inputs, targets: targets).holds
        }
        print("\ncomparison of all \(network.parameterCount) parameters of 20–30–5, batch 8")
        print("  \(milliseconds(seconds)), \(holds ? "every one matches" : "NOT every one matches")")
        guard let first = torch?.seconds["gradcheck first"], let again = torch?.seconds["gradcheck again"] else {
            return
        }
        print(
            "  torch.autograd.gradcheck: first \(milliseconds(first)), again \(milliseconds(again)): "
                + "\(fixed(first / seconds, 0)) and \(fixed(again / seconds, 0)) times as long"
        )
    }
}

extension Generator: RandomNumberGenerator {
    mutating func next() -> UInt64 { UInt64(next(1 << 32)) << 32 | UInt64(next(1 << 32)) }
}
