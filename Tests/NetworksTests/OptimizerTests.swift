import Glibc
import Networks
import TestSupport
import Testing

/// On f = ½λθ², with the gradient λθ, and on a constant gradient, every step is known in closed form.
@Suite struct OptimizerTests {
    /// θ after so many steps on ½λθ² from θ = 1, for each λ.
    private func descend(_ curvatures: [Double], steps: Int, using optimizer: some Optimizer) -> [Double] {
        var optimizer = optimizer
        var parameters = curvatures.map { _ in 1.0 }
        for _ in 0..<steps {
            optimizer.step(&parameters, zip(curvatures, parameters).map { $0 * $1 })
        }
        return parameters
    }

    @Test func descendsGeometrically() {
        let curvatures = [0.5, 2, 19]
        let after = descend(curvatures, steps: 30, using: GradientDescent(rate: 0.1))
        for (curvature, parameter) in zip(curvatures, after) {
            #expect(agree(parameter, pow(1 - 0.1 * curvature, 30), within: 1e-12))
        }
    }

    /// θₙ₊₁ = (1 + β − ηλ) θₙ − β θₙ₋₁, whose solutions are powers of the roots of x² − (1 + β − ηλ) x + β.
    @Test func swingsWithMomentumAsTheRootsSay() {
        let (rate, decay, steps) = (0.05, 0.5, 25)
        let curvatures = [0.5, 1.0]
        let after = descend(curvatures, steps: steps, using: Momentum(rate: rate, decay: decay))
        for (curvature, parameter) in zip(curvatures, after) {
            let sum = 1 + decay - rate * curvature
            let gap = (sum * sum - 4 * decay).squareRoot()
            let (p, q) = ((sum + gap) / 2, (sum - gap) / 2)
            // θ₀ = 1 and θ₁ = 1 − ηλ give the weights of the two powers.
            let weight = (1 - rate * curvature - q) / (p - q)
            let wanted = weight * pow(p, Double(steps)) + (1 - weight) * pow(q, Double(steps))
            #expect(agree(parameter, wanted, within: 1e-12))
        }
    }

    @Test func followsAConstantGradientWithItsWholeSum() {
        var optimizer = Momentum(rate: 0.5, decay: 0.5)
        var parameters = [0.0]
        for _ in 0..<3 { optimizer.step(&parameters, [1]) }
        // v = 1, 1.5, 1.75.
        #expect(optimizer.velocity == [1.75] && parameters == [-2.125])
        var plain = Momentum(rate: 0.5, decay: 0)
        plain.step(&parameters, [1])
        #expect(parameters == [-2.625])
    }

    /// m̂ = g and v̂ = g² at the first step, and at every step of a constant gradient: each moves by η.
    @Test func movesAdamByTheRate() {
        var optimizer = Adam(rate: 0.01)
        var parameters = [1.0, 1, 1, 1]
        for step in 1...20 {
            optimizer.step(&parameters, [3, -1e-3, 1e6, 0])
            let moved = 0.01 * Double(step)
            #expect(agree(parameters[0], 1 - moved, within: 1e-9))
            #expect(agree(parameters[1], 1 + moved, within: 1e-5))
            #expect(agree(parameters[2], 1 - moved, within: 1e-9))
            #expect(parameters[3] == 1)
        }
        #expect(optimizer.steps == 20)
    }

    /// With β₁ = β₂ = ½ and ε = 1: m̂ = (1 + 2 · 4)/3 = 3 and v̂ = (1 + 2 · 16)/3 = 11 after the gradients 1 and 4.
    @Test func weighsAdamsMeansWithTheirCorrection() {
        var optimizer = Adam(rate: 1, meanDecay: 0.5, squareDecay: 0.5, epsilon: 1)
        var parameters = [0.0]
        optimizer.step(&parameters, [1])
        #expect(parameters == [-0.5])
        optimizer.step(&parameters, [4])
        #expect(agree(parameters[0], -0.5 - 3 / (1 + 11.0.squareRoot())))
    }

    @Test func changesANetworkAsItsParameters() {
        let subject = RandomNetwork(seed: 1)
        var (network, parameters) = (subject.network, subject.network.parameters)
        var (one, other) = (Adam(), Adam())
        for _ in 0..<3 {
            one.step(&network, subject.gradient)
            other.step(&parameters, subject.gradient.parameters)
        }
        #expect(bits(network.parameters) == bits(parameters))
        #expect(network.layers[0].weights.name == "W¹")
    }

    @Test func spreadsNaN() {
        for optimizer: any Optimizer in [GradientDescent(rate: 1), Momentum(rate: 1), Adam()] {
            var (optimizer, parameters) = (optimizer, [1.0, 1])
            optimizer.step(&parameters, [.nan, 1])
            #expect(parameters[0].isNaN && parameters[1] < 1)
        }
    }

    @Test func refusesAGradientThatDoesNotFit() async {
        await #expect(processExitsWith: .failure) {
            var (optimizer, parameters) = (GradientDescent(rate: 1), [1.0, 2])
            optimizer.step(&parameters, [1])
        }
        await #expect(processExitsWith: .failure) {
            var (optimizer, one, other) = (Adam(), [1.0], [1.0, 2])
            optimizer.step(&one, [1])
            optimizer.step(&other, [1, 2])
        }
        await #expect(processExitsWith: .failure) {
            var (optimizer, network) = (GradientDescent(rate: 1), RandomNetwork([2, 3, 1], seed: 1).network)
            // As many numbers, 13, in other shapes.
            optimizer.step(&network, RandomNetwork([12, 1], seed: 1).gradient)
        }
    }
}
