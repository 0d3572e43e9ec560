import Gradients
import Networks

/// Times the gradient engine, beside PyTorch where that is there.
enum EngineBench {
    /// How often the two are timed in turn: a machine's speed drifts, and both must meet it alike.
    private static let rounds = 7

    static func run() throws {
        print("\nGradient engine, Double; medians of wall-clock times\n")
        tape()
        var ours: [[String: Double]] = []
        var theirs: [Torch] = []
        for _ in 0..<rounds {
            ours.append(networks().merging(comparison()) { first, _ in first })
            if let torch = try Torch() { theirs.append(torch) }
        }
        report(ours, theirs)
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

    private static let activations = [Activation.relu, .tanh, .sigmoid]

    private static func networks() -> [String: Double] {
        var seconds: [String: Double] = [:]
        for activation in activations {
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
            seconds["\(activation) forward"] = medianSeconds(runs: 40) {
                _ = network.loss(network.forward(inputs), targets: targets)
            }
            seconds["\(activation) gradient"] = medianSeconds(runs: 40) {
                _ = network.backward(network.forward(inputs), targets: targets)
            }
        }
        return seconds
    }

    // MARK: A whole comparison

    private static func comparison() -> [String: Double] {
        var random = Generator(state: 2)
        let network = Network([20, 30, 5], hidden: .tanh, output: .identity, loss: .squaredError, using: &random)
        let inputs = Matrix.random(Shape(20, 8), using: &random)
        let targets = Matrix.random(Shape(5, 8), using: &random)
        var holds = false
        let seconds = medianSeconds(runs: 15) {
            holds = Comparison(of: network, inputs: inputs, targets: targets).holds
        }
        // A comparison that does not hold has measured something else.
        return ["comparison": holds ? seconds : .nan]
    }

    // MARK: Words

    private static func report(_ ours: [[String: Double]], _ theirs: [Torch]) {
        func our(_ name: String) -> Double { median(ours.compactMap { $0[name] }) }
        func their(_ name: String) -> Double { median(theirs.compactMap { $0.seconds[name] }) }
        func ratio(_ name: String) -> Double {
            median(zip(ours, theirs).map { ($0[name] ?? .nan) / ($1.seconds[name] ?? .nan) })
        }
        print("\nnetwork 784–1000–200–10, 987,210 parameters, softmax with cross-entropy, batch 64")
        for name in activations.map(\.description) {
            print(line(name, our(name + " forward"), our(name + " gradient")))
            guard let torch = theirs.first else { continue }
            let words = line("PyTorch \(torch.version)", their(name + " forward"), their(name + " gradient"))
            print(words + "; ours/theirs \(fixed(ratio(name + " gradient"), 2)), the median of \(theirs.count) rounds")
        }
        print("\ncomparison of all 785 parameters of 20–30–5, batch 8, with the uncertainty of each")
        print("  \(milliseconds(our("comparison")))")
        if theirs.isEmpty {
            print("  no Python with torch to compare with: PYTHON=… names one")
        } else {
            let (first, again) = (their("gradcheck first"), their("gradcheck again"))
            print(
                "  torch.autograd.gradcheck: first \(milliseconds(first)), again \(milliseconds(again)): "
                    + "\(fixed(first / our("comparison"), 0)) and \(fixed(again / our("comparison"), 0)) times as long"
            )
        }
    }

    private static func line(_ name: String, _ forward: Double, _ gradient: Double) -> String {
        "  " + padded(name, 16) + "forward \(milliseconds(forward)), with backward \(milliseconds(gradient)), "
            + "\(fixed(gradient / forward, 2)) × forward"
    }
}

extension Generator: RandomNumberGenerator {
    mutating func next() -> UInt64 { UInt64(next(1 << 32)) << 32 | UInt64(next(1 << 32)) }
}
