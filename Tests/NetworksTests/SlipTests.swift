import Glibc
import TestSupport
import Testing

@testable import Networks

/// Backward passes by hand, each with one of the usual mistakes in it, and what is said of them.
@Suite struct SlipTests {
    /// What a hand-written backward pass does at each of its steps; the closures are replaced by mistakes.
    struct Hand: Sendable {
        var output: @Sendable (_ a: Matrix, _ y: Matrix, _ z: Matrix) -> Matrix = { a, y, z in (a - y) ⊙ slope(z) }
        var hidden: @Sendable (_ l: Int, _ carried: Matrix, _ z: Matrix, _ a: Matrix) -> Matrix = { _, g, z, _ in
            g ⊙ slope(z)
        }
        var carry: @Sendable (_ l: Int, _ w: Matrix, _ delta: Matrix) -> Matrix = { _, w, delta in w.transposed * delta
        }
        var weights:
            @Sendable (_ l: Int, _ delta: Matrix, _ before: Matrix, _ zBefore: Matrix?, _ own: Matrix) -> Matrix = {
                _,
                delta,
                a,
                _,
                _ in delta * a.transposed * (1 / Double(delta.columns))
            }
        var biases: @Sendable (_ l: Int, _ delta: Matrix) -> Matrix = { _, delta in
            delta.rowSums * (1 / Double(delta.columns))
        }

        func gradient(_ network: Network, _ x: Matrix, _ y: Matrix) -> NetworkGradient {
            let pass = network.forward(x)
            let (zs, activations) = (pass.weightedSums, pass.activations)
            var delta = output(activations[zs.count], y, zs[zs.count - 1])
            var (weightGradients, biasGradients): ([Matrix], [Matrix]) = ([], [])
            for l in zs.indices.reversed() {
                let before = l > 0 ? zs[l - 1] : nil
                weightGradients.insert(weights(l, delta, activations[l], before, activations[l + 1]), at: 0)
                biasGradients.insert(biases(l, delta), at: 0)
                if l > 0 {
                    delta = hidden(l - 1, carry(l, network.layers[l].weights, delta), zs[l - 1], activations[l])
                }
            }
            return NetworkGradient(weights: weightGradients, biases: biasGradients)
        }
    }

    static func slope(_ z: Matrix) -> Matrix { z.map { 1 - tanh($0) * tanh($0) } }

    static let mutants: [(id: String, words: String, hand: Hand)] = {
        func mutant(_ id: String, _ words: String, _ change: (inout Hand) -> Void) -> (String, String, Hand) {
            var hand = Hand()
            change(&hand)
            return (id, words, hand)
        }
        return [
            mutant("missing-slope", "the hidden layers") { $0.hidden = { _, g, _, _ in g } },
            mutant("missing-slope", "layer 2") { $0.hidden = { l, g, z, _ in l == 1 ? g : g ⊙ slope(z) } },
            mutant("missing-slope", "the output layer") { $0.output = { a, y, _ in a - y } },
            mutant("slope-twice", "the hidden layers") { $0.hidden = { _, g, z, _ in g ⊙ slope(z) ⊙ slope(z) } },
            mutant("slope-at-activation", "the hidden layers") { $0.hidden = { _, g, _, a in g ⊙ slope(a) } },
            mutant("slope-at-activation", "every layer") {
                $0.hidden = { _, g, _, a in g ⊙ slope(a) }
                $0.output = { a, y, _ in (a - y) ⊙ slope(a) }
            },
            mutant("wrong-slope", "sigmoid") {
                $0.hidden = { _, g, z, _ in g ⊙ z.map { 1 / (1 + exp(-$0)) }.map { $0 * (1 - $0) } }
            },
            mutant("wrong-slope", "ReLU") { $0.hidden = { _, g, z, _ in g ⊙ z.map { $0 > 0 ? 1 : 0 } } },
            mutant("wrong-slope", "a(1 − a)") { $0.hidden = { _, g, _, a in g ⊙ a.map { $0 * (1 - $0) } } },
            mutant("slope-formula-of-sum", "1 − a²") { $0.hidden = { _, g, z, _ in g ⊙ z.map { 1 - $0 * $0 } } },
            mutant("weight-summed", "every layer") { $0.weights = { _, d, a, _, _ in d * a.transposed } },
            mutant("weight-averaged", "every layer") {
                $0.weights = { _, d, a, _, _ in d * a.transposed * (1 / 16.0) }
            },
            mutant("missing-transpose", "every") { hand in
                hand.carry = { l, w, delta in l == 1 ? w * delta : w.transposed * delta }
            },
            mutant("path-dropped", "unit 2") { hand in
                hand.carry = { l, w, delta in
                    guard l == 2 else { return w.transposed * delta }
                    var delta = delta
                    for j in 0..<delta.columns { delta[1, j] = 0 }
                    return w.transposed * delta
                }
            },
            mutant("weighted-sum-for-activation", "") {
                $0.weights = { _, d, a, z, _ in d * (z ?? a).transposed * (1 / Double(d.columns)) }
            },
            mutant("outer-product-reversed", "layer 2") {
                $0.weights = { l, d, a, _, _ in (l == 1 ? a * d.transposed : d * a.transposed) * (1 / Double(d.columns))
                }
            },
            mutant("own-activation", "layer 2") {
                $0.weights = { l, d, a, _, own in d * (l == 1 ? own : a).transposed * (1 / Double(d.columns)) }
            },
            mutant("bias-summed", "every layer") { $0.biases = { _, d in d.rowSums } },
            mutant("bias-averaged", "every layer") { $0.biases = { _, d in d.rowSums * (1 / 16.0 * 1) } },
            mutant("bias-missing", "layer 1") { $0.biases = { l, d in d.rowSums * (l == 0 ? 0 : 0.25) } },
        ]
    }()

    static func example() -> (Network, Matrix, Matrix) {
        var random = SplitMix64(seed: 3)
        var network = Network([3, 4, 4, 2], hidden: .tanh, output: .tanh, loss: .squaredError, using: &random)
        for l in network.layers.indices {
            network.layers[l].biases = Matrix.random(network.layers[l].biases.shape, using: &random)
        }
        let (x, y) = (Matrix.random(Shape(3, 4), using: &random), Matrix.random(Shape(2, 4), using: &random))
        return (network, x, y)
    }

    func finding(_ claimed: NetworkGradient) -> (SlipSearch.Finding?, Network) {
        let (network, x, y) = SlipTests.example()
        let search = SlipSearch(network: network, pass: network.forward(x), targets: y, claimed: claimed)
        return (search.finding(), network)
    }

    @Test(arguments: mutants.indices) func namesTheMistakeOfAMutant(index: Int) throws {
        let mutant = SlipTests.mutants[index]
        let (network, x, y) = SlipTests.example()
        let (found, _) = finding(mutant.hand.gradient(network, x, y))
        let finding = try #require(found, "\(mutant.id) \(mutant.words) is not found")
        #expect(finding.id == mutant.id)
        #expect(finding.factor == 1)
        let headline = finding.headline(in: network, batch: 4)
        if mutant.id != "missing-transpose" { #expect(headline.contains(mutant.words), "\(headline)") }
    }

    @Test func findsNothingInARightGradient() {
        let (network, x, y) = SlipTests.example()
        #expect(finding(Hand().gradient(network, x, y)).0 == nil)
    }

    @Test func namesAMistakeThatComesWithAFactor() throws {
        let (network, x, y) = SlipTests.example()
        var hand = Hand()
        hand.hidden = { _, g, _, _ in g }
        let wrong = hand.gradient(network, x, y)
        let tenfold = NetworkGradient(weights: wrong.weights.map { 4 * $0 }, biases: wrong.biases.map { 4 * $0 })
        let found = try #require(finding(tenfold).0)
        #expect(found.id == "missing-slope")
        #expect(abs(found.factor - 4) < 1e-12)
    }

    @Test func namesTheOneExampleThatCounts() throws {
        let (network, x, y) = SlipTests.example()
        let last = network.backward(network.forward(x.columns([3])), targets: y.columns([3]))
        let quarter = NetworkGradient(weights: last.weights.map { $0 / 4 }, biases: last.biases.map { $0 / 4 })
        #expect(try #require(finding(quarter).0).id == "one-example")
        #expect(try #require(finding(last).0).id == "one-example")
    }
}
