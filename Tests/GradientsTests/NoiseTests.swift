import Foundation
import Gradients
import TestSupport
import Testing

/// Functions whose values carry less than a Double: noise that is the same each time, and rounded values.
@Suite struct NoiseTests {
    /// A number in −1…1 that the bits of x decide.
    static func noise(_ x: Double) -> Double {
        var random = SplitMix64(seed: x.bitPattern)
        return .random(in: -1...1, using: &random)
    }

    static func verdicts(_ factor: Double, _ function: @escaping (Double) -> Double) throws -> Set<Verdict> {
        try (0..<10).reduce(into: []) { verdicts, number in
            let x = 0.1 + 0.24 * Double(number)
            verdicts.insert(try VerdictTests.row(factor * exp(x), function, at: x).verdict)
        }
    }

    @Test(arguments: [1e-13, 1e-12, 1e-8, 1e-6, 1e-4, 0.1])
    func letsNoWrongClaimPassBesideNoise(size: Double) throws {
        let noisy = { exp($0) * (1 + size * Self.noise($0)) }
        for factor in [0, 0.98, 1.02, 1.1] {
            #expect(try !Self.verdicts(factor, noisy).contains(.match), "factor \(factor)")
        }
        #expect(try Self.verdicts(1, noisy).isSubset(of: [.match, .inconclusive]))
        if size <= 1e-12 { #expect(try Self.verdicts(1, noisy) == [.match]) }
    }

    @Test(arguments: [1e-3, 1e-4, 1e-6, 1e-8])
    func letsNoWrongClaimPassOnAStaircase(width: Double) throws {
        let rounded = { (exp($0) / width).rounded() * width }
        for factor in [0, 0.98, 1.02] {
            #expect(try !Self.verdicts(factor, rounded).contains(.match), "factor \(factor)")
        }
    }

    /// The steps h and h/2 meet so many stairs that both quotients are exactly 1.
    @Test(arguments: [0.264, 0.305, 0.387])
    func isNotMisledByAStaircaseThatAgreesByLuck(x: Double) throws {
        let row = try VerdictTests.row(cos(x), { (sin($0) / 1e-6).rounded() * 1e-6 }, at: x)
        #expect(row.verdict != .mismatch, "\(row)")
    }

    /// The values are next to nothing, and their rounding is that of the 1 that was taken off.
    @Test(arguments: [1e-15, 1e-13, 1e-12, -1e-12])
    func allowsForRoundingThatCancellationHides(x: Double) throws {
        for factor in [1, 1 + 1e-6] {
            let verdict = factor == 1 ? Verdict.match : .mismatch
            #expect(try VerdictTests.row(factor * exp(x), { exp($0) - 1 }, at: x).verdict == verdict)
            #expect(try VerdictTests.row(factor / (1 + x), { log(1 + $0) }, at: x).verdict == verdict)
        }
    }

    /// 1 + x has few digits there, and none of the steps is exactly 1.4 times the next.
    @Test func takesTheStepsAsTheyAre() throws {
        let row = try VerdictTests.row(1_000_000_028.2819322, { log1p($0) }, at: -0.999999999)
        #expect(row.verdict == .match, "\(row)")
    }

    /// A unit that is dead a hair before its kink, beside numbers that hide most digits.
    @Test(arguments: [1e-9, 1e-6, 1e-3, 2.5], [0, 1, 1000])
    func seesADeadUnitCloseToItsKink(distance: Double, offset: Double) throws {
        let row = try VerdictTests.row(0, { offset + max(0, $0 - distance) }, at: 0)
        #expect(row.verdict == .match, "\(row)")
        #expect(try VerdictTests.row(1, { offset + max(0, $0 - distance) }, at: 0).verdict == .mismatch)
    }
}
