import Gradients
import Testing

/// References to 18 digits, from 800-digit arithmetic.
@Suite struct LogSumExpTests {
    struct Case: Sendable {
        let numbers: [Double]
        let sum: Double
        let shares: [Double]
    }

    static let cases = [
        Case(
            numbers: [1000, 1001, 998.5],
            sum: 1001.37153903185268,
            shares: [0.253716181635025196, 0.689672086124503522, 0.0566117322404712829]
        ),
        Case(
            numbers: [-1000.5, -1003],
            sum: -1000.42111026570745,
            shares: [0.924141819978756449, 0.0758581800212435512]
        ),
        Case(
            numbers: [0.3, -0.2, 0.9],
            sum: 1.5321664402303956,
            shares: [0.291660028718688981, 0.176900749630552038, 0.531439221650758981]
        ),
        Case(numbers: [3], sum: 3, shares: [1]),
        Case(numbers: [50, -50], sum: 50, shares: [1, 3.72007597602083596e-44]),
        Case(numbers: [7, 7, 7, 7], sum: 8.38629436111989062, shares: [0.25, 0.25, 0.25, 0.25]),
        Case(numbers: [2, -.infinity], sum: 2, shares: [1, 0]),
    ]

    func variables(_ numbers: [Double]) -> [Value] {
        let graph = Graph()
        return numbers.enumerated().map { graph.variable("x\($0)", $1) }
    }

    @Test(arguments: cases)
    func isStable(_ reference: Case) {
        let x = variables(reference.numbers)
        let (sum, shares) = (logSumExp(x), softmax(x))
        #expect(agree(sum.value, reference.sum, digits: 15))
        #expect(logSumExp(reference.numbers) == sum.value)
        #expect(zip(shares, reference.shares).allSatisfy { agree($0.value, $1) }, "\(shares)")
        #expect(softmax(reference.numbers) == shares.map(\.value))
    }

    @Test(arguments: cases)
    func hasTheSharesForAGradient(_ reference: Case) {
        let gradient = logSumExp(variables(reference.numbers)).backward().variables.map(\.gradient)
        #expect(zip(gradient, reference.shares).allSatisfy { agree($0, $1) }, "\(gradient)")
    }

    /// ∂pᵢ/∂xⱼ = pᵢ (δᵢⱼ − pⱼ).
    @Test(arguments: cases)
    func hasTheJacobianOfTheShares(_ reference: Case) {
        let p = reference.shares
        for (i, share) in softmax(variables(reference.numbers)).enumerated() {
            for (j, slope) in share.backward().variables.map(\.gradient).enumerated() {
                #expect(abs(slope - p[i] * ((i == j ? 1 : 0) - p[j])) <= 1e-15)
            }
        }
    }

    @Test func shiftsAnewWhenEvaluatedElsewhere() {
        let f = logSumExp(variables([0, 0]))
        #expect(agree(f.evaluate(at: [1e4, -1e4]), 1e4))
        #expect(agree(f.evaluate(at: [-1e4, -1e4]), -1e4 + 0.693147180559945309))
    }

    @Test func isSmoothWhereTheLargestChanges() throws {
        let f = logSumExp(variables([2, 2]))
        #expect(Comparison(of: f).holds)
        let stepped = try #require(f.complexStep(along: [1, 0]))
        #expect(agree(stepped, 0.5))
        let bends = f.hessian(by: f.variables).rows.joined()
        #expect(zip(bends, [0.25, -0.25, -0.25, 0.25]).allSatisfy { agree($0, $1) }, "\(bends)")
    }

    @Test func recordsNothingForTheShift() {
        let f = logSumExp(variables([2, 1]))
        let before = f.graph.nodes.count
        _ = f.derivatives(by: f.variables)
        #expect(!f.graph.nodes.dropFirst(before).map(\.operation).contains(.step))
    }

    @Test func refusesNothing() async {
        await #expect(processExitsWith: .failure) { _ = logSumExp([Double]()) }
        await #expect(processExitsWith: .failure) { _ = softmax([Value]()) }
    }
}
