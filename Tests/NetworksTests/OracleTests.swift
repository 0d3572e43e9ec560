import Gradients
import Networks
import Testing

/// Every activation, and every loss with the outputs it is for, against two ways that share no derivative.
@Suite struct OracleTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        let hidden: Activation
        let output: Activation
        let loss: Loss

        var testDescription: String { "\(hidden), \(output), \(loss)" }

        func network(seed: UInt64) -> RandomNetwork {
            RandomNetwork([3, 4, 3, 2], hidden: hidden, output: output, loss: loss, seed: seed)
        }
    }

    static let activations: [Activation] = [
        .identity, .sigmoid, .tanh, .relu, .leakyReLU, .leakyReLU(slope: 0.3), .softplus, .gelu, .softmax,
    ]

    /// The outputs that lie where a loss is defined.
    static let outputs: [(Loss, [Activation])] = [
        (.squaredError, activations),
        (.binaryCrossEntropy, [.sigmoid, .softmax]),
        (.crossEntropy, [.softmax, .sigmoid, .softplus]),
    ]

    static let kinds = outputs.flatMap { loss, outputs in
        outputs.flatMap { output in activations.map { Kind(hidden: $0, output: output, loss: loss) } }
    }

    @Test(arguments: kinds.filter { $0.hidden != .gelu && $0.output != .gelu })
    func agreesWithTheScalarEngine(_ kind: Kind) {
        for seed in UInt64(1)...3 {
            let subject = kind.network(seed: seed)
            let oracle = ScalarNetwork(subject)
            #expect(agree(subject.loss, oracle.loss.value, within: 1e-13))
            #expect(agree(subject.gradient.parameters, oracle.gradient, within: 1e-13), "seed \(seed)")
        }
    }

    @Test(arguments: kinds)
    func agreesWithCentralDifferences(_ kind: Kind) {
        let subject = kind.network(seed: 4)
        let gradient = subject.gradient.parameters
        let numeric = numericGradient(of: subject.loss(at:), at: subject.network.parameters)
        let largest = gradient.map(abs).max() ?? 0
        #expect(largest > 0)
        for (index, (claimed, estimate)) in zip(gradient, numeric).enumerated() {
            let allowed = 10 * estimate.uncertainty + 1e-9 * largest
            #expect(abs(claimed - estimate.value) <= allowed, "parameter \(index): \(claimed), \(estimate.value)")
        }
    }

    @Test(arguments: activations)
    func spreadsNaN(_ activation: Activation) {
        let (nan, one) = (Matrix([[.nan]]), Matrix([[1]]))
        #expect(activation(nan)[0, 0].isNaN)
        #expect(activation.error(carrying: one, z: nan)[0, 0].isNaN || activation == .identity)
        #expect(activation.error(carrying: nan, z: one)[0, 0].isNaN)
        if activation != .softmax { #expect(activation.slope(nan)[0, 0].isNaN) }
    }

    /// The GELU has no oracle in the graph; all others have.
    @Test func computesTheGELU() {
        let z = Matrix([[-3, -1, 0, 0.5, 2]])
        // z Φ(z) to 17 digits, from 40-digit arithmetic.
        let a = [-0.0040496940948902, -0.15865525393145705, 0, 0.34573123063700656, 1.9544997361036416]
        #expect(agree(Activation.gelu(z).elements, a))
    }
}
