import Glibc
import TestSupport
import Testing

@testable import Networks

@Suite struct ExponentialTests {
    /// Numbers of all sizes from −745 to 0, and many near 0.
    static let sample: [Double] = {
        var random = SplitMix64(seed: 1)
        let wide = (0..<60_000).map { _ in Double.random(in: -745...0, using: &random) }
        let near = (0..<40_000).map { _ in -exp(Double.random(in: -700...1, using: &random)) }
        return wide + near
    }()

    /// How many units in the last place of the reference two numbers are apart.
    private func distance(_ number: Double, _ reference: Double) -> Double {
        abs(number - reference) / reference.ulp
    }

    @Test func isWithinTwoUnitsInTheLastPlace() {
        let worst = Self.sample.map { distance(decay($0), exp($0)) }.max() ?? .infinity
        #expect(worst <= 2)
        let worstLessOne = Self.sample.map { distance(decayLessOne($0), expm1($0)) }.max() ?? .infinity
        #expect(worstLessOne <= 2)
    }

    @Test func keepsTheSpecialValues() {
        #expect(decay(.nan).isNaN && decayLessOne(.nan).isNaN)
        #expect([decay(0), decay(-0.0), decay(-Double.leastNonzeroMagnitude)] == [1, 1, 1])
        #expect([decay(-.infinity), decay(-1400), decay(-1e308), decay(-746)] == [0, 0, 0, 0])
        #expect(decay(-745) == exp(-745) && decay(-745) > 0)
        #expect([decayLessOne(0), decayLessOne(-0.0)] == [0, 0])
        #expect([decayLessOne(-.infinity), decayLessOne(-1400), decayLessOne(-40)] == [-1, -1, -1])
        #expect(decayLessOne(-1e-300) == -1e-300)
        #expect(decayLessOne(-Double.leastNonzeroMagnitude) == -Double.leastNonzeroMagnitude)
    }

    @Test func makesTheActivationsOfTheCLibrary() {
        let z = Self.sample.prefix(20_000).flatMap { [$0 / 20, -$0 / 20] } + Self.sample.suffix(20_000)
        let matrix = Matrix([z])
        for (number, a) in zip(z, Activation.tanh(matrix).elements) where distance(a, tanh(number)) > 4 {
            Issue.record("tanh \(number) = \(a)")
        }
        for (number, a) in zip(z, Activation.sigmoid(matrix).elements) where distance(a, 1 / (1 + exp(-number))) > 4 {
            Issue.record("σ(\(number)) = \(a)")
        }
    }
}

@Suite struct TeamTests {
    /// With a library loaded, large matrices are divided among its threads: the entries are the same.
    @Test(arguments: [Activation.tanh, .sigmoid, .relu]) func dividesWithoutChangingADigit(_ activation: Activation) {
        var random = SplitMix64(seed: 5)
        let square = Matrix.random(Shape(300, 300), using: &random)
        _ = square * square
        let z = Matrix.random(Shape(301, 67), in: -40...40, using: &random)
        let (a, delta) = (activation(z), activation.error(carrying: z, z: z))
        for j in 0..<z.columns {
            let column = z.columns([j])
            #expect(activation(column).elements == a.column(j))
            #expect(activation.error(carrying: column, z: column).elements == delta.column(j))
        }
    }

    @Test func visitsEveryNumberOnce() {
        var random = SplitMix64(seed: 5)
        let square = Matrix.random(Shape(300, 300), using: &random)
        _ = square * square
        let count = 1 << 15 | 7
        let visits = Entries(repeating: 0, count: count)
        visits.withUnsafeBufferPointer { buffer in
            let visits = UnsafeMutableBufferPointer(mutating: buffer)
            Team.divide(count) { range in
                for place in range { visits[place] += 1 }
            }
        }
        #expect(visits.allSatisfy { $0 == 1 })
    }
}
