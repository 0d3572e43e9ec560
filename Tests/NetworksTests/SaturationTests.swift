import Networks
import Testing

/// Gradients that naive formulas round to 0, infinity or NaN; the references are from 40-digit arithmetic.
@Suite struct SaturationTests {
    /// e⁻⁴⁰/(1 + e⁻⁴⁰) and e⁻⁷⁰⁰: σ of −40 and −700.
    static let tails = [(40.0, 4.2483542552915890e-18), (700.0, 9.8596765437597709e-305)]

    private func delta(_ z: Double, _ y: Double, _ activation: Activation, _ loss: Loss) -> Double {
        outputError(z: Matrix([[z]]), targets: Matrix([[y]]), activation: activation, loss: loss)[0, 0]
    }

    private func value(_ z: Double, _ y: Double, _ activation: Activation, _ loss: Loss) -> Double {
        loss.mean(z: Matrix([[z]]), targets: Matrix([[y]]), activation: activation)
    }

    @Test(arguments: tails)
    func keepsTheErrorOfASigmoidWithCrossEntropy(z: Double, tail: Double) {
        // δ = σ(z) − y: the right answer leaves the tail, the wrong one nearly 1.
        #expect(agree(delta(z, 1, .sigmoid, .binaryCrossEntropy), -tail))
        #expect(agree(delta(-z, 0, .sigmoid, .binaryCrossEntropy), tail))
        #expect(agree(delta(z, 0, .sigmoid, .binaryCrossEntropy), 1))
        #expect(agree(delta(-z, 1, .sigmoid, .binaryCrossEntropy), -1))
        #expect(agree(value(z, 1, .sigmoid, .binaryCrossEntropy), tail))
        #expect(agree(value(z, 0, .sigmoid, .binaryCrossEntropy), z))
        #expect(agree(value(-z, 1, .sigmoid, .binaryCrossEntropy), z))
    }

    @Test(arguments: tails)
    func keepsTheErrorOfASigmoidWithSquaredError(z: Double, tail: Double) {
        // δ = (σ(z) − y) σ′(z), and σ′(±z) is the tail.
        #expect(agree(delta(z, 0, .sigmoid, .squaredError), tail))
        #expect(agree(delta(-z, 1, .sigmoid, .squaredError), -tail))
        // Both factors are the tail; the square of e⁻⁷⁰⁰ is below every Double.
        #expect(agree(delta(z, 1, .sigmoid, .squaredError), -tail * tail))
        #expect(agree(delta(-z, 0, .sigmoid, .squaredError), tail * tail))
        #expect(agree(value(z, 1, .sigmoid, .squaredError), tail * tail / 2))
    }

    @Test func keepsTheSlopesOfSigmoidAndTanh() {
        for (z, tail) in Self.tails {
            let z = Matrix([[z, -z]])
            #expect(agree(Activation.sigmoid.slope(z)[0, 0], tail))
            #expect(agree(Activation.sigmoid.slope(z)[0, 1], tail))
        }
        let z = Matrix([[20, -20, 350]])
        #expect(agree(Activation.tanh.slope(z)[0, 0], 1.6993417021166356e-17))
        #expect(agree(Activation.tanh.slope(z)[0, 1], 1.6993417021166356e-17))
        #expect(agree(Activation.tanh.slope(z)[0, 2], 3.9438706175039084e-304))
    }

    @Test func keepsTheErrorOfATanhAtItsEnds() {
        // 1 − tanh 20 = 2/(1 + e⁴⁰), and tanh′ is about twice that.
        let (rest, slope) = (8.4967085105831780e-18, 1.6993417021166356e-17)
        #expect(agree(delta(20, 1, .tanh, .squaredError), -rest * slope))
        #expect(agree(delta(-20, -1, .tanh, .squaredError), rest * slope))
        #expect(agree(delta(20, -1, .tanh, .squaredError), 2 * slope))
        #expect(agree(delta(20, 0.5, .tanh, .squaredError), 0.5 * slope))
    }

    /// tanh z − 0 = z − z³/3 near 0, where a difference of two sigmoids has no digits left.
    @Test func keepsTheErrorOfATanhNearZero() {
        #expect(agree(delta(1e-10, 0, .tanh, .squaredError), 1e-10))
        #expect(agree(delta(-1e-300, 0, .tanh, .squaredError), -1e-300))
        #expect(Activation.tanh(Matrix([[0.0, -0.0]])).elements.map(\.sign) == [.plus, .minus])
    }

    @Test func keepsTheErrorOfASoftmaxWithCrossEntropy() {
        // Beside the sum 40, p is e⁻⁴⁰/(1 + e⁻⁴⁰); beside 1000 it is below every Double.
        let tail = Self.tails[0].1
        let z = Matrix(columns: [[40, 0], [40, 0], [1000, 0], [0, 1000]])
        let y = Matrix(columns: [[1, 0], [0, 1], [1, 0], [1, 0]])
        let delta = outputError(z: z, targets: y, activation: .softmax, loss: .crossEntropy)
        #expect(agree(delta[0, 0], -tail) && agree(delta[1, 0], tail))
        #expect(agree(delta[0, 1], 1) && agree(delta[1, 1], -1))
        #expect(delta.column(2) == [0, 0])
        #expect(delta.column(3) == [-1, 1])
        let losses = Loss.crossEntropy.perExample(z: z, targets: y, activation: .softmax)
        #expect(agree(losses[0], tail))
        #expect(Array(losses[1...]) == [40, 0, 1000])
    }

    /// With two outputs p and q, p − y = ∓q and Jᵀg = ±pq(g₁ − g₂): all of it is known in closed form.
    @Test func keepsTheErrorOfASoftmaxWithSquaredError() {
        let tail = Self.tails[0].1
        let z = Matrix(columns: [[40, 0], [40, 0], [0, 40], [1000, 0]])
        let y = Matrix(columns: [[1, 0], [0, 1], [1, 0], [0, 1]])
        let delta = outputError(z: z, targets: y, activation: .softmax, loss: .squaredError)
        #expect(agree(delta[0, 0], -2 * tail * tail) && agree(delta[1, 0], 2 * tail * tail))
        #expect(agree(delta[0, 1], 2 * tail) && agree(delta[1, 1], -2 * tail))
        #expect(agree(delta[0, 2], -2 * tail) && agree(delta[1, 2], 2 * tail))
        #expect(delta.column(3) == [0, 0])
    }

    /// The same Jacobian in a hidden layer: δ¹ = pq (g₁ − g₂) (1, −1), with g = Wᵀδ².
    @Test func keepsTheErrorOfASoftmaxInAHiddenLayer() {
        let tail = Self.tails[0].1
        let delta = hiddenError(
            through: Matrix([[3, 1]]),
            Matrix([[0.5]]),
            z: Matrix(column: [40, 0]),
            activation: .softmax
        )
        #expect(agree(delta.elements, [tail, -tail]))
    }

    /// A term 0 · log 0 of a loss counts as 0, and so does its derivative.
    @Test func countsATermWithoutWeightAsZero() {
        #expect(delta(-800, 0, .sigmoid, .crossEntropy) == 0)
        #expect(value(-800, 0, .sigmoid, .crossEntropy) == 0)
        #expect(value(.infinity, 1, .sigmoid, .binaryCrossEntropy) == 0)
        #expect(delta(.infinity, 1, .sigmoid, .binaryCrossEntropy) == 0)
        #expect(delta(0, 0, .identity, .binaryCrossEntropy) == 1)
        #expect(delta(1, 1, .identity, .binaryCrossEntropy) == -1)
        #expect(delta(0, .nan, .identity, .binaryCrossEntropy).isNaN)
        #expect(delta(.nan, 0, .sigmoid, .crossEntropy).isNaN)
    }

    @Test(arguments: [-700.0, 0.25, 1e6])
    func staysTheSameWhenAllSumsAreShifted(by shift: Double) {
        // Multiples of 1/8 add up exactly.
        let z = Matrix(columns: [[0.5, -1.25, 3], [0, 0, -2]])
        let y = Matrix(columns: [[0, 1, 0], [0.5, 0.25, 0.25]])
        let moved = z.map { $0 + shift }
        #expect(bits(Activation.softmax(moved).elements) == bits(Activation.softmax(z).elements))
        for loss in [Loss.crossEntropy, .squaredError] {
            #expect(
                bits(outputError(z: moved, targets: y, activation: .softmax, loss: loss).elements)
                    == bits(outputError(z: z, targets: y, activation: .softmax, loss: loss).elements)
            )
        }
        // No gradient leads along the shift.
        let error = Activation.softmax.error(carrying: y, z: z)
        #expect((0..<2).allSatisfy { abs(error.column($0).reduce(0, +)) < 1e-16 })
    }
}
