import Gradients
import TestSupport
import Testing

/// What holds of derivatives whatever the function, on random expressions with shared parts.
@Suite struct PropertyTests {
    @Test(arguments: UInt64(1)...25)
    func isLinearInTheFunction(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let inputs = randomInputs(in: Graph(), using: &random)
        let f = randomExpression(in: inputs, operations: 20, using: &random)
        let g = randomExpression(in: inputs, operations: 20, using: &random)
        let (a, b) = (Double.random(in: -3...3, using: &random), Double.random(in: -3...3, using: &random))
        let (ofF, ofG, ofSum) = (f.backward(), g.backward(), (a * f + b * g).backward())
        for x in inputs {
            let size = abs(a * ofF[x]) + abs(b * ofG[x])
            #expect(abs(ofSum[x] - (a * ofF[x] + b * ofG[x])) <= 1e-13 * size)
        }
    }

    /// ∂(g∘f)/∂x = g′(f) · ∂f/∂x, with g′ taken in a graph of its own.
    @Test(arguments: UInt64(1)...25)
    func multipliesAlongAChain(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let inputs = randomInputs(in: Graph(), using: &random)
        let f = randomExpression(in: inputs, operations: 20, using: &random)
        func outer(_ u: Value) -> Value { sin(u) * sigmoid(2 * u) + u }
        let u = Graph().variable("u", f.value)
        let (inner, outside, whole) = (f.backward(), outer(u).backward(), outer(f).backward())
        for x in inputs {
            #expect(agree(whole[x], outside[u] * inner[x], digits: 12))
        }
    }

    /// With a copy of x for each use, the derivative by x is the sum of those by the copies.
    @Test(arguments: UInt64(1)...25)
    func sumsOverTheUsesOfAValue(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let point = Double.random(in: -2...2, using: &random)
        let shared = Graph().variable("x", point)
        let apart = Graph()
        let copies = (1...3).map { apart.variable("x\($0)", point) }
        var (one, other) = (random, random)
        let f = randomExpression(in: [shared, shared, shared], operations: 20, using: &one)
        let g = randomExpression(in: copies, operations: 20, using: &other)
        let gradient = g.backward()
        let terms = copies.map { gradient[$0] }
        #expect(abs(f.backward()[shared] - terms.reduce(0, +)) <= 1e-12 * terms.map(abs).reduce(0, +))
    }

    @Test(arguments: UInt64(1)...100)
    func matchesTheNumericGradient(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let inputs = randomInputs(in: Graph(), using: &random)
        let comparison = Comparison(of: randomExpression(in: inputs, operations: 30, using: &random))
        #expect(comparison.holds, "\(comparison.rows)")
    }
}
