import Networks
import TestSupport
import Testing

@Suite struct InitializerTests {
    /// Enough weights that a variance is known to a percent: its own deviation is √(2/40 000) = 0.7 %.
    static let shape = Shape(160, 250)

    private func weights(_ initializer: Initializer, seed: UInt64 = 1) -> Matrix {
        var random = SplitMix64(seed: seed)
        return initializer.weights(Self.shape, using: &random)
    }

    private func moments(_ matrix: Matrix) -> (mean: Double, variance: Double) {
        let mean = matrix.sum / Double(matrix.shape.count)
        return (mean, matrix.map { ($0 - mean) * ($0 - mean) }.sum / Double(matrix.shape.count))
    }

    @Test(arguments: [Initializer.xavier, .he, .uniform(0.5)])
    func repeatsWithItsSeed(_ initializer: Initializer) {
        #expect(bits(weights(initializer).elements) == bits(weights(initializer).elements))
        #expect(weights(initializer) != weights(initializer, seed: 2))
    }

    @Test func drawsXavierWithinItsBound() {
        let bound = (6.0 / 410).squareRoot()
        let xavier = weights(.xavier)
        #expect(xavier.elements.allSatisfy { abs($0) <= bound })
        #expect(xavier.elements.contains { abs($0) > 0.999 * bound })
        let (mean, variance) = moments(xavier)
        #expect(abs(mean) < 0.01 * bound && agree(variance, 2.0 / 410, within: 0.02))
    }

    @Test func drawsHeWithItsVariance() {
        let he = weights(.he)
        let (mean, variance) = moments(he)
        #expect(abs(mean) < 0.02 * (2.0 / 250).squareRoot() && agree(variance, 2.0 / 250, within: 0.03))
        // Of a normal distribution 4.55 % lie beyond two deviations, of a uniform one none.
        let far = he.elements.filter { abs($0) > 2 * (2.0 / 250).squareRoot() }.count
        #expect(agree(Double(far) / 40_000, 0.0455, within: 0.1))
    }

    @Test func drawsUniformWithinItsBound() {
        let uniform = weights(.uniform(-0.5))
        #expect(uniform.elements.allSatisfy { abs($0) <= 0.5 })
        #expect(agree(moments(uniform).variance, 0.25 / 3, within: 0.02))
    }

    @Test func fitsTheActivation() {
        let network = { (hidden: Activation) -> Network in
            var random = SplitMix64(seed: 1)
            return Network([50, 40, 3], hidden: hidden, output: .softmax, loss: .crossEntropy, using: &random)
        }
        let bound = (6.0 / 90).squareRoot()
        #expect(network(.tanh).layers[0].weights.elements.allSatisfy { abs($0) <= bound })
        #expect(network(.relu).layers[0].weights.elements.contains { abs($0) > bound })
        #expect(network(.relu).layers.allSatisfy { $0.biases.elements.allSatisfy { $0 == 0 } })
        #expect(network(.relu).sizes == [50, 40, 3])
    }
}
