import Networks
import Testing

@testable import ExerciseKit

struct DrawTests {
    @Test(arguments: [0, 1, 2, 3])
    func roundsToDecimalsThatReadBack(decimals: Int) {
        let draw = Draw(seed: 7)
        for number in draw.vector(200, in: -3.4567...2.3456, decimals: decimals) {
            #expect((-3.4567...2.3456).contains(number))
            let fraction = "\(abs(number))".split(separator: ".").last ?? ""
            #expect(fraction == "0" || fraction.count <= decimals, "\(number)")
        }
    }

    @Test func drawsTheSameRoundedOrNot() {
        let (plain, rounded) = (Draw(seed: 3).vector(50), Draw(seed: 3).vector(50, decimals: 2))
        #expect(zip(plain, rounded).allSatisfy { abs($0 - $1) <= 0.005 + 1e-12 })
    }

    @Test func roundsMatricesToo() {
        let matrix = Draw(seed: 5).matrix(3, 4, in: 0...1, decimals: 1)
        #expect(matrix.shape == Shape(3, 4))
        #expect(matrix.elements.allSatisfy { abs(10 * $0 - (10 * $0).rounded()) < 1e-12 })
        #expect(matrix.elements.contains { $0 != 0 })
    }
}
