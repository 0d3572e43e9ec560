import Foundation
import Gradients
import Testing

/// What is said where a function jumps or stands upright: it is a kink whose slopes have no bound.
@Suite struct JumpTests {
    static let jumps: [(name: String, x: Double, left: Double, right: Double, function: @Sendable (Double) -> Double)] =
        [
            ("step", 0, 0, .infinity, { $0 > 0 ? 1 : 0 }),
            ("step that includes 0", 0, .infinity, 0, { $0 >= 0 ? 1 : 0 }),
            ("sign", 0, .infinity, .infinity, { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }),
            ("floor", 2, .infinity, 0, { $0.rounded(.down) }),
            ("x + floor 3x", 1, .infinity, 1, { $0 + ($0 * 3).rounded(.down) }),
            ("a jump down", 0, 2, -.infinity, { 2 * $0 - ($0 > 0 ? 0.5 : 0) }),
            ("a small jump", 0, 1, .infinity, { sin($0) + ($0 > 0 ? 1e-6 : 0) }),
            ("√|x|", 0, -.infinity, .infinity, { $0.magnitude.squareRoot() }),
            ("∛x", 0, .infinity, .infinity, { cbrt($0) }),
        ]

    @Test(arguments: jumps.indices, [0, 1, 100])
    func saysThatTheSlopeHasNoBound(index: Int, claimed: Double) throws {
        let (_, x, left, right, function) = Self.jumps[index]
        let row = try VerdictTests.row(claimed, function, at: x)
        #expect(row.verdict == .kink, "\(row)")
        let kink = try #require(row.kink)
        #expect(left.isFinite ? abs(kink.left - left) < 1e-6 : kink.left == left)
        #expect(right.isFinite ? abs(kink.right - right) < 1e-6 : kink.right == right)
        #expect(row.reason.hasPrefix("the function jumps or stands upright here"))
    }

    @Test func saysOnWhichSideTheSlopeIsClaimed() throws {
        let step: (Double) -> Double = { $0 > 0 ? 1 : 0 }
        #expect(try VerdictTests.row(0, step, at: 0).reason.hasSuffix("the claimed 0.0 is the slope to the left"))
        #expect(try VerdictTests.row(3, step, at: 0).reason.hasSuffix("the claimed 3.0 lies between them"))
        #expect(try VerdictTests.row(-3, step, at: 0).reason.hasSuffix("the claimed -3.0 lies outside of them"))
    }

    /// Steep functions and poles are no jumps: their slopes end to grow, or follow no rule.
    @Test func takesNoSteepFunctionForAJump() throws {
        #expect(try VerdictTests.row(1e7, { tanh(1e7 * $0) }, at: 0).verdict == .match)
        #expect(try VerdictTests.row(0, { $0 == 0 ? 0 : 1 / $0 }, at: 0).verdict == .inconclusive)
        #expect(try VerdictTests.row(0, { $0 == 0 ? 0 : log($0.magnitude) }, at: 0).verdict == .inconclusive)
    }

    /// An input may be far smaller than any step, and beside its kink all the same.
    @Test(arguments: [1e-20, 1e-50, 1e-300], [1.0, -1])
    func seesThatATinyInputIsBesideTheKink(size: Double, sign: Double) throws {
        let slope = sign > 0 ? 1.0 : 0
        #expect(try VerdictTests.row(slope, { max(0, $0) }, at: sign * size).verdict == .match)
        #expect(try VerdictTests.row(sign, { $0.magnitude }, at: sign * size).verdict == .match)
        #expect(try VerdictTests.row(0.5, { max(0, $0) }, at: sign * size).verdict == .mismatch)
    }
}
