import Networks
import TestSupport

/// A network with a batch of examples, all from one seed; the biases are random too.
struct RandomNetwork {
    var network: Network
    let inputs: Matrix
    let targets: Matrix

    init(
        _ sizes: [Int] = [3, 4, 2],
        hidden: Activation = .tanh,
        output: Activation = .identity,
        loss: Loss = .squaredError,
        examples: Int = 5,
        seed: UInt64
    ) {
        var random = SplitMix64(seed: seed)
        network = Network(
            sizes,
            hidden: hidden,
            output: output,
            loss: loss,
            initializer: .uniform(1),
            using: &random
        )
        for l in network.layers.indices {
            network.layers[l].biases = .random(network.layers[l].biases.shape, using: &random).named("b\(l + 1)")
        }
        inputs = .random(Shape(sizes[0], examples), in: -2...2, using: &random)
        // They need not add up to 1: the gradient of a cross-entropy is right for any targets.
        targets = .random(Shape(sizes[sizes.count - 1], examples), in: 0.1...0.9, using: &random)
    }

    /// The gradient of the plain passes.
    var gradient: NetworkGradient { network.backward(network.forward(inputs), targets: targets) }

    /// The loss of the plain pass.
    var loss: Double { network.loss(network.forward(inputs), targets: targets) }

    /// The loss as a function of the parameters, for numeric differences.
    func loss(at parameters: [Double]) -> Double {
        var moved = network
        moved.parameters = parameters
        return moved.loss(moved.forward(inputs), targets: targets)
    }
}

/// The bits of numbers: 0 and −0 differ, and NaN is equal to itself.
func bits(_ numbers: [Double]) -> [UInt64] { numbers.map(\.bitPattern) }

/// The bits of a whole gradient.
func bits(_ gradient: NetworkGradient) -> [UInt64] { bits(gradient.parameters) }

/// Whether numbers agree in all places, each up to an error relative to the largest of them.
func agree(_ a: [Double], _ b: [Double], within error: Double = 1e-14) -> Bool {
    let largest = (a + b).map(abs).max() ?? 0
    return a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || abs($0 - $1) <= error * largest }
}

/// Whether two numbers agree up to a relative error; an infinity agrees with itself alone.
func agree(_ a: Double, _ b: Double, within error: Double = 1e-14) -> Bool {
    a == b || (a - b).isFinite && abs(a - b) <= error * max(abs(a), abs(b))
}
